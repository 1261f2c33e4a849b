import type { Message } from '../../base/message.ts'
import type { EngineKind, RuntimeKind } from '../../target/engines.ts'

/** What a deployment says about seccomp, before anybody asks what it means. */
export type ProfileChoice =
  /** Nothing is said. */
  | { readonly kind: 'unset' }
  /** The engine's own profile, asked for by name: `builtin`, `RuntimeDefault`, `runtime/default`. */
  | { readonly kind: 'builtin' }
  | { readonly kind: 'unconfined' }
  /** A file on the host or the node. */
  | { readonly kind: 'file'; readonly path: string }
  /** The profile itself, as Docker's client sends it. */
  | { readonly kind: 'inline'; readonly text: string }

/** Who starts the workload; it decides what an unset profile and `privileged` mean. */
export type Engine = 'docker' | 'podman' | 'kubernetes'

/** A container as it runs or is to run. Commands, variables and labels are left out on purpose. */
export interface Workload {
  readonly name: string
  readonly image: string | undefined
  readonly engine: Engine
  readonly profile: ProfileChoice
  readonly privileged: boolean
  /** As written, `NET_ADMIN`, `CAP_NET_ADMIN` or `ALL`. */
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** Undefined: the document does not say, so the engine's default holds. */
  readonly noNewPrivileges: boolean | undefined
  /** Undefined: the image says, or nobody. */
  readonly user: 'root' | 'other' | undefined
  readonly tty: boolean | undefined
  /** AppArmor's profile; undefined: not said. */
  readonly appArmor: string | undefined
  /** SELinux options; undefined: not said. */
  readonly seLinux: readonly string[] | undefined
  /** Keys of the document by which commands are started in the container later: `livenessProbe`, `healthcheck`, … */
  readonly execs: readonly string[]
  /** `running`: an engine reports what is; `written`: a file says what shall be. */
  readonly source: 'running' | 'written'
}

/** What holds for all containers of a host. */
export interface Daemon {
  readonly name: string
  /** Undefined: the document does not say. */
  readonly profile: ProfileChoice | undefined
  readonly noNewPrivileges: boolean | undefined
  readonly host: HostFacts
}

/** What helps to choose a target, as far as it is told. */
export interface HostFacts {
  readonly engine: EngineKind | undefined
  readonly version: string | undefined
  readonly runtime: RuntimeKind | undefined
  readonly runtimeVersion: string | undefined
  readonly kernel: string | undefined
  /** SCMP_ARCH token. */
  readonly arch: string | undefined
  /** What containers get without being asked. */
  readonly capabilities: readonly string[] | undefined
}

/** A check as Docker Bench itself reports it. */
export interface BenchResult {
  readonly id: string
  readonly result: string
  /** Containers that the check names. */
  readonly items: readonly string[]
}

/** What one document says about how containers are confined. */
export interface Posture {
  readonly name: string
  /** Id of the reader: `docker-inspect`, `compose`, … */
  readonly format: string
  readonly workloads: readonly Workload[]
  readonly daemon: Daemon | undefined
  readonly bench: readonly BenchResult[]
  /** What could not be taken from the document. */
  readonly notices: readonly Message[]
}

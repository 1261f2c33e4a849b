import type { Daemon, HostFacts } from '#core/questions/posture/workload.ts'
import { type EngineKind, launchers, type RuntimeKind } from '#core/target/engines.ts'
import { readVersion } from '#core/target/release-text.ts'

/** The words of Go (`amd64`) and of `uname -m` for hosts. */
const hosts: Readonly<Record<string, string>> = {
  x86_64: 'SCMP_ARCH_X86_64',
  amd64: 'SCMP_ARCH_X86_64',
  i386: 'SCMP_ARCH_X86',
  i686: 'SCMP_ARCH_X86',
  386: 'SCMP_ARCH_X86',
  aarch64: 'SCMP_ARCH_AARCH64',
  arm64: 'SCMP_ARCH_AARCH64',
  arm: 'SCMP_ARCH_ARM',
  armv6l: 'SCMP_ARCH_ARM',
  armv7l: 'SCMP_ARCH_ARM',
  ppc64le: 'SCMP_ARCH_PPC64LE',
  s390x: 'SCMP_ARCH_S390X',
  riscv64: 'SCMP_ARCH_RISCV64',
  loong64: 'SCMP_ARCH_LOONGARCH64',
  loongarch64: 'SCMP_ARCH_LOONGARCH64',
  mips64le: 'SCMP_ARCH_MIPSEL64',
}

/** What a tool prints of the host and of what starts containers there. */
export interface PrintedFacts {
  readonly engine: EngineKind
  readonly version?: string | undefined
  readonly runtime?: string | undefined
  /** `1.3.3`, `v1.3.3-0-gd842d771`, `crun version 1.21`. */
  readonly runtimeVersion?: string | undefined
  readonly kernel?: string | undefined
  readonly arch?: string | undefined
  readonly capabilities?: readonly string[] | undefined
}

/** The facts as targets have them; what is told in no way that is understood is left out. */
export function hostFacts(printed: PrintedFacts): HostFacts {
  return {
    engine: printed.engine,
    version: versionIn(printed.version),
    runtime: runtimeNamed(printed.runtime),
    runtimeVersion: versionIn(printed.runtimeVersion),
    kernel: versionIn(printed.kernel)?.replace(/^(\d+\.\d+).*/, '$1'),
    arch: hosts[(printed.arch ?? '').replace(/^linux\//, '').toLowerCase()],
    capabilities: printed.capabilities,
  }
}

/** A document that says nothing of containers but where they would run. */
export function hostDaemon(name: string, printed: PrintedFacts): Daemon {
  return { name, profile: undefined, noNewPrivileges: undefined, host: hostFacts(printed) }
}

export function engineNamed(text: string | undefined): EngineKind | undefined {
  const found = launchers.find((each) => each === text)
  return found === 'runc' || found === 'crun' ? undefined : found
}

/** `runc`, `io.containerd.runc.v2`, `/usr/bin/crun`; other runtimes are not modelled. */
function runtimeNamed(text: string | undefined): RuntimeKind | undefined {
  const [found] = /\b(runc|crun)\b/.exec(text ?? '') ?? []
  return found === 'runc' || found === 'crun' ? found : undefined
}

function versionIn(text: string | undefined): string | undefined {
  const line = text?.split(/\r?\n/)[0]?.replace(/^(runc|crun) version /, '')
  return line === undefined ? undefined : readVersion(line)
}

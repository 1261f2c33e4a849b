import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find } from '../../.ci/browsers.mjs'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import type { Runtime } from './runtimes.ts'
import { scratchFolder } from './scratch.ts'

export type ContainerRuntime = Runtime['kind']

/** The machine's own, by its kind, or one at a path. */
export type AnyRuntime = ContainerRuntime | Pick<Runtime, 'kind' | 'path'>

/** What a container under the profile did. */
export interface ContainerOutcome {
  /** By place of the call: its result or `sig31`. */
  readonly results: readonly (string | undefined)[]
  readonly output: string
  readonly exitCode: number | null
  readonly timedOut: boolean
}

const source = fileURLToPath(new URL('probe.c', import.meta.url))

/** Why containers cannot be run here; undefined when they can. */
export function containersMissing(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Needs Linux on x86_64'
  if (process.getuid?.() !== 0) return 'Needs root'
  const absent = ['gcc', 'runc', 'crun', 'unshare'].filter(
    (tool) => find(tool, `/usr/sbin/${tool}`) === undefined,
  )
  return absent.length === 0 ? undefined : `Not installed: ${absent.join(', ')}`
}

/** `1.1.5`, as the runtime itself says. */
export function versionOf(runtime: AnyRuntime): string {
  const said = execFileSync(pathOf(runtime), ['--version'], { encoding: 'utf8' })
  return /\d+\.\d+(\.\d+)?/.exec(said)?.[0] ?? '0'
}

/** The probe, statically linked: nothing else need be in the container. */
export function buildProbe(): string {
  const path = join(scratchFolder(), 'probe')
  execFileSync('gcc', ['-O2', '-static', '-o', path, source])
  return path
}

/** How long to wait, and a command that runs the runtime and looks on. */
interface Running {
  readonly seconds?: number
  readonly watch?: readonly string[]
  readonly noNewPrivileges?: boolean
}

/** Runs the probe's calls in a fresh container; the profile's text is handed on byte for byte. */
export function runContainer(
  runtime: AnyRuntime,
  probe: string,
  profile: string,
  calls: readonly Call[],
  { seconds = 20, watch = [], noNewPrivileges = false }: Running = {},
): ContainerOutcome {
  const bundle = mkdtempSync(join(tmpdir(), 'studio-oracle-'))
  const id = basename(bundle)
  for (const folder of ['proc', 'dev']) mkdirSync(join(bundle, 'rootfs', folder), { recursive: true })
  execFileSync('cp', [probe, join(bundle, 'rootfs/probe')])
  writeFileSync(join(bundle, 'config.json'), config(profile, calls.map(word), noNewPrivileges))
  const root = ['--root', join(bundle, 'state')]
  try {
    const [command, args] = commandOf(runtime, [...root, 'run', '--bundle', bundle, id])
    const [first = command, ...rest] = [...watch, command, ...args]
    const { status, stdout, stderr, error } = spawnSync(first, rest, {
      encoding: 'utf8',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    })
    const timedOut = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT'
    return { results: resultsIn(stdout, calls.length), output: stdout + stderr, exitCode: status, timedOut }
  } finally {
    spawnSync(pathOf(runtime), [...root, 'delete', '--force', id])
    rmSync(bundle, { recursive: true, force: true })
  }
}

type Command = [command: string, args: readonly string[]]

const kindOf = (runtime: AnyRuntime) => (typeof runtime === 'string' ? runtime : runtime.kind)
const pathOf = (runtime: AnyRuntime) => (typeof runtime === 'string' ? runtime : runtime.path)

/** crun cannot work with the two kinds of cgroups mixed, so it gets a mount namespace with one. */
export function commandOf(runtime: AnyRuntime, words: readonly string[]): Command {
  const path = pathOf(runtime)
  if (kindOf(runtime) === 'runc') return [path, words]
  const script =
    'mount -t tmpfs t /sys/fs/cgroup && mount -t cgroup2 c /sys/fs/cgroup 2>/dev/null; exec "$0" --cgroup-manager=disabled "$@"'
  return ['unshare', ['-m', '--propagation', 'private', 'sh', '-c', script, path, ...words]]
}

function word({ arch, nr, args }: Call): string {
  const entry = arch === 'SCMP_ARCH_X86' ? 'i' : ''
  return [`${entry}${nr}`, ...args].join(':')
}

function resultsIn(output: string, count: number): readonly (string | undefined)[] {
  const results: (string | undefined)[] = new Array(count).fill(undefined)
  for (const [, place, result] of output.matchAll(/^(\d+)=(\S+)$/gm)) results[Number(place)] = result
  return results
}

const capabilities = ['CAP_CHOWN', 'CAP_SETGID', 'CAP_SETUID']

function config(profile: string, args: readonly string[], noNewPrivileges: boolean): string {
  const placeholder = 'the profile goes here'
  const text = JSON.stringify({
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: { uid: 0, gid: 0 },
      args: ['/probe', ...args],
      env: [],
      cwd: '/',
      capabilities: { bounding: capabilities, effective: capabilities, permitted: capabilities },
      noNewPrivileges,
    },
    root: { path: 'rootfs', readonly: false },
    mounts: [{ destination: '/proc', type: 'proc', source: 'proc' }],
    linux: {
      namespaces: ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
      seccomp: placeholder,
    },
  })
  return text.replace(JSON.stringify(placeholder), () => profile)
}

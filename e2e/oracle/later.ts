import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encode } from '../../src/core/filter/bpf/encode.ts'
import type { Program } from '../../src/core/filter/bpf/instruction.ts'
import { type ContainerRuntime, commandOf } from './container.ts'
import { scratchFolder } from './scratch.ts'
import { bundleConfig, type Start } from './start.ts'

const source = fileURLToPath(new URL('start.c', import.meta.url))

/** A program that does nothing until it is killed. */
export function buildWaiter(): string {
  const path = join(scratchFolder(), 'wait')
  execFileSync('gcc', ['-O2', '-static', '-nostdlib', '-DWAITS', '-o', path, source])
  return path
}

/** What a filter lacks: the names, and the program that refuses them and nothing else. */
export interface Lack {
  readonly names: readonly string[]
  readonly program: Program
}

interface Running {
  readonly runtime: ContainerRuntime
  readonly noNewPrivileges: boolean
  readonly starter: string
  readonly waiter: string
  /** The profile under which the container itself starts. */
  readonly profile: string
}

/**
 * Keeps a container running and starts a command in it once under each filter. A container does not start at all
 * without most of the calls, so the filter is changed behind the runtime's back, in what it keeps of the container.
 */
export function startLater(running: Running, lacks: readonly Lack[]): readonly Start[] {
  const { runtime, noNewPrivileges, starter, waiter, profile } = running
  const bundle = mkdtempSync(join(tmpdir(), 'studio-later-'))
  const id = basename(bundle)
  for (const folder of ['proc', 'dev']) mkdirSync(join(bundle, 'rootfs', folder), { recursive: true })
  cpSync(starter, join(bundle, 'rootfs/start'))
  cpSync(waiter, join(bundle, 'rootfs/wait'))
  writeFileSync(join(bundle, 'config.json'), bundleConfig(profile, noNewPrivileges, '/wait'))
  const state = join(bundle, 'state')
  const root = ['--root', state]
  const ask = (...words: readonly string[]) =>
    spawnSync(...commandOf(runtime, [...root, ...words]), {
      encoding: 'utf8',
      timeout: 5000,
      killSignal: 'SIGKILL',
    })
  try {
    const begun = spawnSync(...commandOf(runtime, [...root, 'run', '--detach', '--bundle', bundle, id]), {
      stdio: 'ignore',
      timeout: 5000,
    })
    if (begun.status !== 0) throw new Error(`${runtime} does not keep a container running`)
    const change = changes[runtime](join(state, id))
    return lacks.map((lack) => {
      change(lack)
      const { status, stdout, stderr } = ask('exec', id, '/start')
      return { starts: status === 0 && stdout === 'started\n', output: stderr }
    })
  } finally {
    spawnSync(runtime, [...root, 'delete', '--force', id])
    rmSync(bundle, { recursive: true, force: true })
  }
}

type Change = (folder: string) => (lack: Lack) => void

/** runc keeps the rules and makes a filter of them each time; crun keeps the filter. */
const changes: Readonly<Record<ContainerRuntime, Change>> = {
  runc: (folder) => {
    const path = join(folder, 'state.json')
    const whole = readFileSync(path, 'utf8')
    return ({ names }) => {
      const kept = JSON.parse(whole)
      const { seccomp } = kept.config
      seccomp.syscalls = seccomp.syscalls.filter(({ name }: { name: string }) => !names.includes(name))
      writeFileSync(path, JSON.stringify(kept))
    }
  },
  crun:
    (folder) =>
    ({ program }) =>
      writeFileSync(join(folder, 'seccomp.bpf'), encode(program)),
}

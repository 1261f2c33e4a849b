import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { defaultTarget } from '../../../src/core/target/target.ts'
import { commandOf } from '../container.ts'
import type { Runtime } from '../runtimes.ts'
import { type Program, worked } from './programs.ts'
import { environment, inTerminal, type Root } from './root.ts'
import { type Said, talk, until } from './talk.ts'

/** What is started, by what, as whom. */
export interface Case {
  readonly runtime: Runtime
  readonly root: Root
  readonly program: Program
  /** The profile's text, handed on byte for byte. */
  readonly profile: string
  readonly noNewPrivileges: boolean
  readonly uid: number
}

/** What a start came to: undefined when it worked, else all that was said. */
export type Failure = string | undefined

/** A container that is gone at the end of `work`. */
export async function withBundle<T>(each: Case, work: (bundle: Bundle) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'studio-starts-'))
  const bundle = bundleOf(each, folder)
  try {
    return await work(bundle)
  } finally {
    await bundle.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Bundle {
  /** One command, as a person types it; on a terminal if wanted. */
  run(onTerminal: boolean): Promise<Failure>
  /** In two steps, as engines do it; the program goes on. */
  createAndStart(): Promise<Failure>
  /** A second command in the running container, as engines do it. */
  exec(onTerminal: boolean): Promise<Failure>
  remove(): Promise<void>
}

function bundleOf(each: Case, folder: string): Bundle {
  const id = basename(folder)
  const place = (name: string) => join(folder, name)
  const command = (...words: readonly string[]) => {
    const [program, rest] = commandOf(each.runtime, ['--root', place('state'), ...words])
    return [program, ...rest]
  }
  const write = (name: string, wanted: Wanted) => {
    const text = name === 'config.json' ? config(each, wanted) : JSON.stringify(processOf(each, wanted))
    writeFileSync(place(name), text)
  }
  const { args, check } = each.program
  let count = 0
  const ask = async (words: readonly string[], onTerminal = false) => {
    count += 1
    const all = onTerminal ? inTerminal(command(...words)) : command(...words)
    return talk(all, { file: place(`said-${count}`) })
  }
  return {
    async run(onTerminal) {
      write('config.json', { args, stay: 0, onTerminal })
      return failureOf(await ask(['run', '--bundle', folder, id], onTerminal))
    },
    async createAndStart() {
      write('config.json', { args, stay: 600, onTerminal: false })
      const created = await ask(['create', '--bundle', folder, id])
      const file = place(`said-${count}`)
      if (created.status !== 0) return saying(created)
      const started = await ask(['start', id])
      if (started.status !== 0) return saying(started)
      const text = () => readFileSync(file, 'utf8')
      const found = await until(() => (worked.test(text()) ? true : undefined), 10)
      return found ? undefined : `it does not work: ${text().trim()}`
    },
    async exec(onTerminal) {
      write('process.json', { args: check, stay: 0, onTerminal })
      return failureOf(await ask(['exec', '--process', place('process.json'), id], onTerminal))
    },
    async remove() {
      await ask(['delete', '--force', id])
    },
  }
}

const failureOf = (said: Said): Failure =>
  said.status === 0 && worked.test(said.text) ? undefined : saying(said)

const saying = ({ status, text }: Said) => `${status ?? 'hangs'}: ${text.trim()}`

interface Wanted {
  readonly args: readonly string[]
  readonly stay: number
  readonly onTerminal: boolean
}

function processOf({ uid, noNewPrivileges }: Case, { args, stay, onTerminal }: Wanted) {
  const all = defaultTarget.capabilities
  const own = uid === 0 ? all : []
  return {
    terminal: onTerminal,
    user: { uid, gid: uid },
    args,
    env: Object.entries(environment(stay)).map(([name, value]) => `${name}=${value}`),
    cwd: '/',
    capabilities: { bounding: all, effective: own, permitted: own },
    noNewPrivileges,
  }
}

const namespaces = ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type }))

function config(each: Case, wanted: Wanted): string {
  const placeholder = 'the profile goes here'
  const { root } = each
  const scratch = ['/dev', '/tmp'].map((destination) => ({
    destination,
    type: 'tmpfs',
    source: 'tmpfs',
    options: ['mode=1777'],
  }))
  const text = JSON.stringify({
    ociVersion: '1.0.2',
    process: processOf(each, wanted),
    root: { path: root.folder, readonly: true },
    mounts: [
      { destination: '/usr', type: 'bind', source: root.usr, options: ['rbind', 'ro'] },
      { destination: '/proc', type: 'proc', source: 'proc' },
      ...scratch,
      {
        destination: '/dev/pts',
        type: 'devpts',
        source: 'devpts',
        options: ['newinstance', 'ptmxmode=0666', 'mode=0620'],
      },
    ],
    linux: { namespaces, seccomp: placeholder },
  })
  // The runtime's own reader meets the text as it was exported.
  return text.replace(JSON.stringify(placeholder), () => each.profile)
}

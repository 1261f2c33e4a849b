import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { find } from '../../.ci/browsers.mjs'
import { runtimesFolder, suites } from '../../.ci/runtimes-folder.mjs'

/** A runtime that runs on this machine as it is. */
export interface Runtime {
  readonly kind: 'runc' | 'crun'
  /** `1.3.6`, as the runtime itself says. */
  readonly version: string
  readonly libseccomp: string
  readonly path: string
}

export interface Library {
  readonly name: string
  /** Undefined: the machine's own, which the loader finds by itself. */
  readonly file: string | undefined
}

const libraries = 'usr/lib/x86_64-linux-gnu'
const kinds = ['runc', 'crun'] as const

/** Why tests with newer runtimes cannot run here; undefined when all suites are there. */
export function suitesMissing(): string | undefined {
  const absent = suites.filter((suite) => suiteFolder(suite) === undefined)
  return absent.length === 0
    ? undefined
    : `Not fetched: Debian's ${absent.join(' and ')}; run node .ci/runtimes.mjs`
}

/** The unpacked suite, to be the root of an engine; undefined when it was not fetched. */
export function suiteFolder(suite: string): string | undefined {
  const folder = join(runtimesFolder(), suite)
  return existsSync(folder) ? folder : undefined
}

/** The machine's own runtimes and the fetched ones, of each kind the oldest first. */
export function availableRuntimes(): readonly Runtime[] {
  const paths = kinds.flatMap((kind) => [find(kind, `/usr/sbin/${kind}`), ...fetched(kind)])
  const found = paths.flatMap((path) => (path === undefined ? [] : [runtimeAt(path)]))
  const isFirst = (each: Runtime, place: number) =>
    found.findIndex(({ kind, version }) => kind === each.kind && version === each.version) === place
  return found.filter(isFirst).toSorted(byKindAndAge)
}

function fetched(kind: Runtime['kind']): readonly string[] {
  const folder = join(runtimesFolder(), 'bin')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => name.startsWith(`${kind}-`)).map((name) => join(folder, name, kind))
}

function runtimeAt(path: string): Runtime {
  const said = execFileSync(path, ['--version'], { encoding: 'utf8' })
  const version = /^\w+ version (\d+(?:\.\d+)+)/m.exec(said)?.[1]
  if (version === undefined) throw new Error(`${path} does not say its version: ${said}`)
  return { kind: said.startsWith('crun') ? 'crun' : 'runc', version, libseccomp: libraryOf(path), path }
}

/** crun does not say with which libseccomp it runs, but its loader does. */
function libraryOf(path: string): string {
  const env = { ...process.env, LD_TRACE_LOADED_OBJECTS: '1' }
  const file = /libseccomp\.so\.2 => (\S+)/.exec(execFileSync(path, [], { encoding: 'utf8', env }))?.[1]
  const version = file && /\d+\.\d+\.\d+$/.exec(realpathSync(file))?.[0]
  if (!version) throw new Error(`${path} runs without libseccomp`)
  return version
}

function byKindAndAge(a: Runtime, b: Runtime): number {
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  return a.version.localeCompare(b.version, 'en', { numeric: true })
}

/** The libseccomp of the machine, and those of the fetched suites. */
export function availableLibraries(): readonly Library[] {
  const found = suites.flatMap((suite) => {
    const folder = suiteFolder(suite)
    return folder === undefined ? [] : [libraryIn(join(folder, libraries))]
  })
  return [{ name: 'the machine’s', file: undefined }, ...found]
}

function libraryIn(folder: string): Library {
  const file = realpathSync(join(folder, 'libseccomp.so.2'))
  return { name: basename(file).replace('libseccomp.so.', ''), file }
}

import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find } from '../../.ci/browsers.mjs'
import { scratchFolder } from './scratch.ts'

/** A set of rules for libseccomp, as a container runtime would hand it over. */
export interface LibrarySet {
  readonly fallback: number
  readonly optimise: 1 | 2
  /** libseccomp's names, besides the native one. */
  readonly architectures: readonly string[]
  readonly removesNative: boolean
  readonly rules: readonly LibraryRule[]
}

export interface LibraryRule {
  readonly action: number
  readonly name: string
  readonly conditions: readonly LibraryCondition[]
}

export interface LibraryCondition {
  readonly index: number
  /** `enum scmp_compare`: NE LT LE EQ GE GT MASKED_EQ, from 1. */
  readonly op: number
  readonly a: bigint
  readonly b: bigint
}

/** What libseccomp did: a program, an error number, or it never came back, or died. */
export type LibraryAnswer =
  | { readonly kind: 'program'; readonly hex: string }
  | { readonly kind: 'error'; readonly errno: number }
  | { readonly kind: 'hangs' | 'crashes' }

const source = fileURLToPath(new URL('library.c', import.meta.url))

/** Why libseccomp cannot be asked here; undefined when it can. */
export function libraryMissing(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Needs Linux on x86_64'
  if (find('gcc') === undefined) return 'Not installed: gcc'
  const probe = spawnSync('gcc', ['-E', '-x', 'c', '-'], { input: '#include <seccomp.h>\n' })
  return probe.status === 0 ? undefined : 'Not installed: libseccomp-dev'
}

export interface LibraryOracle {
  readonly version: string
  /** `patience`: how many times the limit a set may take. */
  ask(sets: readonly LibrarySet[], patience?: number): readonly LibraryAnswer[]
}

/** The helper, and with which libseccomp it runs: undefined is the machine's own. */
interface Helper {
  readonly path: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Compiles the helper and stands ready; a set that computes for longer than `limit` milliseconds hangs.
 * `library`: the file of another libseccomp than the machine's own.
 */
export function startLibrary(library?: string, limit = 300): LibraryOracle {
  const folder = scratchFolder()
  const path = join(folder, 'library')
  execFileSync('gcc', ['-O2', '-o', path, source, '-lseccomp'])
  // Alone in a folder, so that the loader takes no other library from where it lies.
  if (library !== undefined) copyFileSync(library, join(folder, 'libseccomp.so.2'))
  const helper = { path, env: library === undefined ? process.env : { LD_LIBRARY_PATH: folder } }
  const version = execFileSync(path, ['0', 'version'], { encoding: 'utf8', env: helper.env }).trim()
  return { version, ask: (sets, patience = 1) => ask(helper, limit * patience, sets) }
}

function ask({ path, env }: Helper, limit: number, sets: readonly LibrarySet[]): readonly LibraryAnswer[] {
  const answers: LibraryAnswer[] = []
  while (answers.length < sets.length) {
    const input = sets.slice(answers.length).map(line).join('')
    const { stdout, signal } = spawnSync(path, [String(limit)], {
      input,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    answers.push(...stdout.split('\n').slice(0, -1).map(read))
    // The one that is not answered is the one at fault; the rest is asked again.
    if (answers.length < sets.length) answers.push({ kind: signal === 'SIGVTALRM' ? 'hangs' : 'crashes' })
  }
  return answers
}

function line({ fallback, optimise, architectures, removesNative, rules }: LibrarySet): string {
  const words = [fallback, optimise, architectures.join(',') || '-', removesNative ? 1 : 0, rules.length]
  for (const { action, name, conditions } of rules) {
    words.push(action, name, conditions.length)
    for (const { index, op, a, b } of conditions) words.push(index, op, String(a), String(b))
  }
  return `${words.join(' ')}\n`
}

function read(answer: string): LibraryAnswer {
  const [code = '', hex = ''] = answer.split(' ')
  return code === '0' ? { kind: 'program', hex } : { kind: 'error', errno: -Number(code) }
}

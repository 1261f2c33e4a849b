import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Tally } from '#core/base/tally.ts'
import type { Kind } from './logs.ts'

/** Counts by `name` and `name|error`, numbers instead of names for audit. */
export type Counts = Readonly<Record<string, number>>

export interface Timed {
  readonly ms: number
  readonly output: string
}

const beside = (name: string) => new URL(name, import.meta.url).pathname

/** Runs a program to its end and takes the time. */
export async function timed(command: string, args: readonly string[]): Promise<Timed> {
  const start = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  const parts: string[] = []
  child.stdout.on('data', (part) => parts.push(String(part)))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
  return { ms: performance.now() - start, output: parts.join('') }
}

export function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
}

export const mawk = (file: string, kind: Kind) =>
  timed('mawk', ['-f', beside(kind === 'audit' ? 'count-audit.awk' : 'count.awk'), file])

export const python = (file: string) => timed('python3', [beside('parse.py'), file])

export const commandLine = (bundle: string, file: string) => timed('node', [bundle, 'tally', '--json', file])

export function readCounts(output: string): Counts {
  const pairs = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '))
  return Object.fromEntries(pairs.map(([name, times]) => [name ?? '', Number(times)]))
}

const numberOfError: Readonly<Record<string, number>> = {
  EPERM: 1,
  ENOENT: 2,
  EAGAIN: 11,
  EACCES: 13,
  EEXIST: 17,
}

/** The same of a tally. */
export function countsOf({ calls }: Tally, kind: Kind): Counts {
  const sums: Record<string, number> = {}
  const add = (key: string, times: number) => {
    sums[key] = (sums[key] ?? 0) + times
  }
  for (const { name, nr, calls: times, errors } of calls) {
    const key = kind === 'audit' ? String(nr) : String(name)
    add(key, times)
    for (const [error, sum] of Object.entries(errors))
      add(`${key}|${kind === 'audit' ? numberOfError[error] : error}`, sum)
  }
  return sums
}

/** What the two do not agree on, in words. */
export function disagreements(found: Counts, expected: Counts): readonly string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    .filter((key) => found[key] !== expected[key])
    .map((key) => `${key}: ${found[key] ?? 0} instead of ${expected[key] ?? 0}`)
}

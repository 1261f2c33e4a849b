import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StartRecord, StartRow, Way, Who } from './record.ts'

const source = fileURLToPath(new URL('./source/', import.meta.url))
const target = fileURLToPath(new URL('./data/starts.ts', import.meta.url))

/** One line of a measurement. */
interface Measured {
  readonly way: Way
  readonly noNewPrivileges: boolean
  readonly who: readonly Who[]
  readonly calls: string
}

/** A file of `source/`, as the measuring command prints it. */
export interface Measurement extends Pick<StartRecord, 'runtime' | 'version' | 'build'> {
  readonly machine: string
  readonly starts: readonly Measured[]
}

export const ways: readonly Way[] = ['run', 'create', 'exec']
export const everyone: readonly Who[] = ['root', 'root tty', 'other', 'other tty']

/** Where both were measured (1.1.5, 1.3.6, 1.5.1), runc did the same behind the filter in both. */
const createsAsItRuns = new Set(['runc'])

/** The text of `data/starts.ts`, made from `source/` alone: same source, same bytes. */
export function generate(): string {
  const table = new Map<string, number>()
  const records = readMeasurements().map(({ runtime, version, build, starts }): StartRecord => {
    const lines = rowsOf(starts, runtime).map((row) => JSON.stringify(row))
    for (const line of lines) if (!table.has(line)) table.set(line, table.size)
    return { runtime, version, build, rows: lines.map((line) => table.get(line) ?? 0) }
  })
  return [
    '// Generated from ../source by `npm run startup`; edits are lost.',
    "import type { StartRecord, StartRow } from '../record.ts'\n",
    listOf('rows', 'StartRow', [...table.keys()]),
    listOf(
      'records',
      'StartRecord',
      records.map((each) => JSON.stringify(each)),
    ),
  ].join('\n')
}

export function main(): void {
  const text = generate()
  writeFileSync(target, text)
  console.log(`data/starts.ts: ${text.length} characters`)
}

function listOf(name: string, type: string, items: readonly string[]): string {
  return `export const ${name}: readonly ${type}[] = [\n${items.map((item) => `  ${item},\n`).join('')}]\n`
}

export function readMeasurements(): readonly Measurement[] {
  const files = readdirSync(source).filter((name) => name.endsWith('.json'))
  return files
    .map((name): Measurement => JSON.parse(readFileSync(source + name, 'utf8')))
    .toSorted(
      (a, b) =>
        a.runtime.localeCompare(b.runtime) || a.version.localeCompare(b.version, 'en', { numeric: true }),
    )
}

/** One row for all cases in which the same calls are made in the same order with the same effect. */
function rowsOf(starts: readonly Measured[], runtime: string): readonly StartRow[] {
  const byCalls = new Map<string, StartRow>()
  for (const noNewPrivileges of [false, true]) {
    for (const way of ways) {
      for (const who of everyone) {
        const calls = callsOf({ way, noNewPrivileges, who }, starts, runtime)
        const key = `${noNewPrivileges} ${way} ${calls}`
        const known = byCalls.get(key)?.who ?? []
        byCalls.set(key, { ways: [way], noNewPrivileges, who: [...known, who], calls })
      }
    }
  }
  return mergedWays([...byCalls.values()])
}

function mergedWays(rows: readonly StartRow[]): readonly StartRow[] {
  const merged = new Map<string, StartRow>()
  for (const row of rows) {
    const key = JSON.stringify([row.noNewPrivileges, row.who, row.calls])
    merged.set(key, { ...row, ways: [...(merged.get(key)?.ways ?? []), ...row.ways] })
  }
  return [...merged.values()]
}

interface Asked {
  readonly way: Way
  readonly noNewPrivileges: boolean
  readonly who: Who
}

function callsOf(asked: Asked, starts: readonly Measured[], runtime: string): string {
  const { way, noNewPrivileges, who } = asked
  const found = starts.find(
    (each) => each.way === way && each.noNewPrivileges === noNewPrivileges && each.who.includes(who),
  )
  if (found !== undefined) return found.calls
  if (way === 'create' && createsAsItRuns.has(runtime))
    return callsOf({ ...asked, way: 'run' }, starts, runtime)
  throw new Error(`${runtime}: ${way} for ${who} was not measured`)
}

/**
 * Checks recordings against their truth: npm run corpus -- DIR…
 * Each DIR holds `expected.json`, {file or folder: {call: entries}}; prints a line for each and a total.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import type { Tally } from '#core/base/tally.ts'
import {
  type CountDifference,
  type Counts,
  countsByName,
  differences,
} from '#import/evidence/expected-counts.ts'
import { importMessages } from '#import/messages.ts'
import type { Console } from './command.ts'
import { readTallies } from './inputs.ts'

const shownDifferences = 6

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Exit code 1 when any count differs, 3 without a folder. */
export async function main(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) {
    console.error('usage: npm run corpus -- DIR…')
    process.exitCode = 3
    return
  }
  const catalog = await loadCatalog()
  let wrong = 0
  for (const folder of folders) wrong += await checkFolder(folder, catalog)
  process.exitCode = wrong > 0 ? 1 : 0
}

async function checkFolder(folder: string, catalog: Catalog): Promise<number> {
  const text = await readFile(join(folder, 'expected.json'), 'utf8')
  const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, Counts>>)
  const width = Math.max(...entries.map(([file]) => file.length))
  let equal = 0
  for (const [file, expected] of entries) {
    const verdict = await verdictOn(join(folder, file), expected, catalog)
    if (verdict === 'ok') equal++
    console.log(`${file.padEnd(width)}  ${verdict}`)
  }
  console.log(`${equal} of ${entries.length} equal in ${folder}`)
  return entries.length - equal
}

async function verdictOn(path: string, expected: Counts, catalog: Catalog): Promise<string> {
  const quiet: Console = { stdin: nothing(), out: () => undefined, note: () => undefined }
  const read = await readTallies([path], catalog, quiet)
  const isEmpty = Object.keys(expected).length === 0
  if (read.kind === 'error') {
    const isRight = isEmpty && ['no-syscalls-found', 'no-logs'].includes(read.error.code)
    return isRight ? 'ok' : say(read.error, importMessages)
  }
  const different = differences(spelledAs(expected, read.value.tally), expected)
  return different.length === 0 ? 'ok' : describe(different)
}

/** Unknown numbers are written as the tool of the recording writes them. */
function spelledAs(expected: Counts, tally: Tally): Counts {
  const hasHex = Object.keys(expected).some((name) => name.startsWith('syscall_0x'))
  const isAudit = !hasHex && tally.sources.some(({ format }) => !format.startsWith('strace'))
  const counts = countsByName([tally], isAudit ? 'audit' : 'strace')
  return '#unknown' in expected ? withoutNumbers(counts) : counts
}

/** Some recordings were counted by a reader that knew no more than that a call had no name. */
function withoutNumbers(counts: Counts): Counts {
  const numbers = Object.entries(counts).filter(([name]) => name.startsWith('#'))
  const unknown = numbers.reduce((sum, [, calls]) => sum + calls, 0)
  const named = Object.entries(counts).filter(([name]) => !name.startsWith('#'))
  return { ...Object.fromEntries(named), '#unknown': unknown }
}

function describe(different: readonly CountDifference[]): string {
  const shown = different
    .slice(0, shownDifferences)
    .map(({ name, found, expected }) => `${name} ${found} (not ${expected})`)
  const rest = different.length - shown.length
  return `differs: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

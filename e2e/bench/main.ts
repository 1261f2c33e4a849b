/**
 * `npm run bench -- lint`, or
 * `npm run bench -- import [--size MB] [--rounds N] [--keep FOLDER]`
 * Makes its own logs, and prints ratios of one run: machines differ, and a shared one differs from itself.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchImport } from './import.ts'
import { benchLint } from './lint.ts'

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { size: { type: 'string' }, rounds: { type: 'string' }, keep: { type: 'string' } },
  })
  if (positionals[0] === 'lint') return benchLint()
  if (positionals[0] !== 'import') {
    console.error('usage: npm run bench -- lint | import [--size MB] [--rounds N] [--keep FOLDER]')
    process.exitCode = 3
    return
  }
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'studio-bench-'))
  mkdirSync(folder, { recursive: true })
  try {
    const wrong = await benchImport({
      folder,
      size: Number(values.size ?? 200) << 20,
      rounds: Number(values.rounds ?? 5),
    })
    for (const each of wrong) console.error(`wrong: ${each}`)
    if (wrong.length > 0) process.exitCode = 1
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

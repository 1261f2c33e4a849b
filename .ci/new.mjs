// Makes the files of a new member, with its registry lines, as src/README.md tells.
// Usage: npm run new -- rule|format|target|pane|reader ID

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format as logFormat } from './new/format.mjs'
import { pane } from './new/pane.mjs'
import { reader } from './new/reader.mjs'
import { rule } from './new/rule.mjs'
import { target } from './new/target.mjs'

const kinds = { rule, format: logFormat, target, pane, reader }
const usage = `usage: npm run new -- ${Object.keys(kinds).join('|')} ID`

/** Writes what is new and changes what knows it; gives the paths. Throws where the id cannot be used. */
export function make(root, kind, id) {
  const recipe = kinds[kind]
  if (recipe === undefined) throw new Error(usage)
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')) throw new Error('an ID is words-with-hyphens')
  const { files, changes } = recipe(id)
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)))
  if (taken !== undefined) throw new Error(`${taken} is there already`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, change] of Object.entries(changes)) {
    const before = readFileSync(join(root, path), 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${path} has no place for it any more: mend .ci/new/${kind}.mjs`)
    writeFileSync(join(root, path), after)
  }
  return [...Object.keys(files), ...Object.keys(changes)]
}

/** Sorted imports and line breaks are biome's affair. */
export function format(root, paths) {
  const sources = paths.filter((path) => /\.(ts|tsx|css)$/.test(path))
  execFileSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', ...sources], { cwd: root })
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  try {
    const paths = make(root, process.argv[2], process.argv[3])
    format(root, paths)
    console.log(
      `${paths.join('\n')}\n\nWhat is still to be written: npx vitest run src/to-be-written.test.ts`,
    )
  } catch (error) {
    console.error(error.message)
    process.exit(3)
  }
}

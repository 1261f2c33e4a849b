// Fails when the built app has outgrown its budgets (gzip -9 of what lies in dist/page).
// Usage: node .ci/budget.mjs [dist/page]

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const budgets = { eager: 190, monaco: 1250 }
// A Trusted Types policy that Monaco's core registers: it tells Monaco's chunks from all others.
const mark = 'standaloneColorizer'

const dist = process.argv[2] ?? 'dist/page'
const read = (file) => readFileSync(join(dist, file))
const manifest = JSON.parse(read('../manifest.json').toString())
const chunks = Object.values(manifest)

/** The chunk and all that it imports statically. */
function closure(chunk, seen = new Set()) {
  if (seen.has(chunk)) return seen
  seen.add(chunk)
  for (const key of chunk.imports ?? []) closure(manifest[key], seen)
  return seen
}

const isMonaco = (chunk) => [...closure(chunk)].some(({ file }) => read(file).includes(mark))
const filesOf = ({ file, css = [], assets = [] }) => [file, ...css, ...assets]
const entries = chunks.filter(({ isEntry, src }) => isEntry && src.endsWith('.html'))
const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry)

function eagerFiles() {
  const linked = [
    ...read('index.html')
      .toString()
      .matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g),
  ]
  const imported = entries.flatMap((entry) => [...closure(entry)])
  return new Set([...imported.map(({ file }) => file), ...linked.map(([, file]) => file)])
}

/** What the editor alone needs: its chunks with their CSS and fonts, and the workers it starts. */
function monacoFiles() {
  const parts = lazy.filter(isMonaco).flatMap((chunk) => [...closure(chunk)])
  const others = [...entries, ...lazy.filter((chunk) => !isMonaco(chunk))].flatMap((chunk) => [
    ...closure(chunk),
  ])
  const shared = new Set(others.flatMap(filesOf))
  const workers = readdirSync(join(dist, 'assets')).filter((name) =>
    /^(json|editor)\.worker.*\.js$/.test(name),
  )
  const files = [...parts.flatMap(filesOf), ...workers.map((name) => `assets/${name}`)]
  return new Set(files.filter((file) => !shared.has(file)))
}

/** Prints the table; true when the sum is within the budget. */
function report(name, files) {
  const sizes = [...files].map((file) => ({ file, size: gzipSync(read(file), { level: 9 }).length / 1024 }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  for (const { file, size } of sizes.sort((a, b) => b.size - a.size))
    console.log(`${size.toFixed(1).padStart(8)}  ${file}`)
  console.log(`${total.toFixed(1).padStart(8)}  ${name} in KiB, gzip; the budget is ${budgets[name]}\n`)
  return total <= budgets[name]
}

const eager = eagerFiles()
const problems = [
  ...(eager.size === 0 ? ['No eager file was found'] : []),
  ...([...eager].some((file) => read(file).includes(mark)) ? ['Monaco is loaded with the page'] : []),
  ...(report('eager', eager) ? [] : ['The eager files are over their budget']),
  ...(report('monaco', monacoFiles()) ? [] : ['Monaco is over its budget']),
]
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)

// Runs a TypeScript module of this project in Node, through Vite's own transform.
// Usage: node .ci/run-ts.mjs src/catalog/generate.ts [arguments…]

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const [, , file, ...rest] = process.argv
if (!file) {
  console.error('usage: node .ci/run-ts.mjs FILE.ts [arguments…]')
  process.exit(3)
}
process.argv = [process.argv[0], resolve(file), ...rest]
const { module } = await runnerImport(pathToFileURL(resolve(file)).href, {
  configFile: false,
  logLevel: 'error',
})
await module.main?.(rest)

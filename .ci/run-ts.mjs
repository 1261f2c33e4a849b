// Runs a TypeScript module of this project in Node, through Vite's own transform.
// Usage: node .ci/run-ts.mjs src/catalog/generate.ts [arguments…]

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, createServerModuleRunner } from 'vite'
import { wasmCore } from './wasm-core.mjs'

const [, , file, ...rest] = process.argv
if (!file) {
  console.error('usage: node .ci/run-ts.mjs FILE.ts [arguments…]')
  process.exit(3)
}
process.argv = [process.argv[0], resolve(file), ...rest]
const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  plugins: [wasmCore()],
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
// It stays open until `main` has ended, for modules that are imported on the way.
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
try {
  const module = await runner.import(resolve(file))
  await module.main?.(rest)
} finally {
  await runner.close()
  await server.close()
}

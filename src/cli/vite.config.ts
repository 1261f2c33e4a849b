import { chmodSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { wasmCore } from '../../.ci/wasm-core.mjs'

const outDir = fileURLToPath(new URL('../../dist/cli', import.meta.url))

/** One file for Node: the same core as the page's, without a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'main.ts',
    target: 'node20',
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'seccomp-studio.mjs',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
  plugins: [
    wasmCore(),
    {
      name: 'executable',
      writeBundle: ({ dir = outDir }) => chmodSync(`${dir}/seccomp-studio.mjs`, 0o755),
    },
  ],
})

import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { gallery } from './.ci/gallery.mjs'
import { headers, metaPolicy } from './.ci/headers.mjs'
import { caddyFile, headersFile, nginxFile } from './.ci/hosting.mjs'
import { monacoSlim } from './.ci/monaco-slim.mjs'
import { writeServiceWorker } from './.ci/service-worker.mjs'
import { wasmCore } from './.ci/wasm-core.mjs'

/**
 * Second line of defence for hosts that set no headers: the policy as the first element of <head>. Build only: the dev server needs an inline script.
 */
function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}

/** The build's own list of its files is for the budget, not for the people who are served the page. */
function manifestBeside(): Plugin {
  return {
    name: 'manifest-beside',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      renameSync(join(dir, '.vite/manifest.json'), join(dir, '../manifest.json'))
      rmSync(join(dir, '.vite'), { recursive: true })
    },
  }
}

/** For other servers: what the page's folder itself has to hold, and files to copy beside it. */
function writeHosting(): void {
  const files = readdirSync('dist/page', { recursive: true, encoding: 'utf8' })
  writeFileSync('dist/page/_headers', headersFile(files.map((each) => each.replaceAll('\\', '/'))))
  mkdirSync('dist/hosting', { recursive: true })
  writeFileSync('dist/hosting/nginx.conf', nginxFile())
  writeFileSync('dist/hosting/Caddyfile', caddyFile())
}

/** The worker that keeps the page's files, with the list of what was built. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async closeBundle() {
      await writeServiceWorker('dist/page')
      writeHosting()
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [monacoSlim(), react(), wasmCore(), contentPolicy(), manifestBeside(), serviceWorker(), gallery()],
  build: {
    // Served as it is: the command line program and the list of files lie beside it.
    outDir: 'dist/page',
    target: 'es2022',
    manifest: true,
    // Vite's polyfill would fetch(), which the policy forbids; every supported browser preloads modules.
    modulePreload: { polyfill: false },
    // A font or picture inlined as data: would need a wider policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es', plugins: () => [wasmCore()] },
  preview: { headers: { ...headers }, host: '127.0.0.1' },
  test: {
    environment: 'node',
    // Laws are tried hundreds of times, and the machine may be busy.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'e2e/oracle/**/*.test.ts', '.ci/*.test.mjs'],
  },
})

import { expect } from '@playwright/test'
import { serve } from '../.ci/serve.mjs'
import { audit, strace } from './samples.ts'
import { test } from './studio.ts'

interface Heard {
  readonly requests: { readonly line: string; readonly length: string | undefined }[]
  /** Milliseconds since the last request. */
  silence(): number
  readonly address: string
  close(): void
}

/** A server of its own that writes down what reaches it: the browser's cache cannot hide anything from it. */
async function listen(): Promise<Heard> {
  const { server, port } = await serve({ dir: process.env.STUDIO_DIST ?? 'dist/page', port: 4400 })
  const requests: { line: string; length: string | undefined }[] = []
  let last = Date.now()
  server.on('request', ({ method, url, headers }) => {
    last = Date.now()
    requests.push({ line: `${method} ${url}`, length: headers['content-length'] })
  })
  return {
    requests,
    silence: () => Date.now() - last,
    address: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('importing sends nothing', async ({ studio, context }) => {
  const { requests, silence, address, close } = await listen()
  const elsewhere: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url()))
      elsewhere.push(request.url())
  })
  await studio.open(address)
  await expect.poll(silence, { timeout: 30_000 }).toBeGreaterThan(3000)
  const loaded = requests.length
  await studio.drop(strace)
  await expect(await studio.find('wait4')).toBeVisible()
  await expect(studio.page.locator('.monaco-editor .view-line').first()).toBeVisible()
  await studio.drop(audit)
  await expect(await studio.find('unlink')).toBeVisible()
  await expect.poll(silence).toBeGreaterThan(1000)
  expect(requests.slice(loaded)).toEqual([])
  expect(elsewhere).toEqual([])
  close()
})

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { headers, metaPolicy, trustedTypes } from '../.ci/headers.mjs'
import { serve } from '../.ci/serve.mjs'
import { test } from './studio.ts'

const dist = process.env.STUDIO_DIST ?? 'dist/page'
const assets = () => readdirSync(join(dist, 'assets'))

// Written out here a second time on purpose: a change of the policy is seen twice.
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
  "img-src 'self' data:; connect-src 'none'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "object-src 'none'; frame-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types app-worker-url defaultWorkerFactory diffEditorWidget diffReview domLineBreaksComputer ' +
  'editorGhostText editorViewLayer richScreenReaderContent standaloneColorizer stickyScrollViewLayer ' +
  "tokenizeToString dompurify 'allow-duplicates'"

const readerPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

test('the page and its workers carry the strict policy', async ({ request }) => {
  const workers = assets().filter((name) => /worker.*\.js$/.test(name))
  expect(workers.length).toBeGreaterThan(0)
  for (const path of ['/', ...workers.map((name) => `/assets/${name}`)]) {
    const served = (await request.get(path)).headers()
    const isReader = path.includes('/import.worker-')
    expect(served['content-security-policy'], path).toBe(isReader ? readerPolicy : policy)
    for (const [name, value] of Object.entries(headers))
      if (name !== 'Content-Security-Policy')
        expect(served[name.toLowerCase()], `${path} ${name}`).toBe(value)
  }
})

test('hosts without headers find the policy in the page and in _headers', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const head = html.slice(html.indexOf('<head>') + '<head>'.length).trimStart()
  expect(head).toMatch(/^<meta http-equiv="Content-Security-Policy"/)
  expect(head.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toContain(metaPolicy)
  expect(metaPolicy).toBe(policy.replace("frame-ancestors 'none'; ", ''))
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  const rules = readFileSync(join(dist, '_headers'), 'utf8')
  expect(rules).toContain(`/index.html\n  Content-Security-Policy: ${policy}\n`)
  const [reader = ''] = assets().filter((name) => name.startsWith('import.worker-'))
  expect(rules).toContain(`/assets/${reader}\n  Content-Security-Policy: ${readerPolicy}\n`)
})

test('the policy names every Trusted Types policy that the code makes', () => {
  const code = assets()
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dist, 'assets', name), 'utf8'))
  const made = code.flatMap((text) => [
    ...text.matchAll(/\(["'`]([\w-]+)["'`],\s*\{\s*create(?:HTML|ScriptURL|Script)\b/g),
  ])
  const names = new Set(made.map(([, name]) => name))
  expect(names).toContain('standaloneColorizer')
  expect([...names].filter((name) => !trustedTypes.includes(name ?? ''))).toEqual([])
})

test('files come with their types and nothing outside the folder comes at all', async ({ request }) => {
  const typeOf = async (path: string) => (await request.get(path)).headers()['content-type']
  expect(await typeOf('/')).toBe('text/html; charset=utf-8')
  expect(await typeOf('/favicon.svg')).toBe('image/svg+xml')
  for (const name of assets())
    expect(await typeOf(`/assets/${name}`), name).not.toBe('application/octet-stream')
  for (const path of ['/nothing', '/..%2fpackage.json', '/%2e%2e/package.json', '/%00', '/%', '/assets'])
    expect((await request.get(path)).status(), path).toBe(404)
  expect((await request.post('/')).status()).toBe(405)
})

test('the list of files and the command line program are not served', async ({ request }) => {
  for (const path of [
    '/.vite/manifest.json',
    '/manifest.json',
    '/../manifest.json',
    '/cli/seccomp-studio.mjs',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  expect(readdirSync(dist).filter((name) => name.startsWith('.') || name === 'cli')).toEqual([])
})

test('a link within the folder leads nowhere outside of it', async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'studio-served-'))
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page/index.html'), 'page')
  writeFileSync(join(folder, 'secret'), 'secret')
  symlinkSync('../secret', join(folder, 'page/out'))
  symlinkSync('index.html', join(folder, 'page/in'))
  symlinkSync('..', join(folder, 'page/up'))
  const { server, port } = await serve({ dir: join(folder, 'page'), port: 4600 })
  const statusOf = async (path: string) => (await request.get(`http://localhost:${port}${path}`)).status()
  expect(await statusOf('/in')).toBe(200)
  for (const path of ['/out', '/up/secret']) expect(await statusOf(path), path).toBe(404)
  server.close()
  rmSync(folder, { recursive: true })
})

test('the browser enforces that nothing can be sent', async ({ page }) => {
  await page.goto('./')
  const outcome = await page.evaluate(() =>
    fetch('/favicon.svg').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
})

test('the worker that reads logs may compile its core, the page may not', async ({ page }) => {
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('/import.worker-'))
  await page.goto('./')
  // The smallest module: its magic number and version.
  const compile = () =>
    WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(
      () => 'compiled',
      () => 'refused',
    )
  expect(await (await started).evaluate(compile)).toBe('compiled')
  expect(await page.evaluate(compile)).toBe('refused')
})

test('the collector of complaints hears a violation', async ({ page }) => {
  const heard = page.waitForEvent('console', (message) => message.type() === 'error')
  await page.goto('./')
  await page.evaluate(() => fetch('/favicon.svg').catch(() => undefined))
  expect((await heard).text()).toContain('Content Security Policy')
})

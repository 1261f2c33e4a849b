import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { redeploy } from '../.ci/redeploy.mjs'
import { serve } from '../.ci/serve.mjs'
import { strace } from './samples.ts'
import { test } from './studio.ts'

test.use({ serviceWorkers: 'allow' })

const built = process.env.STUDIO_DIST ?? 'dist/page'

/** A server of its own that can go away, with a copy of the page that can be replaced. */
class Host {
  readonly dir = mkdtempSync(join(tmpdir(), 'studio-offline-'))
  private server: Server | undefined
  private port = 0
  /** What was asked for, since the last look. */
  readonly asked: string[] = []

  constructor() {
    cpSync(built, this.dir, { recursive: true })
  }

  async start(): Promise<string> {
    const { server, port } = await serve({ dir: this.dir, port: this.port || 4500, exact: this.port !== 0 })
    server.on('request', ({ url = '' }) => this.asked.push(url))
    this.server = server
    this.port = port
    return `http://localhost:${port}/`
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }

  async end(): Promise<void> {
    await this.stop()
    rmSync(this.dir, { recursive: true })
  }
}

let host: Host
test.beforeEach(() => {
  host = new Host()
})
test.afterEach(() => host.end())

/** Until this browser has all files and the worker answers for the page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 60_000,
  })
}

test('after the first visit the whole page works without its server @firefox', async ({ studio }) => {
  const { page } = studio
  await page.goto(await host.start())
  await kept(page)
  await host.stop()

  await page.reload()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Findings' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Findings' })).toBeVisible()
  for (const name of ['Export', 'Share']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByRole('dialog')).not.toContainText('could not be loaded')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible()
})

test.describe('the network', () => {
  test.use({ complaints: 'expected' })
  test('the worker asks for the files of its list alone, and the page for nothing', async ({ studio }) => {
    const { page } = studio
    await page.goto(await host.start())
    await kept(page)
    host.asked.length = 0
    await studio.drop(strace)
    await page.getByRole('button', { name: 'Allow all seen' }).click()
    await expect(page.getByText('Saved in this browser')).toBeVisible()
    expect(host.asked).toEqual([])
    const refused = await page.evaluate(() =>
      fetch('index.html').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(refused).toBe('refused')
    expect(host.asked).toEqual([])
  })
})

test('a deploy under an open tab takes nothing from it, and the new version comes when asked', async ({
  studio,
  context,
}) => {
  const { page } = studio
  const address = await host.start()
  await page.goto(address)
  await kept(page)
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  let before: string | undefined
  const scriptOf = (each: Page) =>
    each
      .evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src)
      // Between two pages there is none.
      .catch(() => before)
  before = await scriptOf(page)

  await redeploy(host.dir, 'later')
  const other = await context.newPage()
  await other.goto(address)
  const bar = page.getByText('A new version of the studio is ready.')
  await expect(bar).toBeVisible({ timeout: 60_000 })

  // The old tab goes on with its own parts, those too that it never asked for.
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog')).not.toContainText('could not be loaded')
  await page.keyboard.press('Escape')

  // One tab takes the new version; the other keeps what it has until it is loaded again.
  await other.getByRole('button', { name: 'Save and reload' }).click()
  await expect.poll(() => scriptOf(other)).not.toBe(before)
  expect(await scriptOf(page)).toBe(before)
  await page.bringToFront()
  await page.getByRole('button', { name: 'Search commands' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog')).not.toContainText('could not be loaded')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Save and reload' }).click()
  await expect.poll(() => scriptOf(page)).not.toBe(before)
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible()
  const names = () => page.evaluate(() => caches.keys())
  await other.close()
  await page.reload()
  await expect.poll(async () => (await names()).length).toBe(1)
})

test('a version of which one file did not come whole is not taken', async ({ studio }) => {
  const { page } = studio
  const address = await host.start()
  await page.goto(address)
  await kept(page)
  await redeploy(host.dir, 'later')
  const [first = ''] = readdirSync(join(host.dir, 'assets')).filter((name) => name.endsWith('.js'))
  writeFileSync(join(host.dir, 'assets', first), 'cut')
  await page.reload()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const { installing } = registration
    if (installing === null) return
    await new Promise((done) => installing.addEventListener('statechange', done))
  })
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1)
  await expect(page.getByText('A new version')).toBeHidden()
})

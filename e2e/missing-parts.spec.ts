import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { serve } from '../.ci/serve.mjs'
import { strace } from './samples.ts'
import { test } from './studio.ts'

interface Served {
  readonly address: string
  goDown(): Promise<void>
  comeBack(): Promise<void>
}

/** A server of its own that can go away and come back. */
async function ownServer(): Promise<Served> {
  const dir = process.env.STUDIO_DIST ?? 'dist/page'
  let running = await serve({ dir, port: 4500 })
  const { port } = running
  return {
    address: `http://localhost:${port}/`,
    goDown: () =>
      new Promise((done) => {
        running.server.close(() => done())
        running.server.closeAllConnections()
      }),
    comeBack: async () => {
      running = await serve({ dir, port, exact: true })
    },
  }
}

/** Nothing is loaded ahead: the work is open, its other parts are still with the server. */
async function openWithoutPreload(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'requestIdleCallback', { value: () => 0 })
  })
  await page.goto(address)
  await page.getByLabel('Open files').first().setInputFiles(strace)
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
}

const missing = 'This part could not be loaded'

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(words)
  await page.getByRole('option', { name: words }).first().click()
}

async function draftMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Profile / }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** All dialogs but the palette, which opens most of them, and Share, whose code comes with the status line. */
const dialogs: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  export: (page) => command(page, 'Export'),
  shortcuts: (page) => command(page, 'Keyboard shortcuts'),
  startup: (page) => command(page, 'Can it start?'),
  forecast: (page) => command(page, 'What may break on this target?'),
  posture: (page) => command(page, 'Containers and their profiles'),
  restrict: (page) => command(page, 'Restrict to what was seen'),
  rename: (page) => draftMenu(page, 'Rename…'),
  templates: (page) => draftMenu(page, 'New from a template…'),
  loading: (page) => page.getByRole('button', { name: 'Flags and listener' }).click(),
  'rule-page': (page) =>
    page.evaluate(() => {
      location.hash = 'rule=io-uring'
    }),
}

const panes = ['Findings', 'Replay', 'Simulate', 'Risk', 'Diff']

test('with the server gone, dialogs and panes say so and the rest goes on', async ({ page }) => {
  const { address, goDown, comeBack } = await ownServer()
  await openWithoutPreload(page, address)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible()
  await page.keyboard.press('Escape')
  await goDown()
  const fault = page.getByRole('dialog', { name: 'A part of the page is missing' })
  for (const [name, open] of Object.entries(dialogs)) {
    await open(page)
    await expect(fault.getByText(missing), name).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(fault, name).toBeHidden()
  }
  for (const name of panes) {
    await page.getByRole('tab', { name }).click()
    await expect(page.getByText(missing), name).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my work' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('defaultAction')
  await comeBack()
  await page.getByRole('button', { name: 'Reload this part' }).click()
  await expect(page.getByText(missing)).toBeHidden()
  for (const name of panes) {
    await page.getByRole('tab', { name }).click()
    await expect(page.getByRole('tabpanel').getByText(missing), name).toBeHidden()
  }
  for (const [name, open] of Object.entries(dialogs)) {
    await open(page)
    await expect(page.getByRole('dialog').first(), name).toBeVisible()
    await expect(fault, name).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog'), name).toBeHidden()
  }
  await goDown()
})

test('a dialog that failed is loaded by its own button, with its looks @firefox', async ({
  page,
  browserName,
}) => {
  const { address, goDown, comeBack } = await ownServer()
  await openWithoutPreload(page, address)
  await goDown()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const fault = page.getByRole('dialog', { name: 'A part of the page is missing' })
  await expect(fault).toBeVisible()
  await comeBack()
  await fault.getByRole('button', { name: 'Reload this part' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  // Firefox remembers for the life of a page that a module did not come.
  if (browserName === 'firefox') {
    await expect(fault).toBeVisible()
    await fault.getByRole('button', { name: 'Save and reload the page' }).click()
    await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
  }
  await expect(dialog).toBeVisible()
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
      ({ sheet }) => sheet !== null,
    ),
  )
  expect(new Set(styles)).toEqual(new Set([true]))
  await goDown()
})

test('a page whose work cannot load says so and lets nothing be lost', async ({ page }) => {
  const { address, goDown, comeBack } = await ownServer()
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'requestIdleCallback', { value: () => 0 })
  })
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Import a log' })).toBeVisible()
  await page.waitForTimeout(1500)
  await goDown()
  await page.getByLabel('Open files').first().setInputFiles(strace)
  await expect(page.getByText(missing).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Download my work' }).first()).toBeVisible()
  await comeBack()
  await page.getByRole('button', { name: 'Reload this part' }).click()
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  await goDown()
})

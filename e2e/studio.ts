import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test as base, type ConsoleMessage, expect, type Locator, type Page } from '@playwright/test'
import { findFirefox } from '../.ci/browsers.mjs'

/** The app in a browser, as a person and the network see it. */
export interface Studio {
  readonly page: Page
  open(address?: string): Promise<void>
  /** Drops files of this machine on the page. */
  drop(...paths: readonly string[]): Promise<void>
  /** Gives files to the file input. */
  choose(...paths: readonly string[]): Promise<void>
  /** Searches for a call and gives its row. */
  find(name: string): Promise<Locator>
  /** The checkbox of a call whose row is in sight. */
  allowed(name: string): Locator
  stage(name: 'Observe' | 'Enforce'): Promise<void>
  /** The list of logs, opened from the path where it is not in sight. */
  sources(): Promise<Locator>
  /** Opens the export dialog, downloads, and gives the file's text. */
  download(): Promise<string>
}

/** Everything a browser complains about: policy violations, errors in the console, uncaught exceptions. */
async function collectComplaints(page: Page): Promise<readonly string[]> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `violation of ${event.effectiveDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`,
      )
    })
  })
  return complaints
}

/** Firefox's protocol tells nothing of downloads, so the bytes are taken where the page hands them over. */
async function keepBlobs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { lastBlob: blob })
      return create(blob)
    }
  })
}

async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }))
  await page.evaluate((drawn) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of drawn) {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, files)
}

async function downloadText(page: Page, browserName: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const press = () => dialog.getByRole('button', { name: 'Download' }).click()
  const text = await (browserName === 'firefox' ? blobText(page, press) : fileText(page, press))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return text
}

async function fileText(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path(), 'utf8')
}

async function blobText(page: Page, press: () => Promise<void>): Promise<string> {
  const text = () => page.evaluate(() => (globalThis as { lastBlob?: Blob }).lastBlob?.text() ?? '')
  await press()
  await expect.poll(text).not.toBe('')
  return text()
}

function drive(page: Page, browserName: string): Studio {
  return {
    page,
    open: async (address = './') => {
      await page.goto(address)
      await expect(page.getByRole('button', { name: 'Import a log' })).toBeVisible()
    },
    drop: (...paths) => dropFiles(page, paths),
    choose: (...paths) =>
      page
        .getByLabel('Open files')
        .first()
        .setInputFiles([...paths]),
    find: async (name) => {
      await page.getByRole('searchbox', { name: 'Search syscalls' }).fill(name)
      return page.locator(`[data-syscall="${name}"]`)
    },
    allowed: (name) => page.getByRole('checkbox', { name: `Allow ${name}`, exact: true }),
    sources: async () => {
      const list = page.getByRole('region', { name: 'Sources' })
      if (!(await list.isVisible())) await page.locator('[data-step="collect"]').getByRole('button').click()
      return list
    },
    stage: (name) => page.getByRole('radio', { name }).check(),
    download: () => downloadText(page, browserName),
  }
}

/** Every test with a studio also asks that the browser had nothing to complain about. */
export const test = base.extend<{ studio: Studio; complaints: 'forbidden' | 'expected' }>({
  /** Tests that break something on purpose expect to hear of it. */
  complaints: ['forbidden', { option: true }],
  studio: async ({ page, browserName, complaints: allowed }, use) => {
    const complaints = await collectComplaints(page)
    if (browserName === 'firefox') await keepBlobs(page)
    await use(drive(page, browserName))
    if (allowed === 'forbidden') expect(complaints).toEqual([])
  },
})

/** For specs that Firefox runs too: a reason to skip them where it is not installed. */
export const withoutFirefox = (browserName: string): boolean =>
  browserName === 'firefox' && findFirefox() === undefined

/** Presses Tab until `target` has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not reach the control')
}

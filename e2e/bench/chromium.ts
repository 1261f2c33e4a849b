import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../.ci/browsers.mjs'
import { serve } from '../../.ci/serve.mjs'
import { peakOfRenderers } from './memory.ts'

export interface Site {
  readonly url: string
  close(): void
}

export async function openSite(dir: string): Promise<Site> {
  const { server, port } = await serve({ dir, port: 4700 })
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}

/** A browser of its own, without what earlier pages left behind. */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    // Containers and root have no user namespaces for Chromium's own sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...flags],
  })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/** A fresh page, so that no worker has warm code, with the file chosen. */
export async function openPage(browser: Browser, { url }: Site, file: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.waitForFunction(() => 'bench' in window)
  await page.locator('input').setInputFiles(file)
  // The worker loads its tables as soon as the page is there, as for a person who still looks for the file.
  await page.waitForTimeout(1000)
  return page
}

export async function inPage<T>(
  browser: Browser,
  site: Site,
  file: string,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openPage(browser, site, file)
  try {
    return await run(page)
  } finally {
    await page.close()
  }
}

/** The largest peak of a renderer in MiB: of a blank page, and of a page that imports the file. */
export async function peakMemory(site: Site, file: string | undefined): Promise<number> {
  return withBrowser(async (browser) => {
    if (file === undefined) {
      const page = await browser.newPage()
      await page.waitForTimeout(1000)
      return peakOfRenderers(browser)
    }
    const page = await openPage(browser, site, file)
    await page.evaluate(() => window.bench.import())
    return peakOfRenderers(browser)
  })
}

export interface Stall {
  /** Longest time between two ticks of a 10 ms timer, less 10 ms. */
  readonly gap: number
  /** Longest task of the main thread as the browser tells it, 0 when none took 50 ms. */
  readonly task: number
}

/** How long the app's screen stands still while it imports a file, until its calls are listed. */
export async function stallWhileImporting(browser: Browser, { url }: Site, file: string): Promise<Stall> {
  const page = await browser.newPage()
  try {
    await page.goto(url)
    const input = page.getByLabel('Open files').first()
    await input.waitFor({ state: 'attached' })
    await page.waitForTimeout(1500)
    await page.evaluate(watchMainThread)
    await input.setInputFiles(file)
    await page.waitForFunction(() => document.querySelector('[role=grid]') !== null, undefined, {
      timeout: 120_000,
    })
    return await page.evaluate(() => (window as unknown as { stall: Stall }).stall)
  } finally {
    await page.close()
  }
}

function watchMainThread(): void {
  const stall = { gap: 0, task: 0 }
  Object.assign(window, { stall })
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    stall.gap = Math.max(stall.gap, now - last - 10)
    last = now
    if (document.querySelector('[role=grid]') !== null) clearInterval(timer)
  }, 10)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) stall.task = Math.max(stall.task, duration)
  }).observe({ type: 'longtask' })
}

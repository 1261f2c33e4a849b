import { expect, type Page } from '@playwright/test'
import { arm, type Family, type Plan, prepareFaults, storedDrafts, struck, ways } from './injector.ts'
import { expectRecovered, shown, untruth } from './page-truth.ts'
import { audit, strace } from './samples.ts'
import { test } from './studio.ts'

/*
 * Three hundred faults and more, one by one: the Nth operation of a kind fails, alone or with all after it, while work is done. Whatever fails,
 * the page stays, its words are true, and nothing is lost: what it calls saved is in the database, what is not saved is
 * still on the screen and is saved once the fault has gone.
 */

test.describe.configure({ mode: 'parallel' })
test.use({ complaints: 'expected', viewport: { width: 1000, height: 700 } })

/** What somebody does with the work; each is tried with every fault. */
const steps: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  tick: (page) => clickOn(page, '[aria-label="Allow close"]'),
  'allow all': (page) => page.getByRole('button', { name: 'Allow all seen' }).click(),
  stage: async (page) => {
    const observe = page.getByRole('radio', { name: 'Observe' })
    await page.getByRole('radio', { name: (await observe.isChecked()) ? 'Enforce' : 'Observe' }).check()
  },
  rename: async (page) => {
    await page.getByRole('button', { name: 'Profile ' }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    const dialog = page.getByRole('dialog')
    renamed += 1
    await dialog.getByRole('textbox').fill(`work ${renamed}`)
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await expect(dialog).toBeHidden()
  },
  typing: async (page) => {
    await page.locator('.monaco-editor .view-lines').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Space')
    typed += 1
  },
  'second draft': async (page) => {
    await page.getByRole('button', { name: 'Profile ' }).click()
    await page.getByRole('menuitem', { name: 'New from a template…' }).click()
    await page.getByRole('dialog').getByText('Deny everything', { exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    // Where the first is not saved, it is asked about and stays.
    const question = page.getByRole('button', { name: 'Stay here' })
    if (await question.isVisible()) await question.click()
  },
  'second log': (page) => page.getByLabel('Open files').setInputFiles(audit),
}
let renamed = 0
let typed = 0

async function clickOn(page: Page, selector: string): Promise<void> {
  const found = await page.evaluate((css) => {
    const element = document.querySelector<HTMLElement>(css)
    element?.click()
    return element !== null
  }, selector)
  if (!found) throw new Error(`nothing is ${selector}`)
}

/** What each test tried, for the sum at its end. */
interface Tried {
  readonly faults: string[]
  readonly wrong: string[]
}

function tell({ faults, wrong }: Tried, least: number): void {
  test.info().annotations.push({ type: 'faults', description: String(faults.length) })
  console.log(`${test.info().title}: ${faults.length} faults, ${wrong.length} wrong`)
  expect(wrong).toEqual([])
  expect(faults.length).toBeGreaterThanOrEqual(least)
}

async function begin(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./')
  await page.getByLabel('Open files').setInputFiles(strace, { timeout: 15_000 })
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  page.setDefaultTimeout(5000)
}

/** Every operation of the family that the step asks for, in every way, alone and lasting. */
function plansFor(family: Family, total: number): readonly Plan[] {
  return Array.from({ length: total }, (_, index) => index + 1).flatMap((at) =>
    ways[family].flatMap((way) => [false, true].map((lasting) => ({ family, at, lasting, way }))),
  )
}

/** The fault has gone: the page tries again when somebody comes back to it. */
async function recover(page: Page): Promise<void> {
  await arm(page, undefined)
  await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
  await expectRecovered(page)
}

const wordsOf = (step: string, { family, at, lasting, way }: Plan) =>
  `${step}: ${family} ${at}${lasting ? ' and on' : ''} ${way}`

async function tryStep(page: Page, name: string, plan: Plan, tried: Tried): Promise<void> {
  const words = wordsOf(name, plan)
  await arm(page, plan)
  const wrong = await (steps[name]?.(page) ?? Promise.resolve()).then(
    () => untruth(page),
    (error: Error) => `the step itself: ${error.message.split('\n')[0]}`,
  )
  const { fired } = await struck(page)
  if (fired > 0) tried.faults.push(words)
  if (wrong !== undefined) tried.wrong.push(`${words}: ${wrong}`)
  await recover(page).catch((error: Error) => {
    tried.wrong.push(`${words}: not recovered: ${error.message.split('\n')[0]}`)
  })
  if (name === 'typing' && !(await isTyped(page)))
    tried.wrong.push(`${words}: not all that was typed is stored`)
}

/** Each time a blank was typed at the end of the text. */
async function isTyped(page: Page): Promise<boolean> {
  const drafts = await storedDrafts(page)
  return drafts.some(({ text }) => text.length - text.trimEnd().length >= typed)
}

async function tryFamilies(page: Page, names: readonly string[], families: readonly Family[], tried: Tried) {
  for (const name of names) {
    await arm(page, undefined)
    await steps[name]?.(page)
    expect(await untruth(page), `${name} without a fault`).toBeUndefined()
    const { totals } = await struck(page)
    for (const family of families)
      for (const plan of plansFor(family, Math.min(totals[family] ?? 0, 4)))
        await tryStep(page, name, plan, tried)
  }
}

const storage = ['open', 'begin', 'read', 'write', 'commit'] as const

for (const { names, least } of [
  { names: ['tick', 'stage'], least: 76 },
  { names: ['rename', 'second log'], least: 52 },
  { names: ['typing', 'second draft'], least: 88 },
]) {
  test(`storage fails while work is done: ${names.join(', ')}`, async ({ page }) => {
    test.setTimeout(400_000)
    const tried: Tried = { faults: [], wrong: [] }
    await prepareFaults(page)
    await begin(page)
    await tryFamilies(page, names, storage, tried)
    tell(tried, least)
  })
}

test('storage fails while the page loads', async ({ page, context }) => {
  test.setTimeout(400_000)
  const tried: Tried = { faults: [], wrong: [] }
  await prepareFaults(page)
  await begin(page)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Profile shell-script' })).toBeVisible()
  const before = JSON.stringify(await storedDrafts(page))
  const { totals } = await struck(page)
  for (const family of ['open', 'begin', 'read', 'write', 'commit'] as const) {
    for (const plan of plansFor(family, Math.min(totals[family] ?? 0, 4))) {
      const words = wordsOf('load', plan)
      const other = await context.newPage()
      await prepareFaults(other, plan)
      await other.goto('./')
      const wrong = await untruth(other, 2500)
      if ((await struck(other)).fired > 0) tried.faults.push(words)
      // Before the first edit there is nothing to call saved, and nothing is said of it.
      const isIdle = wrong === 'neither saved nor not saved'
      if (wrong !== undefined && !isIdle) tried.wrong.push(`${words}: ${wrong}`)
      await other.close()
      if (JSON.stringify(await storedDrafts(page)) !== before)
        tried.wrong.push(`${words}: the draft is another`)
    }
  }
  await page.reload()
  await expect(page.getByRole('button', { name: 'Profile shell-script' })).toBeVisible()
  tell(tried, 44)
})

test('files of the page do not come', async ({ context }) => {
  test.setTimeout(400_000)
  const tried: Tried = { faults: [], wrong: [] }
  for (const { at, lasting } of missing()) {
    const page = await context.newPage()
    let count = 0
    await page.route('**/assets/**', (route) => {
      count += 1
      return (lasting ? count >= at : count === at) ? route.abort() : route.continue()
    })
    await page.goto('./', { waitUntil: 'commit' })
    const words = `file ${at}${lasting ? ' and on' : ''} does not come`
    const speaks = () => page.evaluate(() => document.body?.innerText.trim().length > 40).catch(() => false)
    await expect
      .poll(speaks, { timeout: 8000, intervals: [100] })
      .toBe(true)
      .catch(() => tried.wrong.push(`${words}: the page is white`))
    await page.waitForTimeout(150)
    if (!(await speaks())) tried.wrong.push(`${words}: the page became white`)
    tried.faults.push(words)
    await page.close()
  }
  tell(tried, 50)
})

/** Of the hundred files that a first visit asks for, the first alone, and many in between; some for good. */
function missing(): readonly { readonly at: number; readonly lasting: boolean }[] {
  const alone = Array.from({ length: 40 }, (_, index) => ({ at: index + 1, lasting: false }))
  const lasting = [1, 2, 3, 5, 8, 13, 21, 34, 55, 80].map((at) => ({ at, lasting: true }))
  return [...alone, ...lasting]
}

test('workers die, and clocks and timers are wrong, while work is done', async ({ page }) => {
  test.setTimeout(400_000)
  const tried: Tried = { faults: [], wrong: [] }
  await prepareFaults(page)
  await begin(page)
  await tryFamilies(page, ['tick'], ['ask', 'spawn', 'now', 'timer'], tried)
  await tryFamilies(page, ['second log'], ['ask', 'spawn', 'now'], tried)
  // What was asked of a worker that failed is known in the end, or said to be unknown.
  await expect(page.getByText('working it out')).toHaveCount(0)
  tell(tried, 62)
})

/** Things that a browser may not have, or refuse. */
const absences: Readonly<Record<string, () => void>> = {
  'no locks': () => Object.defineProperty(navigator, 'locks', { value: undefined }),
  'locks refuse': () =>
    Object.defineProperty(navigator, 'locks', {
      value: {
        request: () => Promise.reject(new DOMException('injected', 'SecurityError')),
        query: () => Promise.reject(new Error('injected')),
      },
    }),
  'no storage manager': () => Object.defineProperty(navigator, 'storage', { value: undefined }),
  'storage manager refuses': () =>
    Object.defineProperty(navigator, 'storage', {
      value: {
        persist: () => Promise.reject(new Error('injected')),
        estimate: () => Promise.reject(new Error('injected')),
      },
    }),
  'localStorage throws': () =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('injected', 'SecurityError')
      },
    }),
  'sessionStorage throws': () =>
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('injected', 'SecurityError')
      },
    }),
  'no clipboard': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  'no service worker': () => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }),
  'no idle callback': () => Reflect.deleteProperty(globalThis, 'requestIdleCallback'),
  // As on an address without TLS.
  'no random ids': () => Object.defineProperty(crypto, 'randomUUID', { value: undefined }),
  'no hashes': () => Object.defineProperty(crypto, 'subtle', { value: undefined }),
  'no compression': () => Object.defineProperty(globalThis, 'CompressionStream', { value: undefined }),
  'no WebAssembly': () => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }),
  'no worker': () => Object.defineProperty(globalThis, 'Worker', { value: undefined }),
  'no database': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'fonts refuse': () =>
    Object.defineProperty(document, 'fonts', {
      value: { load: () => Promise.reject(new Error('injected')), ready: new Promise(() => {}) },
    }),
}

test('a browser lacks something', async ({ context }) => {
  test.setTimeout(400_000)
  const tried: Tried = { faults: [], wrong: [] }
  await (await context.newPage()).goto('./')
  for (const [words, lack] of Object.entries(absences)) {
    const page = await context.newPage()
    await page.addInitScript(lack)
    await page.goto('./')
    await page
      .getByLabel('Open files')
      .setInputFiles(strace, { timeout: 5000 })
      .catch(() => undefined)
    await page.waitForTimeout(1500)
    await expect
      .poll(async () => (await shown(page)).isWhite, { timeout: 8000 })
      .toBe(false)
      .catch(() => tried.wrong.push(`${words}: the page is white`))
    const now = await shown(page)
    if (now.name !== undefined) {
      const wrong = await untruth(page)
      if (wrong !== undefined) tried.wrong.push(`${words}: ${wrong}`)
    }
    tried.faults.push(words)
    await page.close()
  }
  tell(tried, Object.keys(absences).length)
})

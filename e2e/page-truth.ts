import { expect, type Page } from '@playwright/test'
import { storedDrafts } from './injector.ts'

/** What the page says of itself, and what it shows. */
export interface Shown {
  readonly isWhite: boolean
  readonly saved: boolean
  readonly notSaved: boolean
  readonly saving: boolean
  readonly name: string | undefined
  /** Calls whose boxes are in sight, and whether they are ticked. */
  readonly ticks: Readonly<Record<string, boolean>>
}

export function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const text = document.body.innerText
    const has = (words: string) => text.includes(words)
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[aria-label^="Allow "]')]
    const isOn = (box: Element) =>
      box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true'
    const menu = document.querySelector('button[aria-label^="Profile "]')
    return {
      isWhite: text.trim().length < 40,
      saved: has('Saved in this browser'),
      notSaved: has('Not saved in this browser') || has('This browser keeps no work'),
      saving: has('Saving…'),
      name: menu?.getAttribute('aria-label')?.slice('Profile '.length),
      ticks: Object.fromEntries(
        boxes.map((box) => [box.getAttribute('aria-label')?.slice('Allow '.length) ?? '', isOn(box)]),
      ),
    }
  })
}

/** Calls that the text lets through without conditions. */
function allowedIn(text: string): ReadonlySet<string> {
  const { syscalls = [] } = JSON.parse(text) as {
    readonly syscalls?: readonly { readonly names: readonly string[]; readonly action: string }[]
  }
  return new Set(syscalls.filter(({ action }) => action === 'SCMP_ACT_ALLOW').flatMap(({ names }) => names))
}

/** Longer than the page waits for a database that does not answer. */
const patience = 12_000

/**
 * Waits until the page says whether the work is saved, and holds it to its word: never white, never "saving" for ever,
 * and "saved" only when the database has what the screen shows. Gives what is wrong, or nothing.
 */
export async function untruth(page: Page, time = patience): Promise<string | undefined> {
  const end = Date.now() + time
  let last = ''
  do {
    const now = await shown(page)
    if (now.isWhite) last = 'the page is white'
    else if (now.notSaved && !now.saved) return undefined
    else if (now.saved) {
      const drafts = await storedDrafts(page)
      const own = drafts.filter(({ name }) => name === now.name)
      last =
        own.length === 0
          ? `"saved", and no draft ${now.name} in the database`
          : (own.map(({ text }) => differenceOf(now, text)).find((each) => each === undefined) ??
            own.map(({ text }) => differenceOf(now, text))[0] ??
            '')
      if (own.some(({ text }) => differenceOf(now, text) === undefined)) return undefined
      // Between the look at the screen and that at the database an edit may have come.
      const then = await shown(page)
      if (then.saved && JSON.stringify(then) === JSON.stringify(now)) {
        const again = await storedDrafts(page)
        if (!again.some(({ name, text }) => name === then.name && differenceOf(then, text) === undefined))
          return last
      }
    } else last = `neither saved nor not saved${now.saving ? ', but saving for ever' : ''}`
    await page.waitForTimeout(50)
  } while (Date.now() < end)
  return last
}

function differenceOf({ ticks, name }: Shown, text: string): string | undefined {
  const allowed = allowedIn(text)
  const odd = Object.entries(ticks).filter(([call, isOn]) => isOn !== allowed.has(call))
  return odd.length === 0
    ? undefined
    : `"saved", and the database has ${odd.map(([call]) => call).join()} of ${name} otherwise`
}

/** Once nothing fails any more, all is saved again, without a further edit. */
export async function expectRecovered(page: Page): Promise<void> {
  await expect
    .poll(async () => (await shown(page)).saved, { timeout: 40_000, intervals: [50, 100, 200] })
    .toBe(true)
  expect(await untruth(page)).toBeUndefined()
}

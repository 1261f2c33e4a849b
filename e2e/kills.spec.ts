import { expect, type Page } from '@playwright/test'
import { prepareFaults, storedDrafts } from './injector.ts'
import { shown } from './page-truth.ts'
import { strace } from './samples.ts'
import { test } from './studio.ts'

/*
 * The browser's renderer is killed at random moments while somebody works. What is found afterwards is what was there
 * after one of the edits, whole, and none that was a second old is missing.
 */

test.use({ complaints: 'expected' })

const kills = 22
/** The longest that an edit may be unsaved, in milliseconds. */
const longest = 1000

/** Small, and known by its seed: a run that found something can be made again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

interface State {
  readonly at: number
  readonly ticks: string
}

const ticksOf = (ticks: Readonly<Record<string, boolean>>) =>
  Object.keys(ticks)
    .filter((call) => ticks[call])
    .toSorted()
    .join(' ')

async function kill(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page)
  const at = Date.now()
  client.send('Page.crash').catch(() => undefined)
  return at
}

/** The calls in sight that the stored text allows. */
function storedTicks(text: string, seen: readonly string[]): string {
  const { syscalls = [] } = JSON.parse(text) as { syscalls?: { names: string[]; action: string }[] }
  const names = new Set(
    syscalls.filter(({ action }) => action === 'SCMP_ACT_ALLOW').flatMap((each) => each.names),
  )
  return seen
    .filter((call) => names.has(call))
    .toSorted()
    .join(' ')
}

test('a renderer that is killed loses no edit that is a second old, and no half of one', async ({
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'crashes are asked for by Chromium’s protocol')
  test.setTimeout(300_000)
  const seed = Number(process.env.STUDIO_SEED ?? Date.now() % 1_000_000_000)
  console.log(`kills: STUDIO_SEED=${seed}`)
  const next = random(seed)
  const first = await context.newPage()
  await first.goto('./')
  await first.getByLabel('Open files').setInputFiles(strace)
  await expect(first.getByText('Saved in this browser')).toBeVisible()
  await first.close()
  for (let round = 0; round < kills; round += 1) {
    const page = await context.newPage()
    await prepareFaults(page)
    await page.goto('./')
    await expect(page.locator('[aria-label="Allow close"]')).toBeVisible()
    const { ticks } = await shown(page)
    const seen = Object.keys(ticks)
    const states: State[] = [{ at: 0, ticks: ticksOf(ticks) }]
    const end = Date.now() + 200 + next() * 1600
    while (Date.now() < end) {
      const call = seen[Math.floor(next() * Math.min(seen.length, 8))] ?? 'close'
      await page.evaluate((name) => {
        document.querySelector<HTMLElement>(`[aria-label="Allow ${name}"]`)?.click()
      }, call)
      const now = await shown(page)
      states.push({ at: Date.now(), ticks: ticksOf(now.ticks) })
      if (next() < 0.3) await page.waitForTimeout(next() * 300)
    }
    const at = await kill(page)
    const after = await context.newPage()
    await after.goto('./')
    const drafts = await storedDrafts(after)
    const kept = drafts.map(({ text }) => storedTicks(text, seen))
    const must = states.findLastIndex((each) => each.at <= at - longest)
    const fine = new Set(states.slice(Math.max(must, 0)).map((each) => each.ticks))
    const isKept = kept.some((each) => fine.has(each))
    expect(isKept, `round ${round}, seed ${seed}: ${JSON.stringify({ kept, states, at })}`).toBe(true)
    await expect(after.locator('[aria-label="Allow close"]')).toBeVisible()
    expect(
      fine.has(ticksOf((await shown(after)).ticks)),
      `round ${round}, seed ${seed}: the next visit`,
    ).toBe(true)
    await after.close()
    await page.close().catch(() => undefined)
  }
})

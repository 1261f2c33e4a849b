import { expect, type Locator } from '@playwright/test'
import { strace } from './samples.ts'
import { test } from './studio.ts'

/** Wholly on the screen, not only in the document. */
async function expectInSight(parts: Locator, width: number): Promise<void> {
  await expect(parts.first()).toBeVisible()
  for (const part of await parts.all()) {
    const box = await part.boundingBox()
    const name = (await part.textContent()) ?? ''
    expect(box === null ? -1 : box.x, name).toBeGreaterThanOrEqual(0)
    expect(box === null ? 0 : box.x + box.width, name).toBeLessThanOrEqual(width)
  }
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)
  test(`everything that leads on is on a screen of ${width}`, async ({ studio }) => {
    const { page } = studio
    await page.setViewportSize({ width, height })
    await studio.open()
    await studio.drop(strace)
    await page.getByRole('button', { name: 'Allow all seen' }).click()
    await expect(page.getByRole('button', { name: /Replay: 0 of/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /findings?$/ }).first()).toBeVisible()
    await expectInSight(page.locator('[data-syscall] [role=gridcell]:last-child button'), width)
    await expectInSight(page.getByText('Saved in this browser'), width)
    const isNarrow = width < 600
    if (isNarrow)
      await expectInSight(page.getByRole('navigation', { name: 'Views' }).getByRole('button'), width)
    if (isNarrow) await page.getByRole('navigation').getByRole('button', { name: 'Checks' }).click()
    await expectInSight(page.getByRole('tab'), width)
  })

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { strace } from './samples.ts'
import { test } from './studio.ts'

async function expectAccessible(page: Page, state: string): Promise<void> {
  // The builder was typed against a newer Playwright than the one that drives both browsers.
  const options = { page } as unknown as ConstructorParameters<typeof AxeBuilder>[0]
  const { violations } = await new AxeBuilder(options).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect.soft(found, state).toEqual([])
}

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${theme} theme`, async ({ studio }) => {
    test.slow()
    const { page } = studio
    // A half-faded dialog has no colours to judge.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await expectAccessible(page, 'the empty page')
    await studio.drop(strace)
    await expect(await studio.find('')).toHaveCount(0)
    await expectAccessible(page, 'a log')
    await page.getByRole('button', { name: 'Allow all seen' }).click()
    await expectAccessible(page, 'everything seen allowed')
    await (await studio.find('openat')).getByRole('rowheader').click()
    await expect(page.getByRole('tabpanel')).toContainText('openat')
    await expectAccessible(page, 'a call and its rule')
    await (await studio.find('no such call')).count()
    await expectAccessible(page, 'a search that finds nothing')
    for (const name of ['Export', 'Share']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await expectAccessible(page, `the ${name} dialog`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
    }
  })

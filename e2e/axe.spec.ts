import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { strace } from './samples.ts'
import { test } from './studio.ts'

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
    await page.getByRole('tab', { name: 'Diff' }).click()
    await page.getByLabel('Compare with').selectOption({ label: 'Docker default' })
    await expect(page.getByRole('heading', { name: 'Closed' })).toBeVisible()
    await expectAccessible(page, 'a comparison')
    for (const name of ['Export', 'Share']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await expectAccessible(page, `the ${name} dialog`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
    }
  })

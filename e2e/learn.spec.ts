import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { strace } from './samples.ts'
import { test } from './studio.ts'

for (const theme of ['light', 'dark'] as const)
  test(`arguments are restricted to what was seen, and nothing seen is denied, ${theme}`, async ({
    studio,
  }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await studio.drop(strace)
    await page.getByRole('button', { name: 'Allow all seen' }).click()
    await expect(page.getByRole('button', { name: /Replay: 0 of/ })).toBeVisible()
    await page.getByRole('button', { name: 'All shown' }).click()
    await page.getByRole('menuitem', { name: 'Restrict to what was seen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Restrict to what was seen' })
    const boxes = dialog.getByRole('checkbox')
    await expect(boxes.first()).toBeVisible()
    for (const box of await boxes.all()) await box.check()
    for (const choice of await dialog.getByRole('combobox').all()) await choice.selectOption({ index: 1 })
    await expectAccessible(page, 'limits to choose from')
    await dialog.getByRole('button', { name: /^Apply \d+ limits?$/ }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: /Replay: 0 of/ })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'by default' })).toContainText(
      /[1-9]\d* conditional/,
    )
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'by default' })).toContainText(/ 0 conditional/)
  })

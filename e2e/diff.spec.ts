import { expect } from '@playwright/test'
import { strace } from './samples.ts'
import { test } from './studio.ts'

test('the comparison tells by call what the profile decides otherwise', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await page.getByRole('tab', { name: 'Diff' }).click()
  const pane = page.getByRole('tabpanel', { name: 'Diff' })
  await expect(pane.getByRole('heading', { name: 'Opened' })).toBeVisible()
  await expect(pane.locator('[data-diff=openat]')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(pane).toContainText('Both decide the same')

  await pane.getByLabel('Compare with').selectOption({ label: 'Docker default' })
  await expect(pane.getByRole('heading', { name: 'Closed' })).toBeVisible()

  const file = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{ "names": 1 }') }
  await pane.getByLabel('Other profile').setInputFiles(file)
  await expect(pane).toContainText('other.json is no profile that can be read.')
})

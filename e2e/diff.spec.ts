import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { strace } from './samples.ts'
import { test } from './studio.ts'

const moby = fileURLToPath(new URL('../src/core/fixtures/defaults/moby-2026-06.json', import.meta.url))

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

test('the profile on another target: what an update changes, and which part of it does', async ({
  studio,
}) => {
  const { page } = studio
  await studio.open()
  await studio.choose(moby)
  await page.getByRole('tab', { name: 'Diff' }).click()
  const pane = page.getByRole('tabpanel', { name: 'Diff' })
  await pane.getByLabel('Compare with').selectOption({ label: 'This profile on another target' })
  await expect(pane).toContainText('It is the chosen target.')

  await pane.getByLabel('Docker version').fill('27.0')
  await expect(pane).toContainText('It loads on both.')
  await expect(pane).toContainText('libseccomp 2.6.0 → 2.5.5')
  const line = pane.locator('li', { has: page.locator('[data-diff=statmount]') }).first()
  await expect(line).toContainText('By libseccomp.')
  await expect(pane.getByRole('heading', { name: 'Closed' })).toBeVisible()
})

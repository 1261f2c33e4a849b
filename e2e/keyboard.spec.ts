import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { strace } from './samples.ts'
import { tabTo, test } from './studio.ts'

test('everything from the log to the file works without a mouse', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await tabTo(page, page.getByRole('button', { name: 'Import a log' }))
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(strace)

  const search = page.getByRole('searchbox', { name: 'Search syscalls' })
  await expect(search).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Allow all seen' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await page.keyboard.type('wait4')
  await expect(studio.allowed('wait4')).toBeChecked()
  await tabTo(page, studio.allowed('wait4'))
  await page.keyboard.press('Space')
  await expect(studio.allowed('wait4')).not.toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(studio.allowed('wait4')).toBeChecked()

  await tabTo(page, page.getByRole('radio', { name: 'Enforce' }))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Observe' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Enforce' })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByLabel('File name'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('by-keyboard.json')
  await tabTo(page, dialog.getByRole('button', { name: 'Download' }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('by-keyboard.json')
  expect(readFileSync(await download.path(), 'utf8')).toContain('"wait4"')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

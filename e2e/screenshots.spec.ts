import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { test } from './studio.ts'

/** tar and gzip: files, processes, memory. */
const recording = fileURLToPath(new URL('../src/import/fixtures/strace/g-tar.strace', import.meta.url))

/** Where the README's pictures go; without it they only land among the test's results. */
const folder = process.env.STUDIO_SCREENSHOTS

for (const colorScheme of ['light', 'dark'] as const)
  test(`the main screen can be pictured, ${colorScheme}`, async ({ studio }, info) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await studio.open()
    await studio.drop(recording)
    await page.getByRole('button', { name: 'Allow all seen' }).click()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.locator('[data-syscall="clone"]').getByRole('rowheader').click()
    await expect(page.getByRole('heading', { name: 'clone', exact: true })).toBeVisible()
    await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
    const picture = await page.screenshot({
      path: target(info.outputPath(`main-${colorScheme}.png`), colorScheme),
    })
    expect(picture.length).toBeGreaterThan(40_000)
  })

function target(otherwise: string, colorScheme: string): string {
  if (folder === undefined) return otherwise
  mkdirSync(folder, { recursive: true })
  return resolve(folder, `main-${colorScheme}.png`)
}

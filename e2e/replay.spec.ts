import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { strace } from './samples.ts'
import { test } from './studio.ts'

const moby = fileURLToPath(new URL('../src/core/fixtures/defaults/moby-2026-06.json', import.meta.url))

const badge = (page: Page) => page.getByRole('status').getByRole('button', { name: /^. Replay/ })
const line = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'What would happen to the seen calls' })
    .getByRole('listitem')
    .filter({ has: page.locator(`[data-replay="${name}"]`) })

test('every edit is replayed against the log, and the list mends what it finds', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(badge(page)).toHaveText(/^✓ Replay: 0 of \d+ denied$/)

  // Two calls taken away, one after the other: the count follows.
  for (const [denied, name] of ['openat', 'pread64'].entries()) {
    await studio.find(name)
    await studio.allowed(name).click()
    await expect(badge(page)).toHaveText(new RegExp(`^▲ Replay: ${denied + 1} of \\d+ denied$`))
  }
  await badge(page).click()
  await expect(page.getByRole('tab', { name: /Replay/ })).toHaveAttribute('aria-selected', 'true')
  await expect(line(page, 'openat')).toContainText('Fails with EPERM')
  await expect(line(page, 'openat')).toContainText('AT_FDCWD')

  // From line to line by keyboard.
  await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
  await expect(page.locator('[data-replay="openat"]')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-replay="pread64"]')).toBeFocused()

  // Only what was seen is let through, in one step of undo.
  await line(page, 'openat')
    .getByRole('button', { name: /Allow with these values/ })
    .click()
  await expect(badge(page)).toHaveText(/^▲ Replay: 1 of/)
  await line(page, 'pread64').getByRole('button', { name: 'Allow pread64' }).click()
  await expect(badge(page)).toHaveText(/^✓ Replay: 0 of/)
  expect(await studio.download()).toContain('SCMP_CMP_')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(badge(page)).toHaveText(/^▲ Replay: 2 of/)
  await page.getByRole('button', { name: 'Allow all denied' }).click()
  await expect(badge(page)).toHaveText(/^✓ Replay: 0 of/)
})

for (const theme of ['light', 'dark'] as const)
  test(`what is allowed and never seen can be trimmed; axe finds nothing in the ${theme} theme`, async ({
    studio,
  }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await studio.choose(moby)
    await page.getByRole('tab', { name: /Replay/ }).click()
    await expectAccessible(page, 'no log')
    await studio.drop(strace)
    await expect(badge(page)).toHaveText(/^✓ Replay: 0 of/)
    const unseen = page.getByRole('region', { name: /Allowed, never seen/ })
    await unseen.getByRole('button', { name: 'Remove ptrace' }).click()
    await expect(unseen.locator('[data-replay="ptrace"]')).toHaveCount(0)
    await unseen.getByRole('button', { name: /^Remove all/ }).click()
    await expect(page.getByText('Every allowed call was seen.')).toBeVisible()
    await expect(badge(page)).toHaveText(/^✓ Replay: 0 of/)
    await studio.find('openat')
    await studio.allowed('openat').click()
    await expect(line(page, 'openat')).toBeVisible()
    await expectAccessible(page, 'a denied call')
  })

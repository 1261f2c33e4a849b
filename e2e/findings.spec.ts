import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

// The editor holds only the lines in sight.
test.use({ viewport: { width: 1440, height: 1400 } })

const afAlg = { index: 0, value: 38, op: 'SCMP_CMP_EQ' }
const profile = JSON.stringify(
  {
    defaultAction: 'SCMP_ACT_ALLOW',
    architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
    syscalls: [
      { names: ['socket'], action: 'SCMP_ACT_ERRNO', args: [afAlg] },
      { names: ['getpid', 'getpid'], action: 'SCMP_ACT_LOG' },
    ],
  },
  undefined,
  2,
)

async function open(page: Page): Promise<void> {
  const file = { name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(profile) }
  await page.getByLabel('Open files').setInputFiles([file])
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  await page.getByRole('tab', { name: 'Findings' }).click()
}

const json = (page: Page) => page.getByRole('region', { name: 'JSON preview' })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click()

test('a finding is explained, tried, repaired as one step and taken back', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page)
  const finding = page.locator('[data-finding=int-arg-high-bits]')
  await expect(finding).toContainText('socket takes 32 bits of argument 0')
  await expect(page.getByRole('status').getByRole('button', { name: /findings?$/ })).toBeVisible()

  await finding.getByRole('button', { name: /^Why/ }).click()
  await expect(finding).toContainText('Sources')
  await finding.getByRole('button', { name: 'Compare the low half alone' }).click()
  const fix = finding.getByRole('region', { name: 'What would change' })
  await expect(fix).toContainText('+')
  await expect(fix).toContainText('SCMP_CMP_MASKED_EQ')
  await fix.getByRole('button', { name: 'Apply' }).click()
  await expect(finding).toBeHidden()
  await expect(json(page)).toContainText('"SCMP_CMP_MASKED_EQ"')
  await undo(page)
  await expect(finding).toBeVisible()

  // All that is safe, in one step.
  await page.getByRole('button', { name: 'Repair all that is safe' }).click()
  await page.getByRole('region', { name: 'What would change' }).getByRole('button', { name: 'Apply' }).click()
  await expect(page.locator('[data-finding=duplicate-name]')).toBeHidden()
  await undo(page)
  await expect(page.locator('[data-finding=duplicate-name]')).toBeVisible()
})

test('a finding leads to its call, its place and its rule, and back', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page)
  await page.getByRole('tab', { name: 'Rule' }).click()
  const row = await studio.find('socket')
  await row.getByRole('button', { name: /findings?: socket/ }).click()
  const finding = page.locator('[data-finding=int-arg-high-bits]')
  await expect(finding.getByRole('heading')).toBeFocused()
  await page.keyboard.press('F8')
  await expect(finding.getByRole('heading')).not.toBeFocused()
  await expect(page.locator('[data-finding] h4:focus')).toBeVisible()
  await page.keyboard.press('Shift+F8')
  await expect(finding.getByRole('heading')).toBeFocused()

  // The place is selected in the editor, where the light bulb offers the same repair.
  await finding.getByRole('button', { name: /^Show in JSON/ }).click()
  await expect(json(page).locator('.selected-text').first()).toBeVisible()
  await page.keyboard.press('Control+.')
  await page.getByRole('option', { name: 'Compare the low half alone' }).click()
  await expect(json(page)).toContainText('"SCMP_CMP_MASKED_EQ"')
  await undo(page)

  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Search commands and syscalls').last().fill('int-arg-high')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'A value of 32 bits is compared as 64' })
  await expect(dialog).toContainText('Compare the low half alone')
  await expect(dialog).toContainText('Sources')
  await expect(dialog).toContainText('int-arg-high-bits')
})

test('the page of a rule has an address', async ({ studio }) => {
  const { page } = studio
  await page.goto('./#rule=io-uring')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('io-uring')
  await expect(dialog).toContainText('Sources')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(new URL(page.url()).hash).toBe('')
  await page.goto('./#rule=none')
  await expect(dialog).toContainText('There is no rule none.')
})

test('an accepted risk is kept with the draft and reopened when the rule changes', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page)
  const finding = page.locator('[data-finding=int-arg-high-bits]')
  await finding.getByRole('button', { name: /^Accept/ }).click()
  await finding.getByLabel('Reason').fill('Nothing here opens AF_ALG')
  await finding.getByLabel('Owner').fill('Ann')
  await finding.getByLabel('Write it into the comment').check()
  await finding.getByRole('button', { name: 'Accept the risk', exact: true }).click()
  await expect(finding).toBeHidden()
  await expect(json(page)).toContainText('Accepted (int-arg-high-bits): Nothing here opens AF_ALG – Ann.')
  const allowing = page.locator('[data-finding=default-allow]')
  await allowing.getByRole('button', { name: /^Accept/ }).click()
  await allowing.getByLabel('Reason').fill('Own code')
  await allowing.getByLabel('Owner').fill('Ben')
  await allowing.getByRole('button', { name: 'Accept the risk', exact: true }).click()
  await expect(allowing).toBeHidden()
  await expect(page.getByText('Saved in this browser')).toBeVisible()

  await page.reload()
  await page.getByRole('tab', { name: 'Findings' }).click()
  await page.getByRole('heading', { name: 'Accepted', level: 3 }).click()
  await expect(finding).toContainText('Accepted by Ann')
  // The page may not read the clipboard.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })
  await page.getByRole('button', { name: 'Copy report' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const report = await page.evaluate(() => (globalThis as { copied?: string }).copied)
  expect(report).toMatch(/^# team: \d+ found, 2 accepted\n/)
  expect(report).toMatch(/\*Accepted by Ann on [\d-]+:\* Nothing here opens AF\\_ALG/)
  await allowing.getByRole('button', { name: 'Reopen' }).click()
  await expect(allowing.getByRole('button', { name: 'Refuse what no rule allows' })).toBeVisible()

  // Another value is another decision.
  await page.getByText('38', { exact: true }).first().dblclick()
  await page.keyboard.type('40')
  await expect(finding).toContainText('The profile says something else now.')
  await expect(page.getByRole('heading', { name: 'Accepted', level: 3 })).toBeHidden()
})

/** Accepts the finding for Ann. */
async function accept(finding: Locator): Promise<void> {
  await finding.getByRole('button', { name: /^Accept/ }).click()
  await finding.getByLabel('Reason').fill('Nothing here opens AF_ALG')
  await finding.getByLabel('Owner').fill('Ann \u202e')
  await finding.getByRole('button', { name: 'Accept the risk', exact: true }).click()
  await expect(finding).toBeHidden()
}

test('a studio file carries target and accepted risks to a colleague, whose own work stays', async ({
  studio,
}) => {
  const { page } = studio
  await studio.open()
  await open(page)
  const finding = page.locator('[data-finding=int-arg-high-bits]')
  await accept(finding)
  await page.getByRole('button', { name: /^Target:/ }).click()
  await page.getByRole('dialog', { name: 'Where it runs' }).getByLabel('crun', { exact: true }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabel('For', { exact: true }).selectOption('studio')
  await expect(dialog).toContainText('1 accepted risk')
  await expect(dialog.getByLabel('File name')).toHaveValue('team.studio.json')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('team.studio.json')
  await expect(dialog).toContainText('seccomp-studio check team.studio.json')
  const file = await readFile(await download.path(), 'utf8')
  await page.keyboard.press('Escape')

  // The colleague has work of their own.
  await page.getByLabel('Open files').setInputFiles([
    {
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"defaultAction": "SCMP_ACT_ERRNO", "x-own": 1}'),
    },
  ])
  await expect(json(page)).toContainText('x-own')
  await page
    .getByLabel('Open files')
    .setInputFiles([{ name: 'team.studio.json', mimeType: 'application/json', buffer: Buffer.from(file) }])
  await expect(page.getByRole('alert', { name: 'Messages about files' })).toContainText(
    'One risk in it was accepted by Ann [U+202E]',
  )
  await expect(page.getByRole('button', { name: /^Target/ })).toContainText('crun')
  await page.getByRole('tab', { name: 'Findings' }).click()
  await expect(finding).toBeHidden()
  await page.getByRole('heading', { name: 'Accepted', level: 3 }).click()
  await expect(finding).toContainText('Accepted by Ann [U+202E]')
  expect(await json(page).innerText()).not.toContain('x-own')
  await page.getByRole('button', { name: 'Profile team' }).click()
  await page.getByRole('menuitem', { name: /mine/ }).click()
  await expect(json(page)).toContainText('x-own')
})

test('what was accepted and is gone stays listed until it is removed', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page)
  const finding = page.locator('[data-finding=int-arg-high-bits]')
  await accept(finding)
  await page.getByText('38', { exact: true }).first().dblclick()
  await page.keyboard.type('40')
  await expect(finding).toContainText('The profile says something else now.')
  await finding.getByRole('button', { name: 'Compare the low half alone' }).click()
  await finding.getByRole('button', { name: 'Apply' }).click()
  const settled = page.getByRole('heading', { name: 'Accepted, and no longer found' })
  await settled.click()
  await page.getByRole('button', { name: /^Remove the accepted risk/ }).click()
  await expect(settled).toBeHidden()
})

for (const theme of ['light', 'dark'] as const)
  test(`findings have no faults for assistive tools, ${theme}`, async ({ studio }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await open(page)
    await page.getByRole('button', { name: /^Why/ }).first().click()
    await page
      .getByRole('button', { name: /^Accept/ })
      .nth(1)
      .click()
    await expectAccessible(page, 'the findings')
  })

import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

// The editor holds only the lines in sight.
test.use({ viewport: { width: 1440, height: 1400 } })

const afAlg = { index: 0, value: 38, op: 'SCMP_CMP_EQ' }
const profile = JSON.stringify(
  {
    defaultAction: 'SCMP_ACT_ALLOW',
    architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
    syscalls: [{ names: ['socket'], action: 'SCMP_ACT_ERRNO', args: [afAlg] }],
  },
  undefined,
  2,
)

async function open(page: Page): Promise<void> {
  const file = { name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(profile) }
  await page.getByLabel('Open files').setInputFiles([file])
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
}

test('a finding is explained, tried, repaired as one step and taken back', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page)
  await page.getByRole('tab', { name: 'Findings' }).click()
  const finding = page.locator('[data-finding=int-arg-high-bits]')
  await expect(finding).toContainText('socket takes 32 bits of argument 0')
  await expect(page.getByRole('status').getByRole('button', { name: /findings?$/ })).toBeVisible()

  await finding.getByRole('button', { name: /^Why/ }).click()
  await expect(finding).toContainText('Sources')
  await finding.getByRole('button').nth(1).click()
  const fix = finding.getByRole('region', { name: 'What would change' })
  await expect(fix).toContainText('+')
  await expect(fix).toContainText('SCMP_CMP_MASKED_EQ')
  await fix.getByRole('button', { name: 'Apply' }).click()
  await expect(finding).toBeHidden()
  await expect(page.getByRole('region', { name: 'JSON preview' })).toContainText('"SCMP_CMP_MASKED_EQ"')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(finding).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`findings have no faults for assistive tools, ${theme}`, async ({ studio }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await open(page)
    await page.getByRole('tab', { name: 'Findings' }).click()
    await page.getByRole('button', { name: /^Why/ }).first().click()
    await expectAccessible(page, 'the findings')
  })

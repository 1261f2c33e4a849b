import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

// The editor holds only the lines in sight.
test.use({ viewport: { width: 1440, height: 1400 } })

const pane = (page: Page) => page.getByRole('tabpanel')
const json = (page: Page) => page.getByRole('region', { name: 'JSON preview' })
const clone = { index: 0, value: 2114060288, op: 'SCMP_CMP_MASKED_EQ' }
const profile = JSON.stringify(
  {
    defaultAction: 'SCMP_ACT_ERRNO',
    syscalls: [
      { names: ['read'], action: 'SCMP_ACT_ALLOW' },
      { names: ['clone'], action: 'SCMP_ACT_ALLOW', args: [clone] },
      { names: ['socket'], action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 1, op: 'SCMP_CMP_EQ' }] },
    ],
  },
  undefined,
  2,
)

async function open(page: Page): Promise<void> {
  const file = { name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(profile) }
  await page.getByLabel('Open files').setInputFiles([file])
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
}

test('values are chosen by name, and written as the smallest rules that mean just them', async ({
  studio,
}) => {
  const { page } = studio
  await studio.open()
  await open(page)
  await (await studio.find('socket')).getByRole('rowheader').click()
  await expect(pane(page)).toContainText('Allowed when family is AF_UNIX.')
  await expect(pane(page)).toContainText('read by the kernel in 32')
  await page.getByRole('button', { name: 'Compare 32 bits' }).click()
  await expect(json(page)).toContainText('"SCMP_CMP_MASKED_EQ"')

  await page.getByRole('button', { name: 'Change the limit of family' }).click()
  await page.getByLabel('Find a value of family').fill('inet')
  await page.getByLabel('AF_INET6').check()
  await expect(pane(page)).toContainText(
    'Allowed when family is AF_UNIX or AF_INET6. Otherwise fails with EPERM.',
  )
  await page.getByLabel('Find a value of family').fill('')
  await page.getByLabel('Add a number to family').fill('0x63')
  await page.getByLabel('Add a number to family').press('Enter')
  await expect(pane(page)).toContainText('AF_INET6 or 99')
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Undo' }).click()
  await expect(pane(page)).toContainText('Allowed when family is AF_UNIX. Otherwise')

  await page.getByRole('button', { name: 'Limit protocol' }).click()
  await page.getByLabel('How protocol is limited').selectOption({ label: 'is none of' })
  await page.getByLabel('Add a number to protocol').fill('3')
  await page.getByLabel('Add a number to protocol').press('Enter')
  await expect(pane(page)).toContainText('protocol is anything but')
  await expect(page.getByRole('group', { name: 'How it is written' })).toContainText('Exactly, as 32 rules')
})

test('masks read as flags, and pointers say why they cannot be limited', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page)
  await (await studio.find('clone')).getByRole('rowheader').click()
  await expect(pane(page)).toContainText(/has none of .*CLONE_NEWUSER/)
  await (await studio.find('read')).getByRole('rowheader').click()
  await expect(pane(page)).toContainText('a filter sees the address')
  await page.getByRole('group', { name: 'Show conditions' }).getByText('Raw').click()
  await expect(page.getByRole('button', { name: 'Add a condition' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`conditions by name have no faults for assistive tools, ${theme}`, async ({ studio }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await open(page)
    await (await studio.find('socket')).getByRole('rowheader').click()
    await page.getByRole('button', { name: 'Change the limit of family' }).click()
    await expect(page.getByLabel('AF_INET6')).toBeVisible()
    await expectAccessible(page, 'a list of constants')
  })

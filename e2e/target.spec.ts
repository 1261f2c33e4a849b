import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

const rules = [
  { names: ['read', 'write', 'faccessat2'], action: 'SCMP_ACT_ALLOW' },
  { names: ['unshare'], action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_ADMIN'] } },
]
const guarded = JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: rules }, undefined, 2)
const notified = JSON.stringify({
  defaultAction: 'SCMP_ACT_ALLOW',
  syscalls: [{ names: ['mount'], action: 'SCMP_ACT_NOTIFY' }],
})

async function open(page: Page, text: string): Promise<void> {
  await page
    .getByLabel('Open files')
    .setInputFiles([{ name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(text) }])
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
}

/** Chooses in the target's popover and closes it. */
async function target(page: Page, choose: (panel: ReturnType<Page['getByRole']>) => Promise<unknown>) {
  await page.getByRole('button', { name: /^Target:/ }).click()
  const panel = page.getByRole('dialog', { name: 'Where it runs' })
  await choose(panel)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

test('what happens follows the target, and comes back with the work', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page, guarded)
  const unshare = await studio.find('unshare')
  await expect(unshare).toContainText('Fails with EPERM')

  await target(page, async (panel) => {
    await panel.getByLabel('Find a capability').fill('sys admin')
    await panel.getByLabel('CAP_SYS_ADMIN').check()
  })
  await expect(unshare).toContainText('Allow')

  await target(page, (panel) => panel.getByRole('button', { name: 'Default set' }).click())
  await expect(unshare).toContainText('Fails with EPERM')

  // containerd reads no guards: there the rule always applies.
  await target(page, (panel) => panel.getByLabel('Kubernetes with containerd').check())
  await expect(unshare).toContainText('Allow')
  await expect(page.getByRole('button', { name: /^Target: containerd/ })).toBeVisible()

  await target(page, (panel) => panel.getByLabel('Host architecture').selectOption({ label: 'aarch64' }))
  await expect(unshare).toContainText('97')

  await expect(page.getByText('Saved in this browser')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Target: containerd .*aarch64/ })).toBeVisible()
})

test('an export for Kubernetes keeps closed what a capability guard closed', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page, guarded)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabel('For', { exact: true }).selectOption({ label: 'Kubernetes with containerd' })
  const button = dialog.getByRole('button', { name: 'Download' })
  await expect(button).toBeEnabled()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('"read"')
  expect(text).not.toContain('unshare')
  expect(text).not.toContain('includes')
})

test('a profile that does not start says so with the runtime’s words', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page, notified)
  const banner = page.locator('[data-load]')
  await target(page, (panel) => panel.getByLabel('runc', { exact: true }).check())
  await expect(banner).toContainText('listenerPath')
  await banner.getByRole('button', { name: 'Change target' }).click()
  await expect(page.getByRole('dialog', { name: 'Where it runs' })).toBeVisible()
})

test('a guard is edited beside its rule and stays in the text', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page, guarded)
  await (await studio.find('unshare')).getByRole('rowheader').click()
  await page.getByRole('button', { name: 'Edit when rule 2 applies' }).click()
  await page.getByRole('button', { name: 'Remove CAP_SYS_ADMIN' }).click()
  await expect(await studio.find('unshare')).toContainText('Allow')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(await studio.find('unshare')).toContainText('Fails with EPERM')
})

for (const theme of ['light', 'dark'] as const)
  test(`the target's choices have no faults for assistive tools, ${theme}`, async ({ studio }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await open(page, guarded)
    await page.getByRole('button', { name: /^Target:/ }).click()
    await expect(page.getByRole('dialog', { name: 'Where it runs' })).toBeVisible()
    await expectAccessible(page, 'the target')
    await page.keyboard.press('Escape')
    await (await studio.find('unshare')).getByRole('rowheader').click()
    await page.getByRole('button', { name: 'Edit when rule 2 applies' }).click()
    await expectAccessible(page, 'a guard')
    await page.getByRole('button', { name: 'Flags and listener' }).click()
    await expect(page.getByRole('dialog', { name: 'Flags and listener' })).toBeVisible()
    await expectAccessible(page, 'the flags')
  })

test('an engine brings its runtime; another one can be chosen, and taken back', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await open(page, guarded)
  await page.getByRole('button', { name: /^Target: Docker/ }).click()
  const panel = page.getByRole('dialog', { name: 'Where it runs' })
  await panel.getByLabel('Docker version').fill('26.1.5')
  await expect(panel.getByLabel('runc version')).toHaveValue('1.1.12')
  await expect(panel).toContainText('Preset from Docker 26.1.5')
  await panel.getByLabel('runc version').fill('1.1.15+ds1-2')
  await panel.getByLabel('libseccomp').fill('2.6.0')
  await expect(panel).toContainText('Docker 26.1.5 brings runc 1.1.12')
  await panel.getByRole('button', { name: 'Take these' }).click()
  await expect(panel.getByLabel('runc version')).toHaveValue('1.1.12')
  await panel.getByLabel('Docker version').fill('31.0')
  await expect(panel).toContainText('docker 31.0 is not known here')
  await panel.getByLabel('Docker version').fill('latest')
  await expect(panel).toContainText('A version is numbers with dots')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Target: Docker 31\.0 .*not certain/ })).toBeVisible()
})

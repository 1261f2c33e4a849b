import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../src/import/posture/fixtures/${name}`, import.meta.url))

test('dropped containers say who runs without a filter, and their profile opens on their target', async ({
  studio,
}) => {
  const { page } = studio
  await studio.open()
  await studio.drop(fixture('docker-inspect.json'), fixture('docker-info.json'))
  const dialog = page.getByRole('dialog', { name: 'Containers' })
  await expect(dialog.getByRole('status')).toContainText('9 containers, 4 without a filter')
  const container = (name: string) => dialog.locator(`[data-workload="${name}"]`)
  await expect(container('open')).toHaveAttribute('data-verdict', 'unconfined')
  await expect(container('everything')).toContainText('allows every system call')
  await container('everything').getByText('Checks of Docker Bench').click()
  await expect(container('everything')).toContainText('Docker Bench does not look inside')
  await expect(dialog).toContainText('Docker’s own profile')
  await expect(dialog).not.toContainText('secret')
  await expectAccessible(page, 'containers, light')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page, 'containers, dark')

  await container('tight').getByRole('button', { name: 'Open this profile' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Target: .*1 cap/ })).toBeVisible()
  await studio.find('execve')
  await expect(studio.allowed('execve')).toBeChecked()
})

test('a finding of a container folds out the page of its rule, which the palette opens too', async ({
  studio,
}) => {
  const { page } = studio
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await studio.open()
  await studio.drop(fixture('rules/healthcheck-exec/flags-own.json'), fixture('deployment.yaml'))
  const dialog = page.getByRole('dialog', { name: 'Containers' })
  const lacks = dialog.locator('[data-workload=lacks] [data-finding=healthcheck-exec]')
  await expect(lacks).toContainText('refuses chdir')
  await lacks.getByRole('button', { name: /^Why/ }).click()
  await expect(lacks).toContainText('Containers with a filter')
  const dropped = dialog.locator('[data-workload*=agent] [data-finding=privileged-no-effect]')
  await expect(dropped).toHaveAttribute('data-severity', 'security')
  await expect(dialog).not.toContainText('secret')
  await expectAccessible(page, 'findings of containers, light')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page, 'findings of containers, dark')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Search commands and syscalls' })
  await palette.getByRole('combobox').fill('privileged-no-effect')
  await palette.getByRole('option', { name: /privileged-no-effect/ }).click()
  await expect(page.getByRole('dialog', { name: 'Privileged, and so without a filter' })).toContainText(
    'CRI-O',
  )
})

test('a pasted Compose file is judged without touching the profile at work', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(fixture('docker-inspect.json'))
  const dialog = page.getByRole('dialog', { name: 'Containers' })
  await dialog.locator('[data-workload=deny-list]').getByRole('button', { name: 'Open this profile' }).click()
  await expect(dialog).toBeHidden()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/plain',
      'services:\n  db:\n    image: x\n    security_opt: [seccomp=unconfined]\n',
    )
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(dialog.locator('[data-workload=db]')).toHaveAttribute('data-verdict', 'unconfined')
  await page.keyboard.press('Escape')
  await studio.find('ptrace')
  await expect(studio.allowed('ptrace')).not.toBeChecked()
})

test('the start light follows edits, and an error message names the call to allow', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(fixture('docker-inspect.json'))
  const containers = page.getByRole('dialog', { name: 'Containers' })
  await containers.locator('[data-workload=tight]').getByRole('button', { name: 'Open this profile' }).click()
  const badge = page.locator('[data-badge=start]')
  await expect(badge).toHaveAccessibleName(/runc does not start.*crun starts/)
  await badge.click()
  const dialog = page.getByRole('dialog', { name: 'Can it start?' })
  await dialog
    .getByLabel('Error message')
    .fill('error closing exec fds: ensure /proc/self/fd is on procfs: operation not permitted')
  await dialog.getByRole('button', { name: 'Allow fstatfs' }).click()
  await expect(dialog).toContainText('The profile allows it already.')
  const confined = dialog.locator('[data-variant=runc-confined]')
  await expect(confined).toContainText('The start ends at close')
  await expectAccessible(page, 'can it start, light')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page, 'can it start, dark')
  await confined.getByRole('button', { name: /^Allow/ }).click()
  await expect(confined.locator('[data-start]')).toHaveText('may not start')
  await dialog
    .locator('[data-variant=runc-confined]')
    .getByRole('button', { name: /^Allow/ })
    .click()
  await expect(confined.locator('[data-start]')).toHaveText('starts')
})

test('the forecast names what a C library breaks on, and repairs it', async ({ studio }) => {
  const { page } = studio
  // A half-changed theme has no colours to judge.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await studio.open()
  await studio.drop(fixture('docker-inspect.json'))
  const containers = page.getByRole('dialog', { name: 'Containers' })
  await containers.locator('[data-workload=tight]').getByRole('button', { name: 'Open this profile' }).click()
  await page.getByRole('button', { name: /Search commands/ }).click()
  const palette = page.getByRole('dialog', { name: 'Search commands and syscalls' })
  await palette.getByRole('combobox').fill('What may break')
  await palette.getByRole('option', { name: /What may break/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Compatibility forecast' })
  const call = dialog.locator('[data-libc-call=clone3]')
  await expect(call).toHaveAttribute('data-kind', 'breaks')
  await expectAccessible(page, 'forecast, light')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page, 'forecast, dark')
  await call.getByRole('button', { name: 'Allow clone' }).click()
  await expect(call).toHaveAttribute('data-kind', 'falls-back')
  await dialog.getByLabel('C library').selectOption({ label: 'musl 1.2.5 · Alpine 3.20' })
  await expect(call).toHaveCount(0)
})

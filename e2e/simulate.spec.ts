import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { newestOf } from '../src/core/target/engines.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

/** Docker's default profile: conditions, guards and several architectures in one file. */
const moby = fileURLToPath(new URL('../src/core/fixtures/defaults/moby-2026-06.json', import.meta.url))

const call = (page: Page) => page.getByRole('combobox', { name: 'Call' })
const names = (page: Page) => page.getByRole('listbox', { name: 'Names that fit' })
const answer = (page: Page) => page.getByRole('region', { name: 'What happens' })
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })

test('a call is tried out as people write it, here and elsewhere', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.choose(moby)
  await page.getByRole('tab', { name: 'Simulate' }).click()

  // Names are offered and taken by keyboard alone.
  await call(page).focus()
  await page.keyboard.type('socke')
  await expect(names(page).getByRole('option').first()).toHaveText('socket41')
  await page.keyboard.press('Enter')
  await page.keyboard.type('AF_AL')
  await expect(names(page).getByRole('option', { selected: true })).toHaveText('AF_ALG38')
  await page.keyboard.press('Enter')
  await page.keyboard.type(', seqp')
  await page.keyboard.press('Enter')
  await expect(call(page)).toHaveValue('socket(AF_ALG, SOCK_SEQPACKET')
  await expect(answer(page)).toContainText('Fails with EPERM')
  await expect(answer(page)).toContainText('41(0x26, 0x5, 0x0)')
  await page.keyboard.type(', 0)')
  await page.keyboard.press('Enter')

  // A family that the profile lets through, by the rule that says so.
  await call(page).fill('socket(AF_UNIX, SOCK_STREAM, 0)')
  await expect(answer(page)).toContainText('Allow')
  await answer(page)
    .getByRole('button', { name: /Show rule \d+ in JSON/ })
    .click()
  await expect(page.locator('.view-line').filter({ hasText: '"socket"' })).toBeVisible()

  // Docker guards the new namespace by a capability; containerd does not read guards.
  await call(page).fill('clone(CLONE_NEWUSER|SIGCHLD)')
  await expect(answer(page)).toContainText('Fails with EPERM')
  await expect(row(page, `Kubernetes (containerd ${newestOf('containerd')})`)).toContainText('Allow')
  await expect(row(page, `Kubernetes (containerd ${newestOf('containerd')})`)).toContainText('differs')
  await expect(row(page, 'with it')).toContainText('Allow')
  await expect(row(page, 'without it')).not.toContainText('differs')
  await page.getByLabel('Capability').selectOption('CAP_CHOWN')
  await expect(row(page, 'with it')).toContainText('Fails with EPERM')
  await row(page, `Podman ${newestOf('podman')}`)
    .getByRole('button')
    .click()
  await expect(answer(page)).toContainText(`Podman ${newestOf('podman')} on x86_64`)
  await page.getByRole('button', { name: 'Back to the target' }).click()
  await expect(answer(page)).toContainText(`Docker ${newestOf('docker')} on x86_64`)

  // A call that exists on some architectures alone.
  await call(page).fill('open("/etc/passwd", O_RDONLY)')
  await expect(row(page, 'aarch64')).toContainText('No such call there')

  // What is wrong is said beside the field; an earlier call comes back.
  await call(page).fill('socket(AF_NOWHERE)')
  await expect(page.getByText('AF_NOWHERE is no known constant.')).toBeVisible()
  await expect(call(page)).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'socket(AF_ALG, SOCK_SEQPACKET, 0)' }).click()
  await expect(answer(page)).toContainText('Fails with EPERM')
})

test('a call is tried out from its rule', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.choose(moby)
  await (await studio.find('ptrace')).getByRole('rowheader').click()
  await page.getByRole('button', { name: 'Try this call' }).click()
  await expect(call(page)).toHaveValue('ptrace()')
  await expect(answer(page)).toContainText('Allow')
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in Simulate in the ${theme} theme`, async ({ studio }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await studio.choose(moby)
    await page.getByRole('tab', { name: 'Simulate' }).click()
    await call(page).fill('clone(CLONE_NEWUSER|SIGCHLD)')
    await expect(row(page, 'aarch64')).toContainText('Fails')
    await expectAccessible(page, 'an answer')
    await call(page).fill('clone(CLONE_NEWUSER|')
    await expect(names(page)).toBeVisible()
    await expectAccessible(page, 'names offered')
  })

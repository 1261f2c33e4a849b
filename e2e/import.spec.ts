import { rmSync, writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { audit, strace, summary } from './samples.ts'
import { test, withoutFirefox } from './studio.ts'

test.skip(({ browserName }) => withoutFirefox(browserName), 'firefox-esr is not installed')

interface Written {
  readonly defaultAction: string
  readonly syscalls: readonly { readonly names: readonly string[]; readonly action: string }[]
}

function allowedBy(text: string): readonly string[] {
  const profile: Written = JSON.parse(text)
  return profile.syscalls.filter(({ action }) => action === 'SCMP_ACT_ALLOW').flatMap(({ names }) => names)
}

test('a log becomes a profile that is downloaded', { tag: '@firefox' }, async ({ studio }) => {
  await studio.open()
  await studio.drop(strace)
  await expect(studio.page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.stage('Enforce')
  await studio.find('openat')
  await expect(studio.allowed('openat')).toBeChecked()
  const text = await studio.download()
  expect(JSON.parse(text).defaultAction).toBe('SCMP_ACT_ERRNO')
  expect(allowedBy(text)).toEqual(expect.arrayContaining(['execve', 'openat', 'read', 'write', 'wait4']))
  expect(allowedBy(text)).not.toContain('ptrace')
})

for (const [label, log, name] of [
  ['strace', strace, 'wait4'],
  ['an strace -c table', summary, 'pipe2'],
  ['kernel audit lines', audit, 'unlink'],
] as const)
  test(`${label} chosen by the file input shows its calls`, async ({ studio }) => {
    await studio.open()
    await studio.choose(log)
    await expect(await studio.find(name)).toBeVisible()
  })

test('a reload keeps the work', async ({ studio }) => {
  await studio.open()
  await studio.drop(strace)
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.find('wait4')
  await expect(studio.allowed('wait4')).toBeChecked()
  const before = await studio.download()
  await studio.page.reload()
  await studio.find('wait4')
  await expect(studio.allowed('wait4')).toBeChecked()
  expect(await studio.download()).toBe(before)
})

test('a change can be undone and done again', async ({ studio }) => {
  await studio.open()
  await studio.drop(strace)
  await studio.find('wait4')
  await studio.allowed('wait4').click()
  await expect(studio.allowed('wait4')).toBeChecked()
  await studio.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(studio.allowed('wait4')).not.toBeChecked()
  await studio.page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(studio.allowed('wait4')).toBeChecked()
})

test('a shared link opens the same profile elsewhere', async ({ studio, browser }) => {
  await studio.open()
  await studio.drop(strace)
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await studio.page.getByRole('dialog', { name: 'Share' }).getByLabel('Link').inputValue()
  expect(new URL(link).hash).toMatch(/^#p=1\./)

  const other = await browser.newContext()
  const page = await other.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await page.getByRole('searchbox', { name: 'Search syscalls' }).fill('wait4')
  await expect(page.getByRole('checkbox', { name: 'Allow wait4', exact: true })).toBeChecked()
  await other.close()
})

test('the files of one strace -ff are one source', async ({ studio }, info) => {
  const paths = [101, 102].map((thread) => info.outputPath(`trace.${thread}`))
  for (const path of paths) writeFileSync(path, 'brk(NULL) = 0x5581\nexit(0) = ?\n')
  await studio.open()
  await studio.drop(...paths)
  await expect(studio.page.locator('[data-syscall="brk"]')).toContainText('2')
  const list = await studio.sources()
  await expect(list.getByRole('button', { name: /^trace\.\*/ })).toBeVisible()
})

test('a line about a step offers to take back that step and no later one', async ({ studio }) => {
  await studio.open()
  await studio.drop(strace)
  const back = studio.page.getByRole('button', { name: 'Take it back' })
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await back.click()
  await studio.find('wait4')
  await expect(studio.allowed('wait4')).not.toBeChecked()
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(back).toBeVisible()
  await studio.allowed('wait4').uncheck()
  await expect(back).toBeHidden()
})

test('whoever leaves while a log is read is asked, and whoever cancels is told what is missing', async ({
  studio,
}, testInfo) => {
  test.slow()
  const { page } = studio
  await studio.open()
  const [large, small] = [testInfo.outputPath('large.strace'), testInfo.outputPath('small.strace')]
  writeFileSync(large, 'close(3) = 0\n'.repeat(20_000_000))
  writeFileSync(small, 'close(3) = 0\n')
  // Browsers ask only people who did something on the page.
  await page.getByRole('main').click({ position: { x: 5, y: 5 } })
  const chosen = page.getByLabel('Open files').setInputFiles([large, small])
  await expect(page.getByRole('progressbar')).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await chosen
  const told = page.getByText('Reading was cancelled. 2 files were not added: large.strace, small.strace.')
  await expect(told).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toHaveCount(0)
  rmSync(large)
})

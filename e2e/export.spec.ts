import { expect, type Page } from '@playwright/test'
import { strace } from './samples.ts'
import { test, withoutFirefox } from './studio.ts'

test.skip(({ browserName }) => withoutFirefox(browserName), 'firefox-esr is not installed')

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open files')
    .setInputFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }])
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
}

const rule = '{"names": ["read"], "action": "SCMP_ACT_ALLOW"}'

test('the file is strict JSON and keeps everything else as written', { tag: '@firefox' }, async ({
  studio,
}) => {
  await studio.open()
  const text = `\ufeff{\n\t// only reading\n\t"defaultAction" : "SCMP_ACT_ERRNO",\n\t"x-team": "web", /* unknown key */\n\t"syscalls": [ ${rule}, ]\n}`
  await choose(studio.page, 'web.jsonc', text)
  await studio.page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(studio.page.getByRole('dialog', { name: 'Export' })).toContainText('are left out of the file')
  await studio.page.keyboard.press('Escape')
  expect(await studio.download()).toBe(
    `{\n\t"defaultAction" : "SCMP_ACT_ERRNO",\n\t"x-team": "web",\n\t"syscalls": [ ${rule} ]\n}\n`,
  )
})

test('the lines to use it carry the name that was downloaded', async ({ studio }) => {
  await studio.open()
  await choose(studio.page, 'my profile.json', `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [${rule}]}`)
  await studio.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = studio.page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByLabel('File name')).toHaveValue('my-profile.json')
  await dialog.getByLabel('File name').fill('web $(id)')
  await expect(dialog).toContainText('Saved as web-id.json')
  const [download] = await Promise.all([
    studio.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('web-id.json')
  await expect(dialog).toContainText('docker run --security-opt seccomp=web-id.json IMAGE')
  for (const [runtime, line] of [
    ['Compose', '- seccomp=./web-id.json'],
    ['Podman', 'podman run --security-opt seccomp=web-id.json IMAGE'],
    ['Kubernetes', 'localhostProfile: profiles/web-id.json'],
    ['runc', 'linux.seccomp'],
  ] as const) {
    await dialog.getByRole('radio', { name: runtime }).check()
    await expect(dialog).toContainText(line)
  }
})

test('an empty allow-list is told, and the start-up calls are one click away', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toContainText('Nothing is allowed')
  await dialog.getByRole('button', { name: 'Add them' }).click()
  await expect(dialog).not.toContainText('Nothing is allowed')
  await expect(dialog.getByRole('button', { name: 'Add them' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  const names = JSON.parse(await studio.download()).syscalls.flatMap(
    (each: { names: string[] }) => each.names,
  )
  expect(names).toContain('execve')
  expect(names).not.toContain('mmap2')
})

test('a default that logs is told to block nothing', async ({ studio }) => {
  await studio.open()
  await studio.page.getByRole('button', { name: 'Start from a template' }).click()
  await studio.page.getByRole('button', { name: /Observe everything/ }).click()
  await studio.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = studio.page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toContainText('blocks nothing')
  await expect(dialog).not.toContainText('Nothing is allowed')
})

test('of a runtime configuration only the profile is exported and shared', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  const inner = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [${rule}]}`
  await choose(page, 'config.json', `{"process": {"env": ["KEY=secret"]}, "linux": {"seccomp": ${inner}}}`)
  expect(await studio.download()).toBe(`${inner}\n`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('dialog', { name: 'Share' }).getByLabel('Link').inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  const text = page.getByRole('main').getByRole('region', { name: 'Text' })
  await expect(text).toContainText('SCMP_ACT_ERRNO')
  await expect(text).not.toContainText('secret')
})

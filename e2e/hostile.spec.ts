import { expect } from '@playwright/test'
import { strace } from './samples.ts'
import { settledWork, storedWork } from './storage.ts'
import { test } from './studio.ts'

/** What would run, were it ever taken for markup, a script or an address. */
const payload = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}javascript:alert(3)`
const inJson = JSON.stringify(payload)

const profile = `{
  // ${payload}
  "defaultAction": "SCMP_ACT_ERRNO",
  "comment": ${inJson},
  ${inJson}: ${inJson},
  "syscalls": [{ "names": ["read", "ptrace"], "action": "SCMP_ACT_ALLOW", "comment": ${inJson} }]
}`

const unknownName = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": [${inJson}], "action": ${inJson} }]}`

const log = `1 execve("/bin/x", ["${payload}"], 0x7f) = 0
1 openat(AT_FDCWD, "${payload}", O_RDONLY) = 3
${payload}
[pid 7] +++ ${payload} +++
audit: type=1326 audit(1.2:3): comm="${payload}" exe="${payload}" sig=0 arch=c000003e syscall=257 compat=0 ip=0x1 code=0x7ffc0000
`

test('no text of a file is taken for anything but text', async ({ studio }) => {
  const { page } = studio
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await studio.open()
  const files = [
    { name: `${payload.replaceAll('/', '_')}.log`, text: log },
    { name: `${payload.replaceAll('/', '_')}.json`, text: unknownName },
    { name: 'web.json', text: profile },
  ]
  for (const { name, text } of files) {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
    await page.getByLabel('Open files').setInputFiles([file])
  }
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  for (const tab of [/^Findings/, /^Replay/, /^Diff/, /^Rule/])
    await page.getByRole('tab', { name: tab }).click()
  await expect(page.locator('img[src=x], main script')).toHaveCount(0)
  expect(await page.content()).not.toContain('<img src="x"')
  expect(dialogs).toEqual([])
})

test('a thousand damaged and made-up links leave what is kept as it was', async ({ studio }) => {
  test.slow()
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  const before = await settledWork(page)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const field = page.getByRole('dialog', { name: 'Share' }).getByLabel('Link')
  await expect(field).toHaveValue(/#p=1\./)
  const fragment = new URL(await field.inputValue()).hash
  await page.keyboard.press('Escape')

  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%'
  const one = (at: number) => characters[at % characters.length] ?? 'A'
  const damaged = Array.from({ length: 1000 }, (_, turn) => {
    const at = 5 + ((turn * 7919) % (fragment.length - 5))
    if (turn % 4 === 0) return fragment.slice(0, at)
    if (turn % 4 === 1) return fragment.slice(0, at) + one(turn) + fragment.slice(at + 1)
    if (turn % 4 === 2) return fragment.slice(0, at) + one(turn).repeat(turn % 50) + fragment.slice(at)
    return `#p=1.${Array.from({ length: turn % 300 }, (_, each) => one(each * turn)).join('')}`
  })
  await page.evaluate(async (fragments) => {
    for (const each of fragments) {
      location.hash = each
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }, damaged)
  await expect(page.getByRole('main')).toContainText('link')
  expect(await storedWork(page)).toBe(before)
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  expect(await storedWork(page)).toBe(before)
})

test('where the clipboard is refused, the text is there to be copied by hand', async ({ studio }) => {
  const { page } = studio
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('denied', 'NotAllowedError')),
    })
  })
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByLabel('Link')).toHaveValue(/#p=1\./)
  await dialog.getByRole('button', { name: /^Copy/ }).first().click()
  await expect(dialog.getByText('Select and copy by hand')).toBeVisible()
})

test('a browser without locks, storage figures and persistence keeps the work all the same', async ({
  studio,
}) => {
  const { page } = studio
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined })
    Object.defineProperty(navigator, 'storage', { value: undefined })
  })
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await settledWork(page)
  await page.reload()
  await studio.find('openat')
  await expect(studio.allowed('openat')).toBeChecked()
})

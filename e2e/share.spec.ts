import { type Browser, expect, type Page } from '@playwright/test'
import { strace } from './samples.ts'
import { settledWork, storedWork } from './storage.ts'
import { test, withoutFirefox } from './studio.ts'

test.skip(({ browserName }) => withoutFirefox(browserName), 'firefox-esr is not installed')

const profile = `{
  // asked for by the web team
  "defaultAction": "SCMP_ACT_ERRNO",
  "architectures": ["SCMP_ARCH_X86_64"],
  "syscalls": [
    { "names": ["read", "write", "ptrace"], "action": "SCMP_ACT_ALLOW" },
    { "names": ["bpf"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": 0, "value": 18446744073709551615, "op": "SCMP_CMP_EQ" }] },
    { "names": ["mount"], "action": "SCMP_ACT_KILL_PROCESS" }
  ]
}
`

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open files')
    .setInputFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }])
}

/** The link to `profile`, made in a browser of its own. */
async function makeLink(browser: Browser): Promise<string> {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('./')
  await choose(page, 'web.json', profile)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const field = page.getByRole('dialog', { name: 'Share' }).getByLabel('Link')
  await expect(field).toHaveValue(/#p=1\./)
  const link = await field.inputValue()
  await context.close()
  return link
}

test('a link shows what it holds and changes nothing that is kept', { tag: '@firefox' }, async ({
  studio,
  browser,
}) => {
  test.slow()
  const link = await makeLink(browser)

  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  const before = await settledWork(page)
  const last = link.at(-5) === 'A' ? 'B' : 'A'
  const links = [
    { address: link, says: 'This came by link and is not checked' },
    { address: link.slice(0, -20), says: 'This link was cut' },
    { address: `${link.slice(0, -5)}${last}${link.slice(-4)}`, says: 'This link was changed' },
    { address: link.replace('#p=1.', '#p=7.'), says: 'later version (7)' },
    { address: `${link.split('#')[0]}#p=hello`, says: 'does not hold a profile' },
  ]
  for (const { address, says } of links) {
    await page.goto(address)
    await expect(page.getByText(says)).toBeVisible()
    expect(new URL(page.url()).hash).toBe('')
    await page.reload()
    await expect(page.getByText(says)).toBeVisible()
    expect(await storedWork(page)).toBe(before)
    await page.getByRole('main').getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
    expect(new URL(page.url()).hash).toBe('')
    expect(await storedWork(page)).toBe(before)
  }
})

test('a link tells what it allows before it is taken over', async ({ studio, browser }) => {
  const link = await makeLink(browser)

  const { page } = studio
  await page.goto(link)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('web')
  await expect(main).toContainText('3 allowed · 1 conditional · 1 refused by name')
  const risky = main.getByRole('listitem')
  await expect(risky.filter({ hasText: 'ptrace' })).toBeVisible()
  await expect(risky.filter({ hasText: 'bpf' })).toContainText('with conditions')
  await expect(risky.filter({ hasText: 'mount' })).toHaveCount(0)
  await expect(main.getByRole('region', { name: 'Text' })).toContainText('// asked for by the web team')
  await expect(main.getByRole('region', { name: 'Text' })).toContainText('18446744073709551615')
})

test('a link carries the target and what was accepted, for all to see', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await choose(page, 'web.json', profile)
  await page.getByRole('button', { name: /^Target:/ }).click()
  await page.getByRole('dialog', { name: 'Where it runs' }).getByLabel('crun', { exact: true }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Findings' }).click()
  const finding = page.locator('[data-finding=ptrace-allowed]')
  await finding.getByRole('button', { name: /^Accept/ }).click()
  await finding.getByLabel('Reason').fill('A debugger')
  await finding.getByLabel('Owner').fill('Ann')
  await finding.getByRole('button', { name: 'Accept the risk', exact: true }).click()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const field = page.getByRole('dialog', { name: 'Share' }).getByLabel('Link')
  await expect(field).toHaveValue(/#p=1\./)
  await page.goto(await field.inputValue())
  const main = page.getByRole('main')
  await expect(main).toContainText('crun')
  await expect(main.getByRole('listitem').filter({ hasText: 'Accepted by Ann' })).toContainText('A debugger')
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByRole('button', { name: /^Target: crun/ })).toBeVisible()
})

test('a saved copy is a draft of its own, and earlier work stays under Recent', async ({
  studio,
  browser,
}) => {
  const link = await makeLink(browser)

  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await settledWork(page)
  await page.goto(link)
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await expect(await studio.find('ptrace')).toBeVisible()
  await expect(studio.allowed('ptrace')).toBeChecked()
  await expect.poll(() => storedWork(page)).toContain('asked for by the web team')

  await page.getByRole('banner').getByRole('button', { name: /web/ }).click()
  await page.getByRole('menuitem', { name: 'New: start page' }).click()
  const recent = page.getByRole('region', { name: /Recent/ })
  await expect(recent.getByRole('button', { name: /^Open web/ })).toBeVisible()
  await recent.getByRole('button', { name: /^Open shell-script/ }).click()
  await studio.find('wait4')
  await expect(studio.allowed('wait4')).toBeChecked()
})

test('a link to a text that is no profile says why and cannot be taken over', async ({ studio }) => {
  const { page } = studio
  await page.goto('./')
  await choose(page, 'web.json', profile)
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  const fragment = await page.evaluate(async () => {
    const text = JSON.stringify({
      name: 'twice',
      text: '{ "defaultAction": "SCMP_ACT_ERRNO", "defaultAction": "SCMP_ACT_ALLOW" }',
    })
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    let crc = 0xffffffff
    for (const byte of bytes) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    }
    const data = `${btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')}e`
    return `#p=1.${data.length.toString(36)}.${((crc ^ 0xffffffff) >>> 0).toString(36)}.${data}`
  })
  await page.goto(`./${fragment}`)
  const alert = page.getByRole('alert').filter({ hasText: 'stands twice' })
  await expect(alert).toContainText('The key "defaultAction" stands twice')
  await expect(page.getByRole('button', { name: 'Save a copy' })).toBeDisabled()
})

test('what came by link leaves the address, and Back and Forward know which entry it was', async ({
  studio,
  browser,
}) => {
  const link = await makeLink(browser)
  const { page } = studio
  await studio.open()
  await page.evaluate((fragment) => {
    location.hash = fragment
  }, new URL(link).hash)
  const says = page.getByText('This came by link and is not checked')
  await expect(says).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.goBack()
  await expect(says).toBeHidden()
  await page.goForward()
  await expect(says).toBeVisible()
})

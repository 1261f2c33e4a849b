import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Studio, test } from './studio.ts'

// The text and the table are two views of one profile; e2e/monaco.spec.ts looks at the editor's own features.

const profile = `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "architectures": ["SCMP_ARCH_X86_64"],
  "syscalls": [
    {
      "names": [
        "close",
        "read"
      ],
      "action": "SCMP_ACT_ALLOW"
    },
    {
      "names": ["clone"],
      "action": "SCMP_ACT_ALLOW",
      "args": [{ "index": 0, "value": 2114060288, "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ" }]
    }
  ]
}
`

/** Room for the whole text, so that every line is drawn. */
test.use({ viewport: { width: 1440, height: 1300 } })

async function openText({ open, choose, page }: Studio, text = profile): Promise<Locator> {
  const file = join(mkdtempSync(join(tmpdir(), 'studio-preview-')), 'small.json')
  writeFileSync(file, text)
  await open()
  await choose(file)
  return page.getByRole('region', { name: 'JSON preview' })
}

async function openEditor(studio: Studio, text = profile): Promise<Locator> {
  const preview = await openText(studio, text)
  await expect(preview.locator('.view-lines')).toContainText('defaultAction')
  await expect(preview.locator('pre')).toHaveCount(0)
  return preview
}

/** The shown line that holds a text. */
const line = (preview: Locator, text: string) =>
  preview.locator('.view-line').filter({ hasText: text }).first()

/** Puts the cursor at the end of a line. */
async function goToEnd(page: Page, preview: Locator, text: string): Promise<void> {
  await line(preview, text).click()
  await page.keyboard.press('End')
}

/** Rests the mouse on a word until its explanation shows; a line that is drawn anew takes a hover away. */
async function expectExplanation(page: Page, word: Locator, text: string): Promise<void> {
  await expect(async () => {
    await page.mouse.move(0, 0)
    await word.hover()
    await expect(page.locator('.monaco-hover:visible').first()).toContainText(text, { timeout: 4000 })
  }).toPass()
}

test('a name that is typed into the text is ticked in the table, and undo takes it back', async ({
  studio,
}) => {
  const { page } = studio
  const preview = await openEditor(studio)
  await studio.find('write')
  await expect(studio.allowed('write')).not.toBeChecked()
  await goToEnd(page, preview, '"read"')
  await page.keyboard.insertText(', "write"')
  await expect(studio.allowed('write')).toBeChecked()
  await expect(preview).toContainText('live')
  await page.keyboard.press('Control+z')
  await expect(studio.allowed('write')).not.toBeChecked()
  await expect(preview.locator('.view-lines')).not.toContainText('write')
  await page.keyboard.press('Control+y')
  await expect(studio.allowed('write')).toBeChecked()
})

test('a tick changes the text and nothing else of it; undo in the editor takes the tick back', async ({
  studio,
}) => {
  const { page } = studio
  const preview = await openEditor(studio)
  await goToEnd(page, preview, '"clone"')
  await studio.find('mkdir')
  await studio.allowed('mkdir').check()
  await expect(line(preview, '"mkdir"')).toBeVisible()
  await goToEnd(page, preview, '"architectures"')
  await page.keyboard.press('Control+z')
  await expect(studio.allowed('mkdir')).not.toBeChecked()
  await expect(preview.locator('.view-lines')).not.toContainText('mkdir')
  expect(await studio.download()).toBe(profile)
})

test('while the text cannot be read the table stays and says why', async ({ studio }) => {
  const { page } = studio
  const preview = await openEditor(studio)
  await studio.find('read')
  await goToEnd(page, preview, '"defaultAction"')
  await page.keyboard.insertText(' ?')
  await expect(preview.locator('.squiggly-error').first()).toBeVisible()
  await expect(preview).toContainText('cannot be read')
  await expect(page.getByRole('alert').filter({ hasText: 'Line 2' })).toBeVisible()
  await expect(studio.allowed('read')).toBeChecked()
  await preview.getByRole('button', { name: '1 problem' }).click()
  await expect(page.locator('.monaco-hover:visible').first()).toContainText('?')
  await page.keyboard.press('Control+z')
  await expect(preview).toContainText('live')
  await expect(preview).not.toContainText('cannot be read')
})

test('the chosen call is lit in the text, and the cursor in a name chooses its call', async ({ studio }) => {
  const { page } = studio
  const preview = await openEditor(studio)
  const lit = preview.locator('.view-overlays [class*="selected_"]')
  await (await studio.find('read')).click()
  await expect(preview.locator('[class*="name_"]').filter({ hasText: '"read"' })).toBeVisible()
  // The rule has seven lines; the one that holds another name only stays dark.
  await expect(lit).toHaveCount(6)
  await page.getByRole('searchbox', { name: 'Search syscalls' }).fill('')
  await line(preview, '"clone"').getByText('"clone"').click()
  await expect(page.getByRole('heading', { name: 'clone', exact: true })).toBeVisible()
  await expect(lit).toHaveCount(5)
})

test('names are suggested inside names, and explained', async ({ studio }) => {
  const { page } = studio
  const preview = await openEditor(studio)
  await goToEnd(page, preview, '"read"')
  await page.keyboard.insertText(', ""')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Space')
  const suggestions = page.locator('.suggest-widget.visible')
  await expect(suggestions).toContainText('accept4')
  await page.keyboard.type('mkdira')
  await expect(suggestions).toContainText('mkdirat')
  await page.keyboard.press('Enter')
  await expect(line(preview, '"mkdirat"')).toContainText('"read", "mkdirat"')
  await expectExplanation(page, line(preview, '"mkdirat"').getByText('"read"'), 'on x86_64')
})

test('a value is explained in other bases', async ({ studio }) => {
  const preview = await openEditor(studio)
  await expectExplanation(studio.page, line(preview, '2114060288').getByText('2114060288'), '0x7e020000')
})

test('line ends of the file survive editing', async ({ studio }) => {
  const { page } = studio
  const windows = profile.replaceAll('\n', '\r\n')
  const preview = await openEditor(studio, windows)
  await goToEnd(page, preview, '"close"')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('"dup",')
  await expect.poll(() => preview.locator('.view-lines').textContent()).toContain('dup')
  const text = await studio.download()
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  expect(text).toBe(windows.replace('"close",\r\n', '"close",\r\n        "dup",\r\n'))
})

test('Tab leaves the editor; Ctrl+M lets it indent', async ({ studio }) => {
  const { page } = studio
  const preview = await openEditor(studio)
  const inside = () =>
    preview.locator('.monaco-editor').evaluate((each) => each.contains(document.activeElement))
  await goToEnd(page, preview, '"close"')
  expect(await inside()).toBe(true)
  await page.keyboard.press('Tab')
  expect(await inside()).toBe(false)
  await goToEnd(page, preview, '"close"')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  expect(await inside()).toBe(true)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await page.keyboard.press('Control+m')
})

test('the app’s own keys work while the editor has the focus', async ({ studio }) => {
  const { page } = studio
  const preview = await openEditor(studio)
  await goToEnd(page, preview, '"close"')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await goToEnd(page, preview, '"close"')
  await page.keyboard.type('/')
  await expect(line(preview, '"close",/')).toBeVisible()
})

test('without the editor the plain text stays, with a way to try again', async ({ studio }) => {
  const { page } = studio
  await page.route(/monaco-door.*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw 1' }),
  )
  const preview = await openText(studio)
  await expect(preview.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(preview.locator('pre')).toContainText('"names": ["clone"]')
})

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 390, height: 800 } })

  test('the text is there to read and copy, and Monaco is not loaded', async ({ studio }) => {
    const { page } = studio
    const urls: string[] = []
    page.on('request', (request) => urls.push(request.url()))
    await openText(studio)
    await page.getByRole('button', { name: 'JSON', exact: true }).click()
    const preview = page.getByRole('region', { name: 'JSON preview' })
    await expect(preview.locator('pre')).toContainText('"SCMP_CMP_MASKED_EQ"')
    await expect(preview.getByRole('button', { name: 'Copy JSON' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(urls.filter((url) => /monaco/.test(url))).toEqual([])
    expect(urls.filter((url) => /work-/.test(url))).not.toEqual([])
  })
})

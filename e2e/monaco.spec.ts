import { expect, type Locator } from '@playwright/test'
import { strace } from './samples.ts'
import { type Studio, test } from './studio.ts'

// What .ci/monaco-slim.mjs and the chosen features must leave working; run after each upgrade of Monaco.

async function openEditor({ open, drop, page }: Studio): Promise<Locator> {
  await open()
  await drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  const preview = page.getByRole('region', { name: 'JSON preview' })
  await expect(preview.locator('.monaco-editor .view-lines')).toContainText('defaultAction')
  return preview
}

/** Puts the cursor behind the text of the first line that holds it. */
async function putCursorBehind(studio: Studio, preview: Locator, text: string): Promise<void> {
  const word = preview.locator('.view-line').filter({ hasText: text }).first()
  await word.click()
  await studio.page.keyboard.press('End')
}

test('the JSON is coloured and folds', async ({ studio }) => {
  const preview = await openEditor(studio)
  const classes = await preview
    .locator('.view-line span span')
    .evaluateAll((spans) => spans.map((span) => span.className))
  expect(new Set(classes).size).toBeGreaterThan(1)
  const lines = preview.locator('.view-line')
  const before = await lines.count()
  await preview.locator('.margin').hover()
  await preview.locator('.codicon-folding-expanded').first().click()
  await expect.poll(() => lines.count()).toBeLessThan(before)
})

test('a slip of the pen is underlined and can be undone', async ({ studio }) => {
  const preview = await openEditor(studio)
  await putCursorBehind(studio, preview, '"defaultAction"')
  await studio.page.keyboard.type(' ?')
  await expect(preview.locator('.squiggly-error').first()).toBeVisible()
  await studio.page.keyboard.press('Backspace')
  await studio.page.keyboard.press('Backspace')
  await expect(preview.locator('.squiggly-error')).toHaveCount(0)
})

test('the find box opens', async ({ studio }) => {
  const preview = await openEditor(studio)
  await putCursorBehind(studio, preview, '"defaultAction"')
  await studio.page.keyboard.press('Control+f')
  await expect(preview.locator('.find-widget.visible')).toBeVisible()
})

test('actions are suggested', async ({ studio }) => {
  const preview = await openEditor(studio)
  await putCursorBehind(studio, preview, '"defaultAction"')
  await studio.page.keyboard.press('ArrowLeft')
  await studio.page.keyboard.press('ArrowLeft')
  await studio.page.keyboard.press('Control+Space')
  await expect(studio.page.locator('.suggest-widget.visible')).toContainText('SCMP_ACT_')
})

test('hovering a key explains it', async ({ studio }) => {
  const preview = await openEditor(studio)
  // The marks of what was found come a moment after the text, and a hover that was about to open does not.
  await expect(async () => {
    await studio.page.mouse.move(0, 0)
    await preview.locator('.view-line span span').filter({ hasText: 'defaultAction' }).first().hover()
    await expect(studio.page.locator('.monaco-hover:visible').first()).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 15_000 })
})

const conditions = `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "syscalls": [
    {
      "names": ["socket"],
      "action": "SCMP_ACT_ALLOW",
      "args": [{ "index": 0, "value": 38, "op": "SCMP_CMP_EQ" }]
    }
  ]
}
`

test('numbers have names, rules have a sentence, and what logs saw stands above', async ({
  studio,
  page,
}) => {
  await studio.open()
  await page
    .getByLabel('Open files')
    .setInputFiles([{ name: 'profile.json', mimeType: 'application/json', buffer: Buffer.from(conditions) }])
  const preview = page.getByRole('region', { name: 'JSON preview' })
  const line = (text: string) => preview.locator('.view-line').filter({ hasText: text }).first()
  await expect(line('"value": 38')).toContainText('AF_ALG')
  await expect(preview.locator('.view-lines')).toContainText('Allow: socket when family = AF_ALG')
  await expect(preview.locator('.codelens-decoration')).toHaveCount(0)

  // The hover tells the same of the number, and what it is compared with.
  await line('"value": 38').locator('span span').filter({ hasText: '38' }).first().hover()
  await expect(page.locator('.monaco-hover:visible').first()).toContainText('AF_ALG (family of socket)')

  // Another constant is chosen by name and written as its number.
  await line('"value": 38').locator('span span').filter({ hasText: '38' }).first().click()
  await page.keyboard.press('Control+Space')
  const choice = page
    .locator('.suggest-widget.visible')
    .getByRole('option')
    .filter({ hasText: 'AF_BLUETOOTH' })
  await expect(choice).toBeVisible()
  await choice.click()
  await expect(line('"value": 31')).toContainText('AF_BLUETOOTH')

  await studio.drop(strace)
  await expect(preview.locator('.codelens-decoration')).toContainText('seen in the logs')
})

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { strace } from './samples.ts'
import { test } from './studio.ts'

function drag(page: Page, kind: 'file' | 'text', ...types: readonly string[]): Promise<void> {
  return page.evaluate(
    ([dragged, events]) => {
      const transfer = new DataTransfer()
      if (dragged === 'file') transfer.items.add(new File(['x'], 'a.log'))
      else transfer.setData('text/plain', 'read')
      for (const type of events)
        document
          .querySelector('main')
          ?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    },
    [kind, types] as const,
  )
}

function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

for (const name of ['Import a log', 'Open a profile'])
  test(`"${name}" asks for files`, async ({ studio }) => {
    await studio.open()
    const chooser = studio.page.waitForEvent('filechooser')
    await studio.page.getByRole('button', { name, exact: true }).click()
    expect((await chooser).isMultiple()).toBe(true)
    await (await chooser).setFiles(strace)
    await expect(await studio.find('wait4')).toBeVisible()
  })

test('a log that is pasted is read, text pasted into a field stays there', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await paste(page, readFileSync(strace, 'utf8'))
  await expect(await studio.find('wait4')).toBeVisible()
  const sources = await studio.sources()
  await expect(sources.getByRole('button', { name: /^pasted\.txt/ })).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Search syscalls' }).focus()
  await paste(page, 'read(0, "", 1) = 0')
  await expect(sources.getByRole('button', { name: /^pasted\.txt/ })).toHaveCount(1)
})

test('dragged files are invited to the whole window, dragged text is not', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  const overlay = page.getByText('Drop to open')
  await drag(page, 'text', 'dragenter', 'dragover')
  await expect(overlay).toHaveCount(0)
  await drag(page, 'file', 'dragenter', 'dragover')
  await expect(overlay).toBeVisible()
  await drag(page, 'file', 'dragleave')
  await expect(overlay).toHaveCount(0)
})

test('a source can be looked into, switched off and removed', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await page.getByRole('button', { name: /shell-script\.strace/ }).click()
  await expect(await studio.find('wait4')).toBeVisible()
  const chip = (await studio.sources()).getByRole('button', { name: /^shell-script\.strace/ })
  await expect(chip).toContainText('sample')
  await chip.click()
  const report = page.getByRole('dialog', { name: 'shell-script.strace' })
  await expect(report).toContainText('SCMP_ARCH_X86_64')
  await report.getByRole('button', { name: 'Switch off' }).click()
  await expect(report.getByRole('button', { name: 'Switch on' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(chip).toContainText('off')
  await chip.click()
  await report.getByRole('button', { name: 'Remove' }).click()
  await expect(chip).toHaveCount(0)
})

test('one tab at a time edits a profile, and another takes over with all that was done', async ({
  studio,
  context,
}) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await expect(page.getByText('Saved in this browser', { exact: true })).toBeVisible()

  const other = await context.newPage()
  await other.goto('./')
  await expect(other.getByText('Open in another tab.')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Allow all seen' })).toBeDisabled()

  await studio.find('execve')
  await studio.allowed('execve').check()
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(other.getByRole('button', { name: 'Take over' })).toBeHidden()
  await other.getByRole('searchbox', { name: 'Search syscalls' }).fill('execve')
  await expect(other.getByRole('checkbox', { name: 'Allow execve', exact: true })).toBeChecked()

  await expect(page.getByRole('button', { name: 'Take over' })).toBeVisible()
  await other.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(other.getByText('Saved in this browser', { exact: true })).toBeVisible()
  await other.close()
  await expect(page.getByRole('button', { name: 'Take over' })).toBeHidden()
  await studio.find('wait4')
  await expect(studio.allowed('wait4')).toBeChecked()
  await expect(studio.allowed('wait4')).toBeEnabled()
})

import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { strace } from './samples.ts'
import { settledWork, storedWork } from './storage.ts'
import { type Studio, test } from './studio.ts'

interface Input {
  readonly name: string
  readonly bytes: Buffer
  /** What the refusal says. */
  readonly says: RegExp
}

const odd = (name: string) =>
  readFileSync(new URL(`../src/core/fixtures/odd-profiles/${name}`, import.meta.url))
const text = (content: string) => Buffer.from(content)
const recorded = readFileSync(strace)

const manyNames = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": [${Array.from({ length: 400_000 }, (_, at) => `"call_${at}"`).join(',')}], "action": "SCMP_ACT_ALLOW"}`

const inputs: readonly Input[] = [
  { name: 'notes.txt', bytes: text('buy milk\ncall Ada\n'), says: /No system calls found in notes\.txt/ },
  { name: 'empty.strace', bytes: text(''), says: /empty\.strace is empty/ },
  { name: 'blank.log', bytes: text('\n\n  \n'), says: /blank\.log/ },
  {
    name: 'program',
    bytes: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(4096)]),
    says: /binary file/,
  },
  { name: 'page.html', bytes: text('<!DOCTYPE html>\n<html><body>log</body></html>'), says: /web page/ },
  { name: 'app.strace.xz', bytes: Buffer.from('fd377a585a000004', 'hex'), says: /compressed/ },
  {
    name: 'cut.json',
    bytes: text('{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [ {'),
    says: /ends before/,
  },
  {
    name: 'twice.json',
    bytes: odd('01-dup-action-last-allow.json'),
    says: /stands twice[\s\S]*Line \d+, column \d+[\s\S]*and line \d+/,
  },
  { name: 'two.json', bytes: odd('27-two-docs.json'), says: /second document/ },
  { name: 'quotes.json', bytes: odd('32-single-quotes.json'), says: /quotes\.json/ },
  { name: 'not-a-number.json', bytes: odd('33-nan.json'), says: /Line 1, column \d+/ },
  { name: 'large-value.json', bytes: odd('37-arg-u64max-plus1.json'), says: /18446744073709551615/ },
  { name: 'misspelt.json', bytes: odd('20-misspelt-defaultAction.json'), says: /misspelt\.json/ },
  { name: 'five-megabytes.json', bytes: text(manyNames), says: /five-megabytes\.json/ },
]

async function refuse(studio: Studio, { name, bytes, says }: Input): Promise<void> {
  const { page } = studio
  await page
    .getByLabel('Open files')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: bytes }])
  const refusal = page.getByRole('alert', { name: 'Messages about files' })
  await expect(refusal).toContainText(name)
  await expect(refusal).toContainText(says)
  await refusal.getByRole('button', { name: `Dismiss ${name}` }).click()
  await expect(refusal).not.toContainText(name)
}

test('an unusable file on the empty page opens nothing and becomes nothing', async ({ studio }) => {
  test.slow()
  await studio.open()
  for (const input of inputs) {
    await refuse(studio, input)
    await expect(studio.page.getByRole('button', { name: 'Import a log' })).toBeVisible()
    await expect(studio.page.getByRole('grid', { name: 'Syscalls' })).toHaveCount(0)
  }
  expect(await storedWork(studio.page)).not.toContain('defaultAction')
})

test('an unusable file leaves the open document, its history and what is kept as they were', async ({
  studio,
}) => {
  test.slow()
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  const text = await studio.download()
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const kept = await settledWork(page)
  for (const input of inputs) {
    await refuse(studio, input)
    expect(await storedWork(page)).toBe(kept)
  }
  expect(await studio.download()).toBe(text)
  await undo.click()
  await studio.find('wait4')
  await expect(studio.allowed('wait4')).not.toBeChecked()
})

test('a log that ends in the middle of a line is read up to there', async ({ studio }) => {
  await studio.open()
  await studio.page
    .getByLabel('Open files')
    .setInputFiles([
      { name: 'cut.strace', mimeType: 'text/plain', buffer: recorded.subarray(0, recorded.length - 40) },
    ])
  await expect(await studio.find('openat')).toBeVisible()
})

test('a large valid profile opens', async ({ studio }) => {
  test.slow()
  await studio.open()
  const comment = 'x'.repeat(5_000_000)
  const large = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW", "comment": "${comment}"}]}`
  await studio.page
    .getByLabel('Open files')
    .setInputFiles([{ name: 'large.json', mimeType: 'application/json', buffer: text(large) }])
  await studio.find('read')
  await expect(studio.allowed('read')).toBeChecked({ timeout: 30_000 })
})

test('a file that changes while it is read gives nothing, and says so', async ({ studio }, testInfo) => {
  test.slow()
  const { page } = studio
  await studio.open()
  const path = testInfo.outputPath('growing.strace')
  writeFileSync(path, 'close(3) = 0\n'.repeat(20_000_000))
  const chosen = page.getByLabel('Open files').setInputFiles(path)
  await expect(page.getByRole('progressbar')).toBeVisible()
  truncateSync(path, 1_000_000)
  await chosen
  const refusal = page.getByRole('alert', { name: 'Messages about files' })
  await expect(refusal).toContainText(/growing\.strace: the file changed while reading/)
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toHaveCount(0)
  rmSync(path)
})

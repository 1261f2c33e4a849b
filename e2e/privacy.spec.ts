import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { settledWork } from './storage.ts'
import { test } from './studio.ts'

const canary = 'CANARY'
const log = `1  execve("/bin/${canary}", ["${canary}", "-x"], ["TOKEN=${canary}"]) = 0
1  openat(AT_FDCWD, "/home/${canary}", O_RDONLY) = 3</home/${canary}>
1  read(3</home/${canary}>, "${canary}"..., 4096) = 6
1  connect(4, {sa_family=AF_UNIX, sun_path="/run/${canary}"}, 110) = 0
${canary} is what the program printed
1  write(1, "${canary}\\n", 7) = 7
1  exit_group(0) = ?
`

test('nothing of what a log says reaches the stored work, the file, or a link', async ({ studio }) => {
  const { page } = studio
  const path = join(mkdtempSync(join(tmpdir(), 'studio-private-')), 'app.strace')
  writeFileSync(path, log)
  await studio.open()
  await studio.drop(path)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(studio.allowed('openat')).toBeChecked()
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  const kept = await settledWork(page)
  expect(kept).toContain('openat')
  expect(kept).not.toContain(canary)
  expect(await studio.download()).not.toContain(canary)

  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('dialog', { name: 'Share' }).getByLabel('Link').inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  expect(await settledWork(page)).not.toContain(canary)
})

import { writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from './studio.ts'

/** A shell that starts a small server: what strace -f -Y -ttt prints, shortened. */
const log = `11<sh> 1795461000.000000 execve("/bin/sh", ["sh"], 0x7ffc /* 9 vars */) = 0
11<sh> 1795461000.100000 openat(AT_FDCWD, "/etc/rc", O_RDONLY) = 3
11<sh> 1795461000.200000 read(3, "serve", 4096) = 5
11<sh> 1795461000.300000 vfork() = 12
12<httpd> 1795461001.000000 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3
12<httpd> 1795461001.100000 bind(3, {sa_family=AF_INET}, 16) = 0
12<httpd> 1795461001.200000 listen(3, 128) = 0
12<httpd> 1795461002.000000 accept4(3, NULL, NULL, SOCK_CLOEXEC) = 4
12<httpd> 1795461003.000000 recvfrom(4, "GET /", 1024, 0, NULL, NULL) = 5
12<httpd> 1795461003.100000 sendto(4, "200", 3, 0, NULL, 0) = 3
12<httpd> 1795461003.200000 accept4(3, NULL, NULL, SOCK_CLOEXEC) = 4
12<httpd> 1795461003.300000 recvfrom(4, "GET /", 1024, 0, NULL, NULL) = 5
12<httpd> 1795461004.000000 accept4(3, NULL, NULL, SOCK_CLOEXEC) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)
`

const row = (page: Page, name: string) => page.locator(`[data-syscall="${name}"]`)

test.beforeEach(async ({ studio }, info) => {
  const path = info.outputPath('server.strace')
  writeFileSync(path, log)
  await studio.open()
  await studio.drop(path)
  await expect(row(studio.page, 'openat')).toBeVisible()
})

test('start-up and steady state are looked at apart', async ({ studio }) => {
  const { page } = studio
  await page.getByRole('radio', { name: 'Steady' }).check()
  await expect(row(page, 'recvfrom')).toBeVisible()
  await expect(row(page, 'openat')).toBeHidden()
  await page.getByRole('radio', { name: 'Start-up' }).check()
  await expect(row(page, 'openat')).toBeVisible()
  await expect(row(page, 'recvfrom')).toBeHidden()
  await page.getByRole('button', { name: /^Remove filter Only/ }).click()
  await expect(row(page, 'recvfrom')).toBeVisible()
})

test('a part is chosen by dragging over the chart', async ({ studio }) => {
  const { page } = studio
  const chart = await page
    .getByRole('region', { name: 'Calls over time' })
    .locator('svg rect')
    .first()
    .locator('..')
    .boundingBox()
  if (chart === null) throw new Error('no chart')
  await page.mouse.move(chart.x + chart.width * 0.6, chart.y + 10)
  await page.mouse.down()
  await page.mouse.move(chart.x + chart.width - 2, chart.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(row(page, 'recvfrom')).toBeVisible()
  await expect(row(page, 'execve')).toBeHidden()
})

test('a part is chosen by keyboard alone', async ({ studio }) => {
  const { page } = studio
  await page.getByRole('slider', { name: 'From' }).focus()
  await page.keyboard.press('End')
  await expect(row(page, 'accept4')).toBeVisible()
  await expect(row(page, 'openat')).toBeHidden()
  await page.keyboard.press('Home')
  await expect(row(page, 'openat')).toBeVisible()
})

test('the shell around the program does not count', async ({ studio }) => {
  const { page } = studio
  await page.getByRole('button', { name: 'Processes: 2 of 2' }).click()
  await page.getByRole('button', { name: 'Not the shell around it' }).click()
  await expect(row(page, 'openat')).toBeHidden()
  await expect(row(page, 'bind')).toBeVisible()
  await page.getByRole('button', { name: 'Only process 11' }).click()
  await expect(row(page, 'openat')).toBeVisible()
  await expect(row(page, 'bind')).toBeHidden()
})

test('the counts are saved without a line of the log and can be dropped later', async ({ studio }, info) => {
  const { page } = studio
  await (await studio.sources()).getByRole('button', { name: /^server\.strace/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the counts' }).click(),
  ])
  const path = info.outputPath(download.suggestedFilename())
  await download.saveAs(path)
  await page.keyboard.press('Escape')
  await studio.drop(path)
  await expect(row(page, 'accept4')).toContainText('6')
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { strace } from './samples.ts'
import { tabTo, test } from './studio.ts'

const folder = mkdtempSync(join(tmpdir(), 'studio-loop-'))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`)
const card = (page: Page) => page.getByRole('region', { name: /^Decide about / })
const primary = (page: Page) => page.locator('button[class*="primary"]')

const second = file(
  'second.strace',
  [
    'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3',
    'ptrace(PTRACE_TRACEME) = 0',
    'sethostname("a", 1) = 0',
    'exit_group(0) = ?',
    '',
  ].join('\n'),
)

test('the path says where one stands, and one primary button leads on', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await expect(step(page, 'allow')).toHaveAttribute('aria-current', 'step')
  await expect(step(page, 'allow')).toContainText('36 of 36 calls to decide')
  await expect(primary(page)).toHaveText(['Allow all seen'])
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toHaveAttribute(
    'title',
    /36 seen calls would be denied/,
  )
  await primary(page).click()
  await expect(step(page, 'allow')).toContainText('all 36 decided')
  await expect(step(page, 'tighten')).toHaveAttribute('aria-current', 'step')
  await expect(step(page, 'tighten')).toContainText('14 proposals')
  await expect(primary(page)).toHaveText(['Review 14 limits'])
  await primary(page).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(step(page, 'ship')).toHaveAttribute('aria-current', 'step')
  await expect(primary(page)).toHaveText(['Export'])
})

test('what a new log shows is decided card by card, by keys alone', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.drop(second)
  await expect(primary(page)).toHaveText(['Decide 3 calls'])
  await tabTo(page, primary(page))
  await page.keyboard.press('Enter')
  await expect(card(page)).toBeFocused()
  const names: string[] = []
  for (const key of ['2', '4', '5']) {
    names.push((await card(page).getByRole('heading').textContent()) ?? '')
    await page.keyboard.press(key)
    await expect(card(page).getByRole('heading', { name: names.at(-1) ?? '', exact: true })).toHaveCount(0)
    if (names.length < 3) await expect(card(page)).toBeFocused()
  }
  expect(names.toSorted()).toEqual(['ptrace', 'sethostname', 'socket'])
  await expect(page.getByText('Nothing waits for a decision.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(step(page, 'allow')).toContainText('1 of 39 calls to decide')
})

test('what is left as it is stays settled after a reload', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.drop(second)
  await primary(page).click()
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('8')
  await expect(step(page, 'allow')).toContainText('2 of 39 calls to decide')
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  await page.reload()
  await expect(step(page, 'allow')).toContainText('2 of 39 calls to decide')
})

test('a reason stays with the rule, and a denial with a reason is left alone', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(
    file(
      'base.json',
      JSON.stringify({
        defaultAction: 'SCMP_ACT_ERRNO',
        architectures: ['SCMP_ARCH_X86_64'],
        syscalls: [
          { names: ['ptrace'], action: 'SCMP_ACT_ERRNO', errnoRet: 1, comment: 'no debuggers here' },
        ],
      }),
    ),
  )
  await studio.drop(second)
  await page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(page.getByText(/not allowed: .*ptrace/)).toBeVisible()
  expect(JSON.parse(await studio.download()).syscalls[0]).toEqual({
    names: ['ptrace'],
    action: 'SCMP_ACT_ERRNO',
    errnoRet: 1,
    comment: 'no debuggers here',
  })
  await page.getByRole('tab', { name: /To decide/ }).click()
  await page.getByText('Refused on purpose').click()
  await page.getByRole('button', { name: 'ptrace', exact: true }).click()
  await expect(card(page)).toContainText('Rule 1 refuses it.')
  await expect(card(page)).toContainText('no debuggers here')
  await card(page).getByLabel('Reason').fill('for the profiler')
  await card(page)
    .getByRole('button', { name: /Allow ptrace whatever/ })
    .click()
  await expect
    .poll(async () => JSON.stringify(JSON.parse(await studio.download())))
    .toContain('for the profiler')
})

test('at the stage Observe the same list says what enforcing would refuse', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.drop(strace)
  await studio.stage('Observe')
  await expect(step(page, 'allow')).toContainText('36 of 36 calls to decide')
  await page.getByRole('tab', { name: /To decide/ }).click()
  await expect(card(page)).toContainText('Runs and is logged; enforced, it would be refused')
})

for (const width of [1440, 1024, 390])
  test(`path and queue are accessible and stay within ${width} px`, async ({ studio }) => {
    const { page } = studio
    await page.setViewportSize({ width, height: 900 })
    await studio.open()
    await studio.drop(strace)
    await page.getByRole('button', { name: 'Allow all seen' }).click()
    await studio.drop(second)
    await page.getByRole('button', { name: 'Decide 3 calls' }).click()
    await expect(card(page)).toBeVisible()
    await expectAccessible(page, `the queue at ${width} px`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

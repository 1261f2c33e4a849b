import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './studio.ts'

/** Docker's default profile: it lets through what compares 64 bits of an argument of 32. */
const moby = fileURLToPath(new URL('../src/core/fixtures/defaults/moby-2026-06.json', import.meta.url))

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search syscalls' })
const rowNames = (page: Page) =>
  page
    .getByRole('grid', { name: 'Syscalls' })
    .locator('[data-syscall]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-syscall')))
const threat = (page: Page, id: string) => page.locator(`[data-threat="${id}"]`)

test('threats are asked of the filter, and the answer follows an edit', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.choose(moby)
  await page.getByRole('button', { name: /^Score \d+$/ }).click()
  await expect(page.getByRole('tab', { name: 'Risk' })).toHaveAttribute('aria-selected', 'true')

  // Not stopped, and which call shows it.
  const copyFail = threat(page, 'CVE-2026-31431')
  await copyFail.locator('summary').click()
  await expect(copyFail).toContainText('Does this profile stop Copy Fail? No.')
  await expect(copyFail).toContainText('bits in the upper half of a register')
  await expect(copyFail).toContainText('On x86 through socketcall')

  // One that is stopped is found by name, with the step that it cannot take.
  await page.getByRole('searchbox', { name: 'Find a CVE or a call' }).fill('dirty frag')
  await threat(page, 'CVE-2026-43284').locator('summary').click()
  await expect(threat(page, 'CVE-2026-43284')).toContainText('Yes.')
  await expect(threat(page, 'CVE-2026-43284')).toContainText('unshare(CLONE_NEWUSER)')

  // The points lead to the call; a stricter rule changes answer and score.
  const before = Number(await page.locator('[data-score]').getAttribute('data-score'))
  await page.locator('[data-points="ptrace"]').getByRole('button', { name: 'ptrace' }).click()
  const card = page.getByRole('region', { name: 'Why it matters' })
  await expect(card).toContainText('ptrace(PTRACE_ATTACH) is reachable')
  await search(page).fill('sibling:ptrace')
  await studio.allowed('ptrace').uncheck()
  await expect(card).toContainText('harmful uses are closed')
  await page.getByRole('tab', { name: 'Risk' }).click()
  await expect
    .poll(async () => Number(await page.locator('[data-score]').getAttribute('data-score')))
    .toBeGreaterThan(before)
})

test('calls are found by what they do, by constants and by facts', async ({ studio }) => {
  const { page } = studio
  await studio.open()
  await studio.choose(moby)
  await search(page).fill('rename file')
  await expect.poll(() => rowNames(page)).toEqual(expect.arrayContaining(['rename', 'renameat', 'renameat2']))
  await search(page).fill('AF_NETLINK')
  await expect.poll(() => rowNames(page)).toContain('socket')

  // Keys and values are offered; what means nothing is said, and the rest still counts.
  await search(page).fill('')
  await search(page).pressSequentially('since:>=5.9 see')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('n')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('since:>=5.9 seen:no ')
  await expect.poll(() => rowNames(page)).toContain('close_range')
  await search(page).fill('nr:0 color:red')
  await expect(search(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('There is no “color:”.')).toBeVisible()
  await expect.poll(() => rowNames(page)).toEqual(['read'])

  // The help has an example for each key.
  await page.getByRole('button', { name: 'How to search' }).click()
  await page.getByRole('button', { name: 'cve:2022-0847' }).click()
  await expect.poll(() => rowNames(page)).toContain('splice')

  // The card tells facts and leads on.
  await page.getByRole('row').filter({ hasText: 'splice' }).first().click()
  const card = page.getByRole('region', { name: 'Why it matters' })
  await card.getByText('Facts', { exact: true }).click()
  await expect(card).toContainText('every libseccomp')
  await expect(card).toContainText('Podman’s default')
  await expect(card.getByRole('link', { name: 'splice(2)' })).toBeVisible()
  await card.getByRole('button', { name: 'copy_file_range' }).click()
  await expect(page.getByRole('heading', { name: 'copy_file_range' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in Risk and the card in the ${theme} theme`, async ({ studio }) => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await studio.open()
    await studio.choose(moby)
    await page.getByRole('tab', { name: 'Risk' }).click()
    await threat(page, 'CVE-2026-31431').locator('summary').click()
    await search(page).fill('risk:')
    await expect(page.getByRole('option').filter({ hasText: 'critical' })).toBeVisible()
    await expectAccessible(page, 'risk, and values offered')
    await search(page).fill('socket color:red')
    await page.locator('[data-syscall="socket"]').click()
    await page.getByRole('tab', { name: 'Rule' }).click()
    await page.getByText('Facts', { exact: true }).click()
    await expectAccessible(page, 'a card and a problem')
  })

test('a list of threats that is dropped judges in place of the own one, an odd one changes nothing', async ({
  studio,
}) => {
  const { page } = studio
  await studio.open()
  await studio.choose(moby)
  const list = (step: string) => ({
    name: 'list.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      `{"seccompThreats": 1, "checked": "2027-02-01", "threats": [{"id": "CVE-2027-1", "known": "2027-01", "steps": [["${step}"]], "source": "https://example.org/1"}]}`,
    ),
  })
  await page.getByLabel('Open files').setInputFiles(list('socket(AF_NONE)'))
  await expect(page.getByText('This list of threats is not used: line 1')).toBeVisible()
  await page.getByLabel('Open files').setInputFiles(list('mount'))
  await page.getByRole('tab', { name: 'Risk' }).click()
  const pane = page.getByRole('tabpanel', { name: 'Risk' })
  await expect(pane).toContainText('The list was last checked on 2027-02-01.')
  await expect(pane).toContainText('It comes from the file list.json.')
  await pane.getByText('All 1').click()
  await expect(pane.locator('[data-threat="CVE-2027-1"]')).toHaveAttribute('data-verdict', 'stopped')
  await pane.getByRole('button', { name: 'Use the studio’s own list' }).click()
  await expect(pane.locator('[data-threat="CVE-2027-1"]')).toHaveCount(0)
})

import { expect, type Locator, type Page } from '@playwright/test'
import { type Studio, tabTo, test } from './studio.ts'

// The editor holds only the lines in sight.
test.use({ viewport: { width: 1440, height: 1400 } })

const json = (page: Page) => page.getByRole('region', { name: 'JSON preview' })
const pane = (page: Page) => page.getByRole('tabpanel')
const condition = (page: Page, place = 1) =>
  page.getByRole('group', { name: `Condition ${place}`, exact: true })

/** From the first page to the rule of a call in an empty profile, by keyboard. */
async function openRule(studio: Studio, name: string): Promise<void> {
  const { page } = studio
  await studio.open()
  await tabTo(page, page.getByRole('button', { name: 'Start from a template' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /^Deny everything/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Syscalls' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await tabTo(page, page.locator('[data-syscall][tabindex="0"]'))
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const heading = pane(page).getByRole('heading', { level: 2 })
  for (let presses = 0; (await heading.textContent()) !== name && presses < 20; presses += 1) {
    const before = await heading.textContent()
    await page.keyboard.press('ArrowDown')
    await expect(heading).not.toHaveText(before ?? '')
  }
  await expect(pane(page).getByRole('heading', { name, exact: true })).toBeVisible()
  await tabTo(page, pane(page).getByRole('radio', { name: 'By name' }))
  await page.keyboard.press('ArrowRight')
}

async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

async function addCondition(page: Page): Promise<void> {
  await press(page, pane(page).getByRole('button', { name: 'Add a condition' }))
  await expect(condition(page).getByLabel('Argument')).toBeFocused()
}

/** Types over what the focused field holds. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** The editor keeps its lines in no certain order, so each is looked for by itself. */
async function expectLines(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) await expect(json(page)).toContainText(line)
}

test('a condition is added, changed to a mask and undone without a mouse', async ({ studio }) => {
  const { page } = studio
  await openRule(studio, 'socket')
  await expect(pane(page)).toContainText('Fails with EPERM, like everything that no rule names.')
  await addCondition(page)
  await expect(pane(page)).toContainText('Once the condition is complete, socket depends on its arguments')
  await page.keyboard.press('Tab')
  await expect(condition(page).getByLabel('Comparison')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  await expect(json(page)).not.toContainText('socket')
  await page.keyboard.press('Enter')
  await expect(pane(page)).toContainText('Allowed when family is AF_INET. Otherwise fails with EPERM.')
  await expect(json(page)).toContainText(/"socket"/)
  await expectLines(page, '"index": 0', '"value": 2', '"op": "SCMP_CMP_EQ"')
  await expect(condition(page).getByLabel('Value', { exact: true })).toBeFocused()

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('&')
  await expect(condition(page).getByLabel('Comparison')).toHaveValue('SCMP_CMP_MASKED_EQ')
  await expect(condition(page).getByLabel('Value', { exact: true })).toHaveValue('2')
  await expect(condition(page).getByLabel('Mask')).toHaveValue('4294967295')
  await page.keyboard.press('Tab')
  await write(page, '0x1f')
  await page.keyboard.press('Enter')
  await expectLines(page, '"value": 31', '"valueTwo": 2', '"op": "SCMP_CMP_MASKED_EQ"')

  await page.keyboard.press('Control+z')
  await expect(condition(page).getByLabel('Mask')).toHaveValue('4294967295')
  await page.keyboard.press('Control+z')
  await expect(condition(page).getByLabel('Value', { exact: true })).toHaveValue('2')
  await expect(json(page)).toContainText(/"op":\s*"SCMP_CMP_EQ"/)
  await press(page, page.getByRole('button', { name: 'Undo', exact: true }))
  await expect(json(page)).not.toContainText('socket')
  await expect(pane(page)).toContainText('Fails with EPERM, like everything that no rule names.')
})

test('64 bits stay exact, and a wrong value stays out of the document', async ({ studio }) => {
  const { page } = studio
  await openRule(studio, 'lseek')
  await addCondition(page)
  const value = condition(page).getByLabel('Value', { exact: true })
  await tabTo(page, value)
  await write(page, '0x10000000000000000')
  await page.keyboard.press('Enter')
  await expect(value).toHaveAttribute('aria-invalid', 'true')
  await expect(value).toHaveValue('0x10000000000000000')
  await expect(pane(page)).toContainText('does not fit in 64 bits')
  await expect(json(page)).not.toContainText('lseek')

  await write(page, '0xffffffffffffffff')
  await page.keyboard.press('Enter')
  await expect(value).toHaveValue('18446744073709551615')
  await expect(value).toHaveAttribute('aria-invalid', 'false')
  await expect(json(page)).toContainText(/"value":\s*18446744073709551615/)
  expect(await studio.download()).toContain('18446744073709551615')
})

test('cases join by or, conditions by and, and each can go again', async ({ studio }) => {
  const { page } = studio
  await openRule(studio, 'socket')
  await addCondition(page)
  await tabTo(page, condition(page).getByLabel('Value', { exact: true }))
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  const first = page.getByRole('region', { name: 'Case 1' })
  await press(page, first.getByRole('button', { name: 'Add a condition' }))
  await expect(first.getByLabel('Argument').nth(1)).toHaveValue('1')
  await tabTo(page, condition(page, 2).getByLabel('Value', { exact: true }))
  await page.keyboard.type('017')
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Add another case' }))
  const second = page.getByRole('region', { name: 'Case 2' })
  await tabTo(page, second.getByLabel('Value', { exact: true }))
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await expect(pane(page)).toContainText(
    'Allowed when family is AF_UNIX and type is 15, or when family is AF_INET6.',
  )

  await press(page, page.getByRole('button', { name: 'Remove condition 2 of case 1' }))
  await expect(pane(page)).toContainText('Allowed when family is AF_UNIX or AF_INET6.')
  await press(page, page.getByRole('button', { name: 'Remove case 1' }))
  await expect(pane(page)).toContainText('Allowed when family is AF_INET6. Otherwise fails with EPERM.')
})

test('the action of a call takes an error by name', async ({ studio }) => {
  const { page } = studio
  await openRule(studio, 'clone3')
  await tabTo(page, pane(page).getByLabel('Action', { exact: true }))
  await page.keyboard.type('Fail')
  await expect(pane(page)).toContainText('Fails with ENOSYS, whatever the arguments are.')
  await page.keyboard.press('Tab')
  await write(page, 'EACCES')
  await page.keyboard.press('Enter')
  await expect(json(page)).toContainText(/"errnoRet":\s*13/)
  await write(page, 'ENOSUCH')
  await page.keyboard.press('Enter')
  await expect(pane(page)).toContainText('Enter an error name such as ENOSYS')
  await expect(json(page)).toContainText(/"errnoRet":\s*13/)
})

import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { strace } from './samples.ts'
import { type Studio, test } from './studio.ts'

const history = (page: Page) => page.getByRole('dialog', { name: 'History' })

async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('History')
  await page.keyboard.press('Enter')
  await expect(history(page)).toBeVisible()
}

async function tick(studio: Studio, name: string): Promise<void> {
  await studio.find(name)
  await studio.allowed(name).check()
}

async function begin(studio: Studio): Promise<void> {
  await studio.open()
  await studio.drop(strace)
  await studio.page.getByRole('button', { name: 'Remove filter Seen in logs' }).click()
}

test('the history goes to any step, keeps checkpoints, and survives the start page', async ({ studio }) => {
  const { page } = studio
  await begin(studio)
  await tick(studio, 'mount')
  await openHistory(page)
  await history(page).getByLabel('Keep the present state under a name').fill('with mount')
  await page.keyboard.press('Enter')
  await expect(history(page).getByRole('button', { name: 'with mount', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await tick(studio, 'bpf')

  await page.getByRole('button', { name: 'Profile shell-script' }).click()
  await page.getByRole('menuitem', { name: 'New: start page' }).click()
  await page
    .getByRole('region', { name: /^Recent/ })
    .getByRole('button', { name: /shell-script/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Remove filter Seen in logs' }).click()
  await studio.find('bpf')
  await expect(studio.allowed('bpf')).not.toBeChecked()

  await page.getByRole('button', { name: 'Profile shell-script' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(history(page).getByRole('listitem').filter({ hasText: 'Allow bpf' })).toContainText(
    'taken back',
  )
  await history(page).getByRole('button', { name: 'As it was opened' }).focus()
  await page.keyboard.press('Enter')
  await expect(history(page).getByRole('button', { name: /As it was opened/ })).toHaveAttribute(
    'aria-current',
    'step',
  )
  await history(page).getByRole('button', { name: 'with mount', exact: true }).click()
  await page.keyboard.press('Escape')
  await studio.find('mount')
  await expect(studio.allowed('mount')).toBeChecked()
})

test('any two states are compared by what they decide', async ({ studio }) => {
  const { page } = studio
  await begin(studio)
  await tick(studio, 'mount')
  await tick(studio, 'bpf')
  await openHistory(page)
  await expectAccessible(page, 'history')
  await history(page).getByLabel('Compare: As it was opened').check()
  await history(page).getByLabel('Compare: Allow mount').check()
  await history(page).getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByText('Compared is not the present profile, but: Allow mount.')).toBeVisible()
  const list = page.getByRole('region', { name: 'Calls that are decided otherwise' })
  await expect(list).toContainText(/Opened1mountFails with \w+ → Allow/)
  await page.getByRole('button', { name: 'Compare the present profile' }).click()
  await expect(list).toContainText('Opened2bpf')
})

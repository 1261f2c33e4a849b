import { expect } from '@playwright/test'
import { summary } from './samples.ts'
import { test } from './studio.ts'

interface Written {
  readonly defaultAction: string
  readonly syscalls: readonly {
    readonly names: readonly string[]
    readonly action: string
    readonly args?: readonly { readonly index: number; readonly value: number; readonly op: string }[]
  }[]
}

test('the tutorial: a table of counts, ticks, a condition, audit mode and back', async ({ studio }) => {
  const { page } = studio
  const profile = async (): Promise<Written> => JSON.parse(await studio.download())
  await studio.open()

  await test.step('the table of strace -c shows what was called', async () => {
    await studio.drop(summary)
    await expect(page.locator('[data-syscall="newfstatat"]')).toContainText('85')
  })

  await test.step('ticks become one rule with names', async () => {
    for (const name of ['close', 'mmap', 'read']) await studio.allowed(name).click()
    const { syscalls, defaultAction } = await profile()
    expect(defaultAction).toBe('SCMP_ACT_ERRNO')
    expect(syscalls).toEqual([{ names: ['close', 'mmap', 'read'], action: 'SCMP_ACT_ALLOW' }])
  })

  await test.step('socket is allowed for AF_INET alone', async () => {
    await page.getByRole('button', { name: 'Remove filter Seen in logs' }).click()
    await (await studio.find('socket')).getByRole('rowheader').click()
    await page.getByRole('group', { name: 'Show conditions' }).getByText('Raw').click()
    await page.getByRole('button', { name: 'Add a condition' }).click()
    const condition = page.getByRole('group', { name: 'Condition 1', exact: true })
    await condition.getByLabel('Value', { exact: true }).fill('2')
    await condition.getByLabel('Value', { exact: true }).press('Enter')
    const { syscalls } = await profile()
    expect(syscalls.at(-1)).toEqual({
      names: ['socket'],
      action: 'SCMP_ACT_ALLOW',
      args: [{ index: 0, value: 2, op: 'SCMP_CMP_EQ' }],
    })
  })

  await test.step('audit mode is one switch, and so is the way back', async () => {
    await studio.stage('Observe')
    expect((await profile()).defaultAction).toBe('SCMP_ACT_LOG')
    await studio.stage('Enforce')
    expect((await profile()).defaultAction).toBe('SCMP_ACT_ERRNO')
  })
})

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../studio.ts'
import { auditLinesOf } from './kernel-log.ts'
import { missing, scratch } from './machine.ts'
import { type Program, programs } from './programs.ts'
import { record } from './record.ts'
import { runConfined } from './runc.ts'

const why = missing('runc', 'strace', '/bin/busybox', '/usr/bin/python3', 'dmesg')
test.skip(why !== undefined, why ?? '')

let folder: string
test.beforeEach(() => {
  folder = scratch('journey')
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Records both programs and gives the logs' paths. */
function recordAll(): readonly [shell: string, python: string] {
  const [shell, python] = programs(folder)
  return [logOf(shell), logOf(python)]
}

function logOf({ label, args }: Program): string {
  const log = join(folder, `${label}.strace`)
  record({ args, log })
  return log
}

test('a profile made from a real strace log lets its programs run and refuses what they never did', async ({
  studio,
}) => {
  const logs = recordAll()
  await studio.open()
  await studio.drop(...logs)
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.stage('Enforce')
  await studio.find('execve')
  await expect(studio.allowed('execve')).toBeChecked()
  const profile = await studio.download()

  const [shell, python] = programs(folder)
  for (const { args } of [shell, python]) {
    const { exitCode, output } = runConfined({ args, profile, folder })
    expect(output).not.toContain('not permitted')
    expect(exitCode).toBe(0)
  }
  expect(runConfined({ args: [...python.args, 'extra'], profile, folder }).output).toContain('errno 1\n')
  expect(runConfined({ args: [...shell.args, 'extra'], profile, folder }).output).toContain(
    'Operation not permitted',
  )
})

test('what the kernel logged under the LOG default comes back as seen', async ({ studio }) => {
  const [log] = recordAll()
  await studio.open()
  await studio.drop(log)
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await studio.stage('Observe')
  const profile = await studio.download()
  const [{ args }] = programs(folder)
  const lines = auditLinesOf(() => {
    expect(runConfined({ args: [...args, 'extra'], profile, folder }).exitCode).toBe(0)
  })
  const audit = join(folder, 'dmesg.log')
  writeFileSync(audit, lines)

  await expect(await studio.find('mkdir')).toBeHidden()
  await studio.drop(audit)
  await expect(await studio.find('mkdir')).toBeVisible()
  await studio.page.getByRole('button', { name: 'Allow all seen' }).click()
  await expect(studio.allowed('mkdir')).toBeChecked()
})

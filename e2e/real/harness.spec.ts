import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { auditLinesOf } from './kernel-log.ts'
import { missing, scratch } from './machine.ts'
import { programs } from './programs.ts'
import { record } from './record.ts'
import { runConfined } from './runc.ts'

// The harness proves itself before anything of ours is judged with it.

const profile = (defaultAction: string, name?: string) =>
  JSON.stringify({
    defaultAction,
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: name ? [{ names: [name], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }] : [],
  })

const why = missing('runc', 'strace', '/bin/busybox', '/usr/bin/python3', 'dmesg')
test.skip(why !== undefined, why ?? '')

let folder: string
test.beforeEach(() => {
  folder = scratch('programs')
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an unconfined program may make a folder', () => {
  for (const { args } of programs(folder)) {
    const { exitCode, output } = runConfined({ args: [...args, 'extra'], profile: undefined, folder })
    expect(output).not.toContain('errno')
    expect(exitCode).toBe(0)
  }
})

test('a profile that denies mkdir makes it fail with EPERM and nothing else', () => {
  const denied = profile('SCMP_ACT_ALLOW', 'mkdir')
  const [shell, python] = programs(folder)
  expect(runConfined({ args: [...python.args, 'extra'], profile: denied, folder }).output).toContain(
    'errno 1\n',
  )
  const { exitCode, output } = runConfined({ args: [...shell.args, 'extra'], profile: denied, folder })
  expect(output).toContain('Operation not permitted')
  expect(exitCode).not.toBe(0)
  expect(runConfined({ args: shell.args, profile: denied, folder })).toEqual({
    exitCode: 0,
    output: 'two\nthree\n14\nabsent\n',
  })
})

test('a profile the runtime cannot read is refused', () => {
  const { args } = programs(folder)[0]
  expect(runConfined({ args, profile: '{"defaultAction": "SCMP_ACT_NONE"}', folder }).exitCode).not.toBe(0)
})

test('the kernel logs the calls of a program under the LOG default', () => {
  const { args } = programs(folder)[0]
  const lines = auditLinesOf(() => {
    expect(runConfined({ args, profile: profile('SCMP_ACT_LOG'), folder }).exitCode).toBe(0)
  })
  expect(lines).toContain('comm="busybox"')
  // execve on x86_64
  expect(lines).toContain('syscall=59 ')
})

test('strace records a program and its children', () => {
  const { args } = programs(folder)[0]
  const log = join(folder, 'log')
  record({ args, log })
  const pids = new Set(
    readFileSync(log, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0])
      .filter(Boolean),
  )
  expect(pids.size).toBeGreaterThan(2)
})

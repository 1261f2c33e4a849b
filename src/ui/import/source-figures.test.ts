import { expect, test } from 'vitest'
import type { CallTally, Tally } from '#core/base/tally.ts'
import { summarise } from './source-figures.ts'

const call = (name: string | null, nr: number | null, arch: string | null, calls: number): CallTally => ({
  arch,
  name,
  nr,
  calls,
  errors: {},
  args: [],
  firstLine: 1,
  lastLine: 1,
})

const tally = (calls: readonly CallTally[], skipped: Tally['skipped'] = []): Tally => ({
  version: 1,
  calls,
  sources: [{ name: 'a.log', format: 'strace', lines: 12, bytes: 400 }],
  skipped,
  warnings: [],
})

test('one call on two architectures is one syscall', () => {
  const both = [call('read', 0, 'SCMP_ARCH_X86_64', 3), call('read', 3, 'SCMP_ARCH_X86', 2)]
  expect(summarise(tally(both))).toMatchObject({ syscalls: 1, calls: 5 })
})

test('numbers without a name stay apart', () => {
  const unknown = [call(null, 900, 'SCMP_ARCH_X86_64', 1), call(null, 901, 'SCMP_ARCH_X86_64', 1)]
  expect(summarise(tally(unknown))).toMatchObject({ syscalls: 2 })
})

test('a log that names no architecture has none', () => {
  expect(summarise(tally([call('read', null, null, 1)])).architectures).toEqual([])
})

test('skipped lines add up over their reasons', () => {
  const skipped = [
    { reason: 'program-output', lines: 2, samples: [] },
    { reason: 'strace-note', lines: 1, samples: [] },
  ]
  expect(summarise(tally([], skipped)).skipped).toBe(3)
  expect(summarise(tally([])).skipped).toBe(0)
})

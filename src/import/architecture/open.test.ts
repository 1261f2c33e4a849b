import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { assumeFor } from './open.ts'

const catalog = await loadCatalog()
const x86_64 = 'SCMP_ARCH_X86_64'

function tallyOf(arch: string | null, ...names: readonly string[]): Tally {
  const rest = { nr: null, calls: 1, errors: {}, args: [], firstLine: 1, lastLine: 1 }
  const calls = names.map((name) => ({ arch, name, ...rest }))
  const sources = [{ name: 'a', format: 'strace', lines: 1, bytes: 1 }]
  return { version: 1, calls, sources, skipped: [], warnings: [] }
}

test('a log that names its architecture needs no assumption', () => {
  expect(assumeFor(tallyOf('SCMP_ARCH_ARM', 'read'), x86_64, catalog)).toEqual({ kind: 'told' })
})

test('calls that many have are taken as the host’s, and that is said', () => {
  const found = assumeFor(tallyOf(null, 'openat', 'read'), x86_64, catalog)
  expect(found).toMatchObject({ kind: 'assumed', arch: x86_64, message: { code: 'architecture-assumed' } })
})

test('32-bit calls are taken as those of the host’s 32-bit programs', () => {
  const tally = tallyOf(null, 'mmap2', 'getuid32')
  expect(assumeFor(tally, x86_64, catalog)).toMatchObject({ kind: 'assumed', arch: 'SCMP_ARCH_X86' })
  expect(assumeFor(tally, 'SCMP_ARCH_AARCH64', catalog)).toMatchObject({ arch: 'SCMP_ARCH_ARM' })
})

test('what the host cannot be is asked for: a whole program without arch_prctl is none of x86-64', () => {
  const names = ['execve', 'brk', 'mmap', 'mprotect', 'close', 'set_tid_address']
  expect(assumeFor(tallyOf(null, ...names), x86_64, catalog)).toMatchObject({
    kind: 'ask',
    message: { code: 'architecture-ask' },
  })
  expect(assumeFor(tallyOf(null, ...names), 'SCMP_ARCH_AARCH64', catalog)).toMatchObject({ kind: 'assumed' })
})

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { readLog } from '../read-log.ts'
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

describe('a line that says 32-bit mode', () => {
  const start = ['5 execve("/a", ["a"], 0x7) = 0', '[ Process PID=5 runs in 32 bit mode. ]']
  const rest = ['5 brk(NULL) = 0x5', '5 openat(AT_FDCWD, "/a", 0) = 3', '5 exit_group(0) = ?']
  const tallyOf = async (lines: readonly string[], host: string) => {
    async function* chunks() {
      yield new TextEncoder().encode(`${lines.join('\n')}\n`)
    }
    const read = await readLog(chunks(), { name: 'a.strace', catalog })
    if (read.kind !== 'ok' || read.value.kind !== 'trace') throw new Error(JSON.stringify(read))
    return assumeFor(read.value.tally, host, catalog)
  }

  test.each([
    ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'],
    ['SCMP_ARCH_AARCH64', 'SCMP_ARCH_ARM'],
    ['SCMP_ARCH_S390X', 'SCMP_ARCH_S390'],
  ])('on %s is taken as %s', async (host, arch) => {
    expect(await tallyOf([...start, ...rest], host)).toMatchObject({ kind: 'assumed', arch })
  })

  test('is asked about where the host runs no such programs', async () => {
    expect((await tallyOf([...start, ...rest], 'SCMP_ARCH_RISCV64')).kind).toBe('ask')
  })

  test('of a log that makes 64-bit calls too says nothing of those', async () => {
    const lines = ['4 execve("/b", ["b"], 0x7) = 0', '4 getpid() = 4', ...start, ...rest]
    expect(await tallyOf(lines, 'SCMP_ARCH_X86_64')).not.toMatchObject({ arch: 'SCMP_ARCH_X86' })
  })
})

test('calls of any format that one architecture alone has are of it, whatever the host', () => {
  const rest = { arch: null, nr: null, calls: 1, errors: {}, args: [], firstLine: 1, lastLine: 1 }
  const calls = ['set_tls', 'mmap2', 'openat'].map((name) => ({ name, ...rest }))
  const tally = { version: 1, calls, sources: [], skipped: [], warnings: [] } as const
  expect(assumeFor(tally, 'SCMP_ARCH_X86_64', catalog)).toMatchObject({
    kind: 'assumed',
    arch: 'SCMP_ARCH_ARM',
  })
})

import { expect, test } from 'vitest'
import { insteadOf } from './instead.ts'
import { loadCatalog } from './load.ts'

const catalog = await loadCatalog()
const instead = (name: string, arch: string) =>
  insteadOf(name, (each) => catalog.numberOf(each, `SCMP_ARCH_${arch}`) !== undefined)

test.each([
  ['open', 'AARCH64', 'openat'],
  ['stat', 'AARCH64', 'newfstatat'],
  ['fork', 'RISCV64', 'clone'],
  ['mmap', 'ARM', 'mmap2'],
  ['mmap2', 'X86_64', 'mmap'],
  ['setuid32', 'X86_64', 'setuid'],
  ['futex_time64', 'X86_64', 'futex'],
  ['alarm', 'LOONGARCH64', 'setitimer'],
  ['clock_gettime64', 'X86_64', 'clock_gettime'],
])('in place of %s on %s programs call %s', (name, arch, expected) => {
  expect(catalog.numberOf(name, `SCMP_ARCH_${arch}`)).toBeUndefined()
  expect(instead(name, arch)).toBe(expected)
})

test('nothing is said where nothing is known', () => {
  expect(instead('vm86', 'X86_64')).toBeUndefined()
})

test('every call that is named exists on some architecture, and what is said exists there', () => {
  for (const { token } of catalog.architectures) {
    for (const { name } of catalog.syscalls) {
      if (catalog.numberOf(name, token) !== undefined) continue
      const found = insteadOf(name, (each) => catalog.numberOf(each, token) !== undefined)
      if (found !== undefined) expect(catalog.numberOf(found, token)).toBeDefined()
    }
  }
})

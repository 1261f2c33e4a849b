import { expect, test } from 'vitest'
import { loadCatalog } from './catalog.ts'

test('numbers of one call on several architectures', async () => {
  const catalog = await loadCatalog()
  const on = (arch: string) => catalog.numberOf('openat', `SCMP_ARCH_${arch}`)
  expect([on('X86_64'), on('X86'), on('X32'), on('AARCH64'), on('MIPS'), on('MIPSEL')]).toEqual([
    257, 295, 0x4000_0101, 56, 4288, 4288,
  ])
})

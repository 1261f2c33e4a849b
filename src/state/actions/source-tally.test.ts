import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { fittingArchitectures, placeOnTarget } from './source-tally.ts'

const catalog = await loadCatalog()

function tallyOf(...names: readonly string[]): Tally {
  const rest = { arch: null, nr: null, calls: 1, errors: {}, args: [], firstLine: 1, lastLine: 1 }
  return {
    version: 1,
    calls: names.map((name) => ({ name, ...rest })),
    sources: [],
    skipped: [],
    warnings: [],
  }
}

test('only architectures that have the calls are offered', () => {
  const fitting = fittingArchitectures(tallyOf('mmap2', 'getuid32'), catalog)
  expect(fitting).toContain('SCMP_ARCH_ARM')
  expect(fitting).not.toContain('SCMP_ARCH_X86_64')
})

test('all are, where no single one has the calls', () => {
  const fitting = fittingArchitectures(tallyOf('set_tls', 'arch_prctl'), catalog)
  expect(fitting).toHaveLength(catalog.architectures.length)
})

test('a log of another architecture than the target’s is placed, and the choice stays open', async () => {
  const tally = tallyOf('mmap2', 'getuid32', 'fstat64')
  const placed = await placeOnTarget(tally, 'SCMP_ARCH_X86_64')
  expect(placed.assumed).toEqual({ arch: 'SCMP_ARCH_X86', open: tally })
  expect(placed.tally.calls.map(({ arch }) => arch)).toEqual(Array(3).fill('SCMP_ARCH_X86'))
})

test('what can be the target’s own stays as it is, what cannot be is asked', async () => {
  expect(await placeOnTarget(tallyOf('openat'), 'SCMP_ARCH_X86_64')).toEqual({ tally: tallyOf('openat') })
  const { assumed } = await placeOnTarget(tallyOf('mmap2', 'getuid32'), 'SCMP_ARCH_RISCV64')
  expect(assumed).toMatchObject({ arch: undefined })
})

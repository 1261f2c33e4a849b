import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { fittingArchitectures } from './source-tally.ts'

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

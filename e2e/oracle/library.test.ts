import { describe, expect, test } from 'vitest'
import { isAtLeast } from '../../src/core/base/version.ts'
import { compareRandom, evaluator } from './compare.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { planted } from './planted.ts'
import { createRandom } from './random.ts'
import { availableLibraries } from './runtimes.ts'

const missing = libraryMissing()
const seed = Number(process.env.ORACLE_SEED ?? Date.now() % 0x1_0000_0000)

describe.skipIf(missing !== undefined)(`against libseccomp${missing ? ` (${missing})` : ''}`, () => {
  const cases = availableLibraries().flatMap((library) =>
    [1, seed].map((each) => ({ ...library, library, each })),
  )

  test.each(cases)(
    'random profiles mean what libseccomp makes of them ($name), seed $each',
    { timeout: 120_000 },
    ({ file, each }) => {
      const size = { profiles: 1000, points: 64 }
      const oracle = startLibrary(file)
      const report = compareRandom(evaluator, oracle, createRandom(each), size)
      expect(report.differences.slice(0, 3)).toEqual([])
      // Where 2.6.1's repair of the merge shows, the answer is given without certainty.
      const doubtful = isAtLeast(oracle.version, '2.6.1') ? 0.01 : 0
      expect(report.certain).toBeGreaterThanOrEqual(report.profiles * (1 - doubtful))
      // The cases are of all kinds, or nothing is proven.
      expect(report.refused).toBeGreaterThan(0)
      expect(report.refused).toBeLessThan(report.profiles / 2)
    },
  )

  test.each(Object.entries(planted))(
    'a planted mistake is caught: %s',
    { timeout: 120_000 },
    (_, subject) => {
      const size = { profiles: 250, points: 64 }
      expect(compareRandom(subject, startLibrary(), createRandom(2), size).differences).not.toEqual([])
    },
  )
})

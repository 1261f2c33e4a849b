import { describe, expect, test } from 'vitest'
import { compareRandom, evaluator } from './compare.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { planted } from './planted.ts'
import { createRandom } from './random.ts'

const missing = libraryMissing()
const seed = Number(process.env.ORACLE_SEED ?? Date.now() % 0x1_0000_0000)

describe.skipIf(missing !== undefined)(`against libseccomp${missing ? ` (${missing})` : ''}`, () => {
  test.each([1, seed])(
    'random profiles mean what libseccomp makes of them, seed %i',
    { timeout: 120_000 },
    (each) => {
      const size = { profiles: 1000, points: 64 }
      const report = compareRandom(evaluator, startLibrary(), createRandom(each), size)
      expect(report.differences.slice(0, 3)).toEqual([])
      expect(report.certain).toBe(report.profiles)
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

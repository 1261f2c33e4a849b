import { parseArgs } from 'node:util'
import { compareRandom, evaluator, type Report } from './compare.ts'
import { type LibraryOracle, libraryMissing, startLibrary } from './library.ts'
import { createRandom } from './random.ts'

const batch = 500

/**
 * Compares what the evaluator says of random profiles with libseccomp's own programs, at any size:
 * `npm run oracle -- --cases 20000 --seed 7`, with `--library FILE` another libseccomp than the machine's own.
 */
export function main(words: readonly string[]): void {
  const missing = libraryMissing()
  if (missing !== undefined) {
    console.error(missing)
    process.exitCode = 2
    return
  }
  const { values } = parseArgs({
    args: [...words],
    options: {
      cases: { type: 'string', default: '20000' },
      points: { type: 'string', default: '64' },
      library: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 0x1_0000_0000) },
    },
  })
  const oracle = startLibrary(values.library)
  const total = compareAll(oracle, Number(values.cases), Number(values.points), Number(values.seed))
  for (const difference of total.differences.slice(0, 10)) console.log(`\n${difference}`)
  if (total.differences.length > 0 || total.profiles === 0) process.exitCode = 1
}

function compareAll(oracle: LibraryOracle, cases: number, points: number, seed: number): Report {
  const random = createRandom(seed)
  console.log(`libseccomp ${oracle.version}, seed ${seed}`)
  let total: Report = { profiles: 0, points: 0, certain: 0, refused: 0, hanging: 0, differences: [] }
  while (total.profiles < cases) {
    const size = { profiles: Math.min(batch, cases - total.profiles), points }
    total = sum(total, compareRandom(evaluator, oracle, random, size))
    if (total.profiles % (batch * 10) === 0 || total.profiles >= cases) console.log(line(total))
  }
  return total
}

function sum(a: Report, b: Report): Report {
  return {
    profiles: a.profiles + b.profiles,
    points: a.points + b.points,
    certain: a.certain + b.certain,
    refused: a.refused + b.refused,
    hanging: a.hanging + b.hanging,
    differences: [...a.differences, ...b.differences],
  }
}

function line({ profiles, points, certain, refused, hanging, differences }: Report): string {
  const share = ((100 * certain) / profiles).toFixed(2)
  return `${profiles} profiles, ${points} points: ${share} % certain, ${refused} refused, ${hanging} hang, ${differences.length} differences`
}

import {
  bitCount,
  type Cube,
  type Cubes,
  disjoint,
  rangeCubes,
  SetTooComplex,
} from '../../profile/conditions/cubes.ts'
import { fewestCubes } from '../../profile/conditions/fewest.ts'
import { type ConditionSpec, maxValue, type Operator } from '../../profile/profile.ts'
import type { Box, Term } from './box.ts'

/**
 * `given`: comparisons as they stand where they serve; `ranges`: values and ranges that do not overlap; `masks`:
 * equalities of masked bits alone. libseccomp puts some rules together wrongly that mean the same as others.
 */
export type Manner = 'given' | 'ranges' | 'masks'

/** More rules than this for one call are not written. */
const mostRules: Readonly<Record<Manner, number>> = { given: 128, ranges: 64, masks: 48 }
/** So few ranges are taken without looking for anything shorter. */
const fewRanges = 3

/** The box as conditions, each list of them a rule of its own. */
export function conditionsOfBox(box: Box, manner: Manner): readonly (readonly ConditionSpec[])[] {
  let lists: readonly (readonly ConditionSpec[])[] = [[]]
  for (const term of box) {
    const ways = conditionsOfTerm(term, manner)
    lists = lists.flatMap((list) => ways.map((way) => [...list, way]))
    if (lists.length > mostRules[manner]) throw new SetTooComplex()
  }
  return lists
}

function conditionsOfTerm({ index, cubes, written }: Term, manner: Manner): readonly ConditionSpec[] {
  if (manner === 'given' && written !== undefined) return [written]
  const ranges = rangesOf(cubes)?.flatMap((range) => comparisons(index, range))
  if (ranges !== undefined && (manner === 'ranges' || (manner === 'given' && ranges.length <= fewRanges)))
    return ranges
  const masks = fewestCubes(cubes, maxValue).map((cube) => masked(index, cube))
  if (manner === 'masks') return masks
  return ranges !== undefined && ranges.length <= masks.length ? ranges : masks
}

function masked(index: number, { mask, value }: Cube): ConditionSpec {
  return mask === maxValue
    ? { index, op: 'SCMP_CMP_EQ', value, valueTwo: 0n }
    : { index, op: 'SCMP_CMP_MASKED_EQ', value: mask, valueTwo: value }
}

interface Range {
  readonly from: bigint
  readonly to: bigint
}

/** The set as ranges with gaps between; undefined where it has a cube that is none. */
function rangesOf(cubes: Cubes): readonly Range[] | undefined {
  const ranges: Range[] = []
  for (const { mask, value } of disjoint(cubes).toSorted((a, b) => (a.value < b.value ? -1 : 1))) {
    const free = maxValue & ~mask
    // The free bits of a range are its lowest ones.
    if ((free & (free + 1n)) !== 0n) return undefined
    const last = ranges.at(-1)
    if (last !== undefined && last.to + 1n === value)
      ranges[ranges.length - 1] = { ...last, to: value | free }
    else ranges.push({ from: value, to: value | free })
  }
  return ranges
}

function comparisons(index: number, { from, to }: Range): readonly ConditionSpec[] {
  const make = (op: Operator, value: bigint): ConditionSpec => ({ index, op, value, valueTwo: 0n })
  if (from === to) return [make('SCMP_CMP_EQ', from)]
  if (from === 0n) return [make('SCMP_CMP_LE', to)]
  if (to === maxValue) return [make('SCMP_CMP_GE', from)]
  return rangeCubes(from, to, maxValue)
    .toSorted((a, b) => bitCount(a.mask) - bitCount(b.mask))
    .map((cube) => masked(index, cube))
}

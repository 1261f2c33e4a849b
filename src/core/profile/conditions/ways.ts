import type { ConditionSpec } from '../profile.ts'
import { type ArgumentSet, cubesOf, fullMask, type Width } from './argument-set.ts'
import { fewestCubes } from './fewest.ts'

/** One way to write a set as conditions, each of them an alternative: a rule of its own. */
export interface Way {
  /** `exact`: just these values. `plain`: one comparison of all 64 bits. */
  readonly id: 'exact' | 'plain'
  readonly conditions: readonly ConditionSpec[]
  /**
   * A 32-bit argument in a comparison of all 64 bits: the kernel does not read the upper half, so a program
   * that fills it passes what the comparison was to stop.
   */
  readonly isEvadable: boolean
}

/** The ways to write the set for this argument, the exact one first. `any` needs no condition. */
export function waysToWrite(set: ArgumentSet, index: number, width: Width): readonly Way[] {
  if (set.kind === 'any') return [{ id: 'exact', conditions: [], isEvadable: false }]
  const plain = plainCondition(set, index, width)
  if (plain !== undefined && width === 64) return [{ id: 'exact', conditions: [plain], isEvadable: false }]
  const exact: Way = { id: 'exact', conditions: exactConditions(set, index, width), isEvadable: false }
  return plain === undefined ? [exact] : [exact, { id: 'plain', conditions: [plain], isEvadable: true }]
}

function exactConditions(set: ArgumentSet, index: number, width: Width): readonly ConditionSpec[] {
  const full = fullMask(width)
  return fewestCubes(cubesOf(set, width), full).map(({ mask, value }) =>
    width === 64 && mask === full
      ? { index, op: 'SCMP_CMP_EQ', value, valueTwo: 0n }
      : { index, op: 'SCMP_CMP_MASKED_EQ', value: mask, valueTwo: value },
  )
}

/** The one comparison that says the set, where there is one besides equality. */
function plainCondition(set: ArgumentSet, index: number, width: Width): ConditionSpec | undefined {
  const make = (op: ConditionSpec['op'], value: bigint): ConditionSpec => ({ index, op, value, valueTwo: 0n })
  if (set.kind === 'none-of') {
    const [value, ...more] = set.values
    return value === undefined || more.length > 0 ? undefined : make('SCMP_CMP_NE', value)
  }
  if (set.kind !== 'range') return undefined
  if (set.from === 0n) return make('SCMP_CMP_LE', set.to)
  return set.to === fullMask(width) ? make('SCMP_CMP_GE', set.from) : undefined
}

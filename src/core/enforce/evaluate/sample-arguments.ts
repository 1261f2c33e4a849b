import { argumentCount, type ConditionSpec, maxValue } from '../../profile/profile.ts'

type Vector = readonly bigint[]

const zeros: Vector = new Array(argumentCount).fill(0n)

/** Vectors beyond these are left out: a call with thousands of cases is sampled. */
const vectorLimit = 400
/** Cases that are put together two by two. */
const pairedCases = 12

/**
 * Arguments that are worth asking about for a call with these cases: all 0, each case fulfilled, two of them at
 * once, and around every value that a condition compares with.
 */
export function sampleArguments(cases: readonly (readonly ConditionSpec[])[]): readonly Vector[] {
  const found = new Map<string, Vector>()
  const add = (vector: Vector) => {
    if (found.size < vectorLimit) found.set(vector.join(), vector)
  }
  add(zeros)
  for (const conditions of cases) add(fulfilling(conditions, zeros))
  for (const [at, one] of cases.slice(0, pairedCases).entries()) {
    for (const other of cases.slice(at + 1, pairedCases)) {
      add(fulfilling(other, fulfilling(one, zeros)))
      add(fulfilling(one, fulfilling(other, zeros)))
    }
  }
  for (const conditions of cases) {
    for (const base of [fulfilling(conditions, zeros), zeros]) {
      for (const condition of conditions) {
        for (const value of around(condition)) add(replaced(base, condition.index, value))
      }
    }
    if (found.size >= vectorLimit) break
  }
  return [...found.values()]
}

function fulfilling(conditions: readonly ConditionSpec[], base: Vector): Vector {
  return conditions.reduce((vector, each) => replaced(vector, each.index, meeting(each)), base)
}

function replaced(vector: Vector, index: number, value: bigint): Vector {
  return vector.map((each, place) => (place === index ? value : each))
}

/** An argument that fulfils the condition, where one can. */
function meeting({ op, value, valueTwo }: ConditionSpec): bigint {
  if (op === 'SCMP_CMP_MASKED_EQ') return value & valueTwo
  if (op === 'SCMP_CMP_NE' || op === 'SCMP_CMP_GT') return (value + 1n) & maxValue
  return op === 'SCMP_CMP_LT' && value > 0n ? value - 1n : value
}

const highBit = 1n << 32n

function around({ value, valueTwo, op }: ConditionSpec): readonly bigint[] {
  const edges = [value - 1n, value, value + 1n, value ^ highBit, maxValue]
  const masked = op === 'SCMP_CMP_MASKED_EQ' ? [valueTwo, valueTwo ^ highBit, value ^ valueTwo, ~value] : []
  return [...edges, ...masked].map((each) => each & maxValue)
}

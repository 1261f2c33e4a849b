import type { Call } from '#core/evaluate/decision.ts'
import type { Numbers } from '#core/libseccomp/filter.ts'
import { argumentCount, type ConditionSpec, maxValue, type Profile, type Rule } from '#core/profile.ts'

export interface NamedCall extends Call {
  readonly name: string
}

/** Vectors for one call beyond these are left out: a profile with thousands of cases is sampled. */
const vectorLimit = 400

/** Every call by its number with all arguments 0, and around each value that a condition asks for. */
export function comparedCalls(
  profiles: readonly Profile[],
  arch: string,
  numbers: Numbers,
  names: readonly string[],
): readonly NamedCall[] {
  const rules = rulesByName(profiles)
  return [...new Set([...names, ...rules.keys()])].flatMap((name) => {
    const nr = numbers.numberOf(name, arch)
    if (nr === undefined) return []
    return vectors(rules.get(name) ?? []).map((args) => ({ name, arch, nr, args }))
  })
}

function rulesByName(profiles: readonly Profile[]): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>()
  for (const rule of profiles.flatMap((profile) => profile.rules)) {
    for (const { name } of rule.names) {
      const rules = found.get(name) ?? []
      if (!found.has(name)) found.set(name, rules)
      if (rule.conditions.length > 0) rules.push(rule)
    }
  }
  return found
}

type Vector = readonly bigint[]
const zeros: Vector = new Array(argumentCount).fill(0n)

function vectors(rules: readonly Rule[]): readonly Vector[] {
  const found = new Map<string, Vector>([[zeros.join(), zeros]])
  for (const { conditions } of rules) {
    const met = conditions.reduce((vector, each) => replaced(vector, each.index, meeting(each)), zeros)
    for (const base of [met, zeros]) {
      found.set(base.join(), base)
      for (const condition of conditions) {
        for (const value of around(condition)) {
          const vector = replaced(base, condition.index, value)
          found.set(vector.join(), vector)
        }
      }
    }
    if (found.size > vectorLimit) break
  }
  return [...found.values()]
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

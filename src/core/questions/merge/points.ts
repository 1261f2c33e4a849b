import type { Call } from '../../enforce/evaluate/decision.ts'
import { sampleArguments } from '../../enforce/evaluate/sample-arguments.ts'
import { isMultiplexed, type Library } from '../../filter/libseccomp/filter.ts'
import { subCallOf } from '../../filter/libseccomp/multiplexed.ts'
import { argumentCount, type ConditionSpec, maxValue, type Profile } from '../../profile/profile.ts'

export interface Point extends Call {
  readonly name: string
  /** The call whose rules it is to show: another one where it comes through `socketcall` or `ipc`. */
  readonly of: string
}

type Vector = readonly bigint[]
type Lists = readonly (readonly ConditionSpec[])[]

/** More combinations than these are sampled. */
const mostCombinations = 3000

/**
 * Calls at which two profiles and their merged one are asked on an architecture: every call with all arguments 0, and
 * at every combination of the values around those that a condition of the two compares with.
 */
export function pointsOn(
  arch: string,
  library: Library,
  { given, merged, names }: { given: readonly Profile[]; merged: Profile; names: readonly string[] },
): readonly Point[] {
  const [before, after] = [conditionsByName(given), conditionsByName([merged])]
  const vectorsOf = (name: string) => vectors(before.get(name) ?? [], after.get(name) ?? [])
  const all = [...new Set([...names, ...before.keys(), ...after.keys()])]
  return all.flatMap((name) => {
    const nr = library.numbers.numberOf(name, arch)
    const own = nr === undefined ? [] : vectorsOf(name).map((args) => ({ name, of: name, arch, nr, args }))
    return [...own, ...(before.has(name) ? throughGate(name, arch, library, vectorsOf(name)) : [])]
  })
}

/** The call as older ABIs make it: its number stands in argument 0 of another call. */
function throughGate(name: string, arch: string, library: Library, own: readonly Vector[]): readonly Point[] {
  const sub = isMultiplexed(library, arch) ? subCallOf(name) : undefined
  const nr = sub && library.numbers.numberOf(sub.through, arch)
  if (sub === undefined || nr === undefined) return []
  return own.map(([, ...others]) => ({
    name: `${sub.through} for ${name}`,
    of: name,
    arch,
    nr,
    args: [BigInt(sub.number), ...others],
  }))
}

function conditionsByName(profiles: readonly Profile[]): ReadonlyMap<string, Lists> {
  const found = new Map<string, (readonly ConditionSpec[])[]>()
  for (const { names, conditions } of profiles.flatMap(({ rules }) => rules)) {
    for (const { name } of names) {
      const lists = found.get(name) ?? []
      found.set(name, lists)
      if (conditions.length > 0) lists.push(conditions)
    }
  }
  return found
}

function vectors(given: Lists, merged: Lists): readonly Vector[] {
  const found = new Map<string, Vector>()
  const sampled = [...sampleArguments([...given, ...merged]), ...sampleArguments(merged)]
  for (const vector of [...sampled, ...(combinations(given.flat()) ?? [])]) found.set(vector.join(), vector)
  return [...found.values()]
}

function combinations(conditions: readonly ConditionSpec[]): readonly Vector[] | undefined {
  const values = Array.from({ length: argumentCount }, (_, index) => [
    ...new Set([0n, ...conditions.filter((each) => each.index === index).flatMap(around)]),
  ])
  const count = values.reduce((product, list) => product * list.length, 1)
  if (count > mostCombinations) return undefined
  return values.reduce<readonly Vector[]>(
    (all, list) => all.flatMap((vector) => list.map((value) => [...vector, value])),
    [[]],
  )
}

const highBit = 1n << 32n

function around({ op, value, valueTwo }: ConditionSpec): readonly bigint[] {
  const wanted = value & valueTwo
  const lowest = value & -value
  const all =
    op === 'SCMP_CMP_MASKED_EQ'
      ? [wanted, wanted ^ lowest, wanted | (maxValue & ~value), value, value ^ wanted]
      : [value - 1n, value, value + 1n, value ^ highBit]
  return [...all, maxValue].map((each) => each & maxValue)
}

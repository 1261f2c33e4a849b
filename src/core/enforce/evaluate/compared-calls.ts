import type { Numbers } from '../../filter/libseccomp/filter.ts'
import type { ConditionSpec } from '../../profile/profile.ts'
import type { Call } from './decision.ts'
import { sampleArguments } from './sample-arguments.ts'

export interface NamedCall extends Call {
  readonly name: string
}

/** The rules whose conditions tell which arguments are worth asking about: those of a profile, or what was loaded. */
export interface Asking {
  readonly rules: readonly {
    readonly names: readonly { readonly name: string }[]
    readonly conditions: readonly ConditionSpec[]
  }[]
}

/** Every call by its number with all arguments 0, and around each value that a condition asks for. */
export function comparedCalls(
  profiles: readonly Asking[],
  arch: string,
  numbers: Numbers,
  names: readonly string[],
): readonly NamedCall[] {
  const cases = casesByName(profiles)
  return [...new Set([...names, ...cases.keys()])].flatMap((name) => {
    const nr = numbers.numberOf(name, arch)
    if (nr === undefined) return []
    return sampleArguments(cases.get(name) ?? []).map((args) => ({ name, arch, nr, args }))
  })
}

type Cases = readonly ConditionSpec[]

function casesByName(profiles: readonly Asking[]): ReadonlyMap<string, readonly Cases[]> {
  const found = new Map<string, Cases[]>()
  for (const { names, conditions } of profiles.flatMap(({ rules }) => rules)) {
    for (const { name } of names) {
      const cases = found.get(name) ?? []
      found.set(name, cases)
      if (conditions.length > 0) cases.push(conditions)
    }
  }
  return found
}

import { areSameConditions } from '../../profile/alternatives.ts'
import { isSameEffect } from '../../profile/effect.ts'
import type { ArchMapping, Guard, Rule } from '../../profile/profile.ts'

/** Whether both rules say the same of the same calls, under the same guards. */
export function isSameRule(a: Rule, b: Rule): boolean {
  return (
    isSameEffect(a, b) &&
    areSameLists(namesOf(a), namesOf(b)) &&
    areSameConditions(a.conditions, b.conditions) &&
    isSameGuard(a.includes, b.includes) &&
    isSameGuard(a.excludes, b.excludes)
  )
}

function namesOf({ names }: Rule): readonly string[] {
  return names.map(({ name }) => name)
}

function isSameGuard(a: Guard | undefined, b: Guard | undefined): boolean {
  return (
    areSameLists(a?.caps ?? [], b?.caps ?? []) &&
    areSameLists(a?.arches ?? [], b?.arches ?? []) &&
    (a?.minKernel ?? '') === (b?.minKernel ?? '')
  )
}

/** Whether both have the same words, in whatever order. */
export function areSameLists(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)]
  return one.size === other.size && [...one].every((each) => other.has(each))
}

/** Whether both say the same for every architecture. */
export function isSameArchMap(a: readonly ArchMapping[], b: readonly ArchMapping[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ architecture, subArchitectures }, at) => {
      const other = b[at]
      return other?.architecture === architecture && areSameLists(other.subArchitectures, subArchitectures)
    })
  )
}

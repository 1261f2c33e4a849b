import type { ElementaryRule } from '../../enforce/evaluate/elementary.ts'
import { areDisjoint, areSameConditions, effective, widthMask } from '../../profile/alternatives.ts'
import { takesErrno } from '../../profile/effect.ts'
import { type ConditionSpec, type Effect, maxValue } from '../../profile/profile.ts'
import type { Side } from '../diff.ts'
import type { Opinion } from './preference.ts'

/** What one profile says to a call when all conditions hold. */
export interface SideCase extends Opinion {
  readonly conditions: readonly ConditionSpec[]
}

/** One of the two profiles, read call by call. */
export interface SideCases {
  readonly fallback: Opinion
  /** The calls of which a rule says something else than the default. */
  readonly byName: ReadonlyMap<string, readonly SideCase[]>
}

/** What the profile says to each call that it names, as its target enforces it. */
export function sideCases({ profile, prepared }: Side, from: Opinion['from']): SideCases {
  const width = widthMask(prepared.target.arch)
  const named = new Map<string, ElementaryRule[]>()
  for (const each of prepared.rules) {
    if (each.fate === 'same-as-default') continue
    const own = named.get(each.name)
    if (own === undefined) named.set(each.name, [each])
    else own.push(each)
  }
  const caseOf = ({ rule, conditions, action }: ElementaryRule): SideCase => ({
    conditions: effective(conditions, width),
    ret: action,
    effect: effectOf(rule, action),
    from,
  })
  const { fallback } = prepared
  const written = { action: profile.defaultAction, errnoRet: profile.defaultErrnoRet }
  return {
    fallback: { effect: effectOf(written, fallback), ret: fallback, from },
    byName: new Map([...named].map(([name, rules]) => [name, deciding(rules.map(caseOf))])),
  }
}

/** A rule without conditions leaves no call to the others; among several, libseccomp keeps the first. */
function deciding(cases: readonly SideCase[]): readonly SideCase[] {
  const plain = cases.find(({ conditions }) => conditions.length === 0)
  return plain === undefined ? cases : [plain]
}

/** The effect with the number that the target makes of what is written. */
function effectOf({ action, errnoRet }: Effect, ret: number): Effect {
  const isSaid = takesErrno(action) && errnoRet !== undefined
  return { action, errnoRet: isSaid ? ret & 0xffff : undefined }
}

/** Whether two cases with different answers can hold at once: which counts, is libseccomp's own order. */
export function hasOverlap(cases: readonly SideCase[]): boolean {
  return cases.some((one, at) =>
    cases
      .slice(at + 1)
      .some((other) => one.ret !== other.ret && !areDisjoint(one.conditions, other.conditions, maxValue)),
  )
}

/** Whether both profiles have the same rules for a call, in the same order. */
export function areSameCases(a: readonly SideCase[], b: readonly SideCase[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at]
      return other?.ret === one.ret && areSameConditions(one.conditions, other.conditions)
    })
  )
}

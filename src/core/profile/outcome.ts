import type { Message } from '../base/message.ts'
import { runtimeOf } from '../target/runtime.ts'
import type { Target } from '../target/target.ts'
import { alternatives, areDisjoint, areSameConditions, effective, widthMask } from './alternatives.ts'
import { isSameEffect } from './effect.ts'
import { applies } from './guards.ts'
import { argumentCount, type ConditionSpec, type Effect, type Profile, type Rule } from './profile.ts'

export interface OutcomeCase {
  readonly rule: Rule
  readonly effect: Effect
  readonly conditions: readonly ConditionSpec[]
}

/** What a profile does to one call on a target. */
export interface Outcome {
  /** `unclear`: libseccomp's inner order decides, or it refuses the profile; `reason` says which. */
  readonly kind: 'default' | 'plain' | 'conditional' | 'unclear'
  /** What happens; where cases count, what happens when none of them matches. */
  readonly effect: Effect
  readonly cases: readonly OutcomeCase[]
  /** Rules that name the call and apply on the target, in the order of the file. */
  readonly rules: readonly Rule[]
  /** Rules that name it and do not apply there. */
  readonly others: readonly Rule[]
  readonly reason: Message | undefined
}

interface Named {
  readonly rules: Rule[]
  readonly others: Rule[]
}

/** More cases than this with different effects are not compared pair by pair. */
const comparedCases = 300

/** What happens to every call that a rule of the profile names. */
export function outcomes(profile: Profile, target: Target): ReadonlyMap<string, Outcome> {
  const named = new Map<string, Named>()
  for (const rule of profile.rules) collect(named, rule, applies(rule, target))
  const result = new Map<string, Outcome>()
  for (const [name, { rules, others }] of named) {
    result.set(name, { ...outcomeFor(rules, profile, target), rules, others })
  }
  return result
}

/** What happens to the call; a call that no rule names falls to the default. */
export function outcomeOf(map: ReadonlyMap<string, Outcome>, profile: Profile, name: string): Outcome {
  return map.get(name) ?? { ...untouched(profile), rules: [], others: [] }
}

/** The effect on calls that no rule names. */
export function defaultEffect(profile: Profile): Effect {
  return { action: profile.defaultAction, errnoRet: profile.defaultErrnoRet }
}

function collect(named: Map<string, Named>, rule: Rule, applying: boolean): void {
  for (const { name } of rule.names) {
    const entry = named.get(name) ?? { rules: [], others: [] }
    named.set(name, entry)
    const list = applying ? entry.rules : entry.others
    if (list.at(-1) !== rule) list.push(rule)
  }
}

type CallOutcome = Omit<Outcome, 'rules' | 'others'>

function untouched(profile: Profile): CallOutcome {
  return { kind: 'default', effect: defaultEffect(profile), cases: [], reason: undefined }
}

function outcomeFor(rules: readonly Rule[], profile: Profile, target: Target): CallOutcome {
  const fallback = defaultEffect(profile)
  const width = widthMask(target.arch)
  const cases: OutcomeCase[] = []
  let plain: Rule | undefined
  for (const rule of rules) {
    // Runtimes leave out rules that repeat the default, whatever their conditions.
    if (isSameEffect(rule, fallback)) continue
    for (const alternative of alternatives(rule.conditions)) {
      const conditions = effective(alternative, width)
      if (conditions.length > 0) cases.push({ rule, effect: effectOf(rule), conditions })
      else plain ??= rule
    }
  }
  if (plain !== undefined) return { ...untouched(profile), kind: 'plain', effect: effectOf(plain) }
  if (cases.length === 0) return untouched(profile)
  const reason = ignoredConditions(rules, target) ?? conflict(cases, width)
  return { kind: reason === undefined ? 'conditional' : 'unclear', effect: fallback, cases, reason }
}

function effectOf(rule: Rule): Effect {
  return { action: rule.action, errnoRet: rule.errnoRet }
}

/** crun looks at the first six conditions of a rule, until #2220 of its repository. */
function ignoredConditions(rules: readonly Rule[], target: Target): Message | undefined {
  const rule = rules.find(({ conditions }) => conditions.length > argumentCount)
  if (rule === undefined || runtimeOf(target).kind !== 'crun') return undefined
  return { code: 'outcome-many-conditions', params: { rule: rule.position + 1 } }
}

/** Cases with different effects are certain only when no call can fulfil two of them. */
function conflict(cases: readonly OutcomeCase[], width: bigint): Message | undefined {
  const first = cases[0]
  if (first === undefined || cases.every((one) => isSameEffect(one.effect, first.effect))) return undefined
  if (cases.length > comparedCases) return { code: 'outcome-many-cases', params: { cases: cases.length } }
  for (const [place, one] of cases.entries()) {
    for (const other of cases.slice(place + 1)) {
      const found = conflictOf(one, other, width)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function conflictOf(one: OutcomeCase, other: OutcomeCase, width: bigint): Message | undefined {
  if (isSameEffect(one.effect, other.effect) || areDisjoint(one.conditions, other.conditions, width)) {
    return undefined
  }
  const code = areSameConditions(one.conditions, other.conditions) ? 'outcome-refused' : 'outcome-overlap'
  return { code, params: { first: one.rule.position + 1, second: other.rule.position + 1 } }
}

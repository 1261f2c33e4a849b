import { isSameEffect } from '#core/profile/effect.ts'
import { isGuarded } from '#core/profile/guards.ts'
import type { Outcome } from '#core/profile/outcome.ts'
import type { Case, ConditionSpec, Effect, Rule } from '#core/profile/profile.ts'

export interface WrittenCases {
  /** The call's conditional rules on the target as they are written, in the order of the file. */
  readonly cases: readonly Case[]
  /** The guarded ones among their rules; undefined where the rule always applies. */
  readonly guarded: readonly (Rule | undefined)[]
  /** Why the cases do not count: a rule without conditions, or a case that is always true. */
  readonly shadow: 'rule' | 'case' | undefined
}

/** The cases of a call as the document has them. */
export function writtenCases({ kind, effect, rules }: Outcome): WrittenCases {
  const conditional = rules.filter((rule) => rule.conditions.length > 0)
  return {
    cases: conditional.map(({ action, errnoRet, conditions }) => ({
      action,
      errnoRet,
      conditions: conditions.map(specOf),
    })),
    guarded: conditional.map((rule) => (isGuarded(rule) ? rule : undefined)),
    shadow: kind === 'plain' && conditional.length > 0 ? shadowOf(rules, effect) : undefined,
  }
}

function shadowOf(rules: readonly Rule[], effect: Effect): 'rule' | 'case' {
  const isPlain = (rule: Rule) => rule.conditions.length === 0 && isSameEffect(rule, effect)
  return rules.some(isPlain) ? 'rule' : 'case'
}

function specOf({ index, op, value, valueTwo }: ConditionSpec): ConditionSpec {
  return { index, op, value, valueTwo }
}

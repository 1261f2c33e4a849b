import { isGuarded } from '#core/guards.ts'
import type { Outcome } from '#core/outcome.ts'
import type { Case, ConditionSpec, Rule } from '#core/profile.ts'

export interface WrittenCases {
  /** The call's conditional rules on the target as they are written, in the order of the file. */
  readonly cases: readonly Case[]
  /** The guarded ones among their rules; undefined where the rule always applies. */
  readonly guarded: readonly (Rule | undefined)[]
}

/** The cases of a call as the document has them. */
export function writtenCases({ rules }: Outcome): WrittenCases {
  const conditional = rules.filter((rule) => rule.conditions.length > 0)
  return {
    cases: conditional.map(({ action, errnoRet, conditions }) => ({
      action,
      errnoRet,
      conditions: conditions.map(specOf),
    })),
    guarded: conditional.map((rule) => (isGuarded(rule) ? rule : undefined)),
  }
}

function specOf({ index, op, value, valueTwo }: ConditionSpec): ConditionSpec {
  return { index, op, value, valueTwo }
}

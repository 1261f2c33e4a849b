import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import { type TrueOutcome, trueOutcome } from '#core/enforce/true-outcome.ts'
import type { Outcome } from '#core/profile/outcome.ts'
import { sameOutcome } from './rows.ts'
import { useAnswer } from './use-answer.ts'

interface Checked {
  readonly said: Outcome
  readonly truth: TrueOutcome
}

const checked = new WeakMap<Prepared, Map<string, Checked>>()

/**
 * What happens to the call on the target. Until a change is worked out, the answer of before holds for calls
 * whose rules did not change.
 */
export function useTruth(name: string, said: Outcome): TrueOutcome {
  const { evaluated, isCurrent } = useAnswer('evaluation')
  if (evaluated === undefined || evaluated.kind !== 'ready') return { outcome: said, because: undefined }
  const known = checked.get(evaluated) ?? new Map<string, Checked>()
  checked.set(evaluated, known)
  const before = known.get(name)
  if (before?.said === said) return before.truth
  if (before !== undefined && sameOutcome(before.said, said)) return withRules(before.truth, said)
  if (!isCurrent) return { outcome: said, because: undefined }
  const truth = trueOutcome(said, evaluated, name)
  known.set(name, { said, truth })
  return truth
}

function withRules({ outcome, because }: TrueOutcome, { rules, others }: Outcome): TrueOutcome {
  return { outcome: { ...outcome, rules, others }, because }
}

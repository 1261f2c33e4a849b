import type { Comparison, ComparisonWant, Outcome } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { failedProblem } from './evaluation.ts'
import { remembered } from './remembered.ts'

export interface Compared {
  /** Undefined before the first answer. */
  readonly comparison: Comparison | undefined
  /** False while a change of either side is worked out. */
  readonly isCurrent: boolean
}

const nothing: Compared = { comparison: { kind: 'nothing' }, isCurrent: true }
const waiting: Compared = { comparison: undefined, isCurrent: false }

const compared = remembered((outcome: Outcome<Comparison>, isCurrent: boolean): Compared => {
  if (outcome.kind === 'known') return { comparison: outcome.answer, isCurrent }
  return { comparison: { kind: 'problem', of: 'present', problem: failedProblem(outcome.reason) }, isCurrent }
})

/** The comparison of the present profile with the base on the chosen target. */
export function selectComparison(store: Store): Compared {
  if (store.readable === undefined) return nothing
  const [known] = store.answers.comparison
  return known === undefined ? waiting : compared(known.outcome, isOfNow(known.want, store))
}

function isOfNow(want: ComparisonWant, { base, baseline, compared, readable, target }: Store): boolean {
  const isSameBase = want.base === base && (base !== 'saved' || want.baseline === baseline)
  const isSameText = want.compared === compared && (compared !== undefined || want.readable === readable)
  return isSameBase && isSameText && want.target === target
}

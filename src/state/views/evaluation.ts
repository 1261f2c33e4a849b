import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import type { Target } from '#core/target/target.ts'
import type { Answers, Evaluated, EvaluationWant, Outcome } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { remembered, rememberedOf } from './remembered.ts'

type Evaluations = Answers['evaluation']

export interface Known {
  readonly evaluated: Evaluated | undefined
  /** False while a changed document is worked out: `evaluated` is then of the text before. */
  readonly isCurrent: boolean
}

const nothing: Known = { evaluated: undefined, isCurrent: false }

/** Targets are compared by what they say: some are made on the spot. */
export function isSameTarget(a: Target, b: Target): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Whether both are about the same reading of the text on the same target. */
export function isSameEvaluation(a: EvaluationWant, b: EvaluationWant): boolean {
  return a.readable.reading === b.readable.reading && isSameTarget(a.target, b.target)
}

/** The evaluation of this very document, or the last one of the same draft, whatever was edited since. */
export function findKnown(all: Evaluations, wanted: EvaluationWant): Known {
  const current = all.find(({ want }) => isSameEvaluation(want, wanted))
  if (current !== undefined) return { evaluated: evaluatedIn(current.outcome), isCurrent: true }
  const latest = all.findLast(
    ({ want }) => want.draftId === wanted.draftId && isSameTarget(want.target, wanted.target),
  )
  return latest === undefined ? nothing : { evaluated: evaluatedIn(latest.outcome), isCurrent: false }
}

function evaluatedIn(outcome: Outcome<Evaluated>): Evaluated {
  return outcome.kind === 'known' ? outcome.answer : failedProblem(outcome.reason)
}

/** Whoever works profiles out has failed, twice: what the target does is not known. */
export const failedProblem = remembered(
  (reason: string): LoadProblem => ({
    kind: 'unknown',
    message: { code: 'evaluation.failed', params: { reason } },
    printed: undefined,
  }),
)

/** The question what the present profile is on the target (the chosen one when left out). */
export function evaluationWant(store: Store, target = store.target): EvaluationWant | undefined {
  const { readable, catalog, draftId } = store
  return readable === undefined || catalog === undefined ? undefined : { draftId, readable, target, catalog }
}

/** What is known of the present profile on a target; asks nobody. */
export function knownPrepared(store: Store, target: Target): Known {
  const wanted = evaluationWant(store, target)
  return wanted === undefined ? nothing : findKnown(store.answers.evaluation, wanted)
}

interface ChosenParts extends Pick<Store, 'draftId' | 'readable' | 'catalog' | 'target'> {
  readonly all: Evaluations
}

const chosen = rememberedOf(({ all, draftId, readable, catalog, target }: ChosenParts) =>
  readable === undefined || catalog === undefined
    ? nothing
    : findKnown(all, { draftId, readable, catalog, target }),
)

/** What is known of the present profile on the chosen target. */
export function selectEvaluation(store: Store): Known {
  const { answers, draftId, readable, catalog, target } = store
  return chosen({ all: answers.evaluation, draftId, readable, catalog, target })
}

/** The present profile on the chosen target when that is worked out already. */
export function selectPrepared(store: Store): Evaluated | undefined {
  const { evaluated, isCurrent } = selectEvaluation(store)
  return isCurrent ? evaluated : undefined
}

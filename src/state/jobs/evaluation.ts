import { startVariants } from '#core/enforce/startup/variants.ts'
import type { Target } from '#core/target/target.ts'
import { prepareApart } from '#workers/evaluation-client.ts'
import type { Evaluated, EvaluationWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { callVariants } from '../views/call-variants.ts'
import { evaluationWant, isSameEvaluation } from '../views/evaluation.ts'
import { remembered } from '../views/remembered.ts'
import type { Job } from './job.ts'
import { evaluationWorker } from './preparing.ts'

/** Preparing a large profile takes some 50 ms: it is done in a worker, never on the path of an edit. */
export const evaluation: Job<Store, EvaluationWant, Evaluated> = {
  ...evaluationWorker,
  // Those of the present document for some targets, and of a few undone steps.
  remembered: 24,
  finishes: true,
  wants: (store) => targetsOf(store).flatMap((target) => evaluationWant(store, target) ?? []),
  isSame: isSameEvaluation,
  run: ({ readable: { text, reading }, target, catalog }) =>
    prepareApart({ text, profile: reading.profile, target, numbers: catalog }),
}

/** The chosen target, those that the status line shows, and those that somebody looks at. */
function targetsOf({ target, dialog, pane, simulation: { text, capability } }: Store): readonly Target[] {
  return [
    target,
    ...(dialog === 'startup' ? starting(target) : startingAsChosen(target)),
    ...(pane === 'simulate' && text.trim() !== '' ? calling(target, capability) : []),
  ]
}

const starting = remembered((target: Target) => startVariants(target).map((each) => each.target))

const startingAsChosen = remembered((target: Target) =>
  starting(target).filter(({ noNewPrivileges }) => noNewPrivileges === target.noNewPrivileges),
)

const calling = remembered((target: Target, capability: string) =>
  callVariants(target, capability).map((each) => each.target),
)

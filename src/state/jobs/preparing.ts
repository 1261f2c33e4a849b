export { warmUpEvaluation } from '#workers/evaluation-client.ts'

import { type EvaluationQuestion, prepareApart, restartEvaluation } from '#workers/evaluation-client.ts'
import type { Evaluated } from '../slices/answers.ts'
import { failedProblem } from '../views/evaluation.ts'
import { askTwice } from './ask-twice.ts'

/** Far longer than the largest profile takes. */
const patience = 20_000

export const evaluationWorker = { patience, restart: restartEvaluation } as const

/** Works a profile out for a target; where the worker fails twice, the problem says so. */
export async function prepared(question: EvaluationQuestion): Promise<Evaluated> {
  const outcome = await askTwice(() => prepareApart(question), evaluationWorker)
  return outcome.kind === 'known' ? outcome.answer : failedProblem(outcome.reason)
}

import { emptyAccepted } from './accepted.ts'
import { emptyAnswers } from './answers.ts'
import { emptyDocument } from './document.ts'
import { emptyObservations } from './observations.ts'
import { emptyQuestions } from './questions.ts'
import { emptyTriage } from './triage.ts'
import { emptyLooking } from './workspace.ts'

/** No work: what a draft is laid upon when it opens, and what is left when it closes. */
export const emptyWork = {
  ...emptyDocument,
  ...emptyObservations,
  ...emptyAccepted,
  ...emptyLooking,
  ...emptyQuestions,
  ...emptyTriage,
  ...emptyAnswers,
} as const

import { emptyAccepted } from './accepted.ts'
import { emptyAnswers } from './answers.ts'
import { emptyDocument } from './document.ts'
import { emptyObservations } from './observations.ts'
import { emptyQuestions } from './questions.ts'
import { emptyTriage } from './triage.ts'
import { emptyLooking } from './workspace.ts'

/** The empty work: opening a draft starts from it, and leaving a draft returns to it. */
export const emptyWork = {
  ...emptyDocument,
  ...emptyObservations,
  ...emptyAccepted,
  ...emptyLooking,
  ...emptyQuestions,
  ...emptyTriage,
  ...emptyAnswers,
} as const

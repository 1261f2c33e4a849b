import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { RiskReport } from '#core/questions/risk/report.ts'
import type { Store } from '../store.ts'
import { failedProblem, selectEvaluation } from './evaluation.ts'
import { remembered } from './remembered.ts'

export type RiskState =
  | { readonly kind: 'waiting' }
  /** The target would not enforce the profile at all, or it could not be worked out. */
  | { readonly kind: 'problem'; readonly problem: LoadProblem }
  | RiskReady

export interface RiskReady {
  readonly kind: 'ready'
  readonly report: RiskReport
  /** What was asked about. */
  readonly prepared: Prepared
  /** False while an edit is worked out: the report is then of the text before. */
  readonly isCurrent: boolean
}

const waiting: RiskState = { kind: 'waiting' }
const problemOf = remembered((problem: LoadProblem): RiskState => ({ kind: 'problem', problem }))
const ready = remembered(
  (report: RiskReport, prepared: Prepared, isCurrent: boolean): RiskReady => ({
    kind: 'ready',
    report,
    prepared,
    isCurrent,
  }),
)

/** What is known of the profile's risk. */
export function selectRisk(store: Store): RiskState {
  const { evaluated, isCurrent } = selectEvaluation(store)
  if (evaluated !== undefined && evaluated.kind !== 'ready') return problemOf(evaluated)
  const [known] = store.answers.risk
  if (known === undefined || evaluated === undefined) return waiting
  const { want, outcome } = known
  if (outcome.kind === 'failed') return problemOf(failedProblem(outcome.reason))
  return ready(
    outcome.answer,
    want.prepared,
    isCurrent && want.prepared === evaluated && want.threats === store.openedThreats?.list,
  )
}

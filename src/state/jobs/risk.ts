import { create } from 'zustand'
import { type Catalog, loadConstants } from '#catalog/catalog.ts'
import type { LoadProblem, Prepared } from '#core/evaluate/prepare.ts'
import { type RiskKnowledge, type RiskReport, reportSteps } from '#core/risk/report.ts'
import { inSlices } from '#workers/slices.ts'
import { type Store, useStudio } from '../store.ts'
import { remembered } from '../views/table.ts'
import { knownPrepared, selectPrepared } from './evaluation.ts'

interface RiskResult {
  readonly prepared: Prepared
  readonly report: RiskReport
}

export type RiskState =
  | { readonly kind: 'waiting' }
  /** The target would not enforce the profile at all. */
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

export const useRisks = create<RiskResult | undefined>()(() => undefined)
let wanted: Prepared | undefined
let knowledge: Promise<RiskKnowledge> | undefined

async function readKnowledge(catalog: Catalog): Promise<RiskKnowledge> {
  const [{ riskKnowledge }, constants] = await Promise.all([
    import('#catalog/risk-knowledge.ts'),
    loadConstants(),
  ])
  return riskKnowledge(catalog, constants)
}

/** What is known of danger, loaded once; after a failure the next call tries again. */
export function loadRiskKnowledge(catalog: Catalog): Promise<RiskKnowledge> {
  knowledge ??= readKnowledge(catalog).catch((error: unknown) => {
    knowledge = undefined
    throw error
  })
  return knowledge
}

/** Has the present profile judged once it is worked out; a new wish ends the one before. */
export function requestRisk(): void {
  const store = useStudio.getState()
  const prepared = selectPrepared(store)
  if (prepared?.kind !== 'ready' || store.catalog === undefined || wanted === prepared) return
  wanted = prepared
  const giveUp = () => {
    if (wanted === prepared) wanted = undefined
  }
  loadRiskKnowledge(store.catalog).then((known) => judge(prepared, known), giveUp)
}

async function judge(prepared: Prepared, known: RiskKnowledge): Promise<void> {
  const report = await inSlices(reportSteps(prepared, known), () => wanted === prepared)
  if (report !== undefined) useRisks.setState({ prepared, report }, true)
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

/** What is known of the profile's risk; asks nobody. */
export function selectRisk(store: Store): RiskState {
  const { evaluated, isCurrent } = knownPrepared(store)
  if (evaluated !== undefined && evaluated.kind !== 'ready') return problemOf(evaluated)
  const result = useRisks.getState()
  if (result === undefined || evaluated === undefined) return waiting
  return ready(result.report, result.prepared, isCurrent && result.prepared === evaluated)
}

import { type RiskReport, reportSteps } from '#core/questions/risk/report.ts'
import { inSlices } from '#workers/slices.ts'
import type { RiskWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { selectPrepared } from '../views/evaluation.ts'
import type { Job } from './job.ts'
import { loadRiskKnowledge } from './risk-knowledge.ts'

/** What can be done with what the profile allows, once it is worked out. */
export const risk: Job<Store, RiskWant, RiskReport> = {
  wants(store) {
    const prepared = selectPrepared(store)
    return prepared?.kind === 'ready' && store.catalog !== undefined
      ? [{ prepared, catalog: store.catalog, threats: store.openedThreats?.list }]
      : []
  },
  isSame: (a, b) => a.prepared === b.prepared && a.threats === b.threats,
  async run({ prepared, catalog, threats }, signal) {
    const own = await loadRiskKnowledge(catalog)
    const knowledge = threats === undefined ? own : { ...own, list: threats }
    return inSlices(reportSteps(prepared, knowledge), () => !signal.aborted)
  },
}

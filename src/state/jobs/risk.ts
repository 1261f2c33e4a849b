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
      ? [{ prepared, catalog: store.catalog }]
      : []
  },
  isSame: (a, b) => a.prepared === b.prepared,
  async run({ prepared, catalog }, signal) {
    return inSlices(reportSteps(prepared, await loadRiskKnowledge(catalog)), () => !signal.aborted)
  },
}

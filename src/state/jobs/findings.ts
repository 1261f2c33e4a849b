import type { Printed } from '#lint/fingerprint.ts'
import type { Inspection } from '#lint/subject.ts'
import { inSlices } from '#workers/slices.ts'
import type { FindingsWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { selectEvaluation } from '../views/evaluation.ts'
import type { Job } from './job.ts'
import { type Linter, loadLinter } from './linter.ts'

/** Looks at the present text on the chosen target, once its filter is known; at an unreadable text at once. */
export const findings: Job<Store, FindingsWant, readonly Printed[]> = {
  pause: 250,
  wants(store) {
    const { document, target, catalog } = store
    if (document === undefined || catalog === undefined) return []
    if (document.reading.kind !== 'profile') return [{ document, target, catalog, evaluated: undefined }]
    const { evaluated, isCurrent } = selectEvaluation(store)
    return isCurrent ? [{ document, target, catalog, evaluated }] : []
  },
  isSame: (a, b) => a.document === b.document && a.target === b.target,
  async run({ document, target, catalog, evaluated }, signal) {
    const inspection = { document, target, catalog, ...(evaluated !== undefined && { loaded: evaluated }) }
    return inSlices(findingSteps(inspection, await loadLinter()), () => !signal.aborted)
  },
}

/** Everything that is found, and what the profile says of it. */
export function* findingSteps(
  inspection: Inspection,
  { lintSteps, printed }: Linter,
): Generator<undefined, readonly Printed[]> {
  const found: Printed[] = []
  for (const each of yield* lintSteps(inspection)) {
    found.push(printed(each, inspection.document))
    yield
  }
  return found
}

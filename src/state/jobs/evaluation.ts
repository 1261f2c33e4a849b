import type { Target } from '#core/target.ts'
import { prepareApart } from '#workers/evaluation-client.ts'
import { type Store, useStudio } from '../store.ts'
import {
  createEvaluations,
  type Evaluated,
  findCurrent,
  findLatest,
  type Wanted,
} from './evaluation-queue.ts'

export { warmUpEvaluation } from '#workers/evaluation-client.ts'

/** Preparing a large profile takes some 50 ms: it is done in a worker, never on the path of an edit. */
const { useEvaluations, request } = createEvaluations(
  ({ document, target }) => {
    const { catalog } = useStudio.getState()
    if (catalog === undefined) throw new Error('asked before the catalogue is there')
    return prepareApart({ text: document.text, profile: document.reading.profile, target, numbers: catalog })
  },
  ({ document }) => useStudio.getState().readable?.reading === document.reading,
)

function wantedOf(
  { readable, catalog, draftId, target: chosen }: Store,
  target = chosen,
): Wanted | undefined {
  return readable === undefined || catalog === undefined ? undefined : { draftId, document: readable, target }
}

export interface Known {
  readonly evaluated: Evaluated | undefined
  /** False while a changed document is worked out: `evaluated` is then of the text before. */
  readonly isCurrent: boolean
}

const nothing: Known = { evaluated: undefined, isCurrent: false }

/** What is known of the present profile on the target (the chosen one when left out); asks nobody. */
export function knownPrepared(store: Store, target?: Target): Known {
  const wanted = wantedOf(store, target)
  if (wanted === undefined) return nothing
  const all = useEvaluations.getState()
  const current = findCurrent(all, wanted)
  return { evaluated: (current ?? findLatest(all, wanted))?.evaluated, isCurrent: current !== undefined }
}

/** The present profile on the chosen target when that is worked out already; asks nobody. */
export function selectPrepared(store: Store): Evaluated | undefined {
  const { evaluated, isCurrent } = knownPrepared(store)
  return isCurrent ? evaluated : undefined
}

/** Has the present profile worked out for the target; tells by `useEvaluations`. */
export function requestPrepared(target?: Target): void {
  const store = useStudio.getState()
  const wanted = wantedOf(store, target)
  if (wanted !== undefined && !knownPrepared(store, target).isCurrent) request(wanted)
}

export { useEvaluations }

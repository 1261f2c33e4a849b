import type { ToldReplay } from '#core/questions/replay/told.ts'
import { replayApart } from '#workers/evaluation-client.ts'
import type { ReplayWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { selectPrepared } from '../views/evaluation.ts'
import type { Job } from './job.ts'
import { evaluationWorker } from './preparing.ts'

/** Logs can show a hundred thousand different calls: they are asked about in the worker. */
export const replay: Job<Store, ReplayWant, ToldReplay> = {
  restart: evaluationWorker.restart,
  // Far longer than the largest logs take.
  patience: 120_000,
  wants(store) {
    const prepared = selectPrepared(store)
    const { readable, sources } = store
    if (prepared?.kind !== 'ready' || readable === undefined || !sources.some(({ on }) => on)) return []
    return [{ text: readable.text, prepared, sources }]
  },
  isSame: (a, b) => a.prepared === b.prepared && a.sources === b.sources,
  run: ({ text, prepared, sources }, signal) =>
    replayApart(
      {
        text,
        target: prepared.target,
        tallies: sources.filter(({ on }) => on).map(({ tally }) => tally),
      },
      signal,
    ),
}

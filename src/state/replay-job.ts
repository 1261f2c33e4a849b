import { create } from 'zustand'
import type { Prepared } from '#core/evaluate/prepare.ts'
import type { Replay } from '#core/replay/replay.ts'
import { replaySteps } from '#core/replay/replay.ts'
import type { ReplayNumbers } from '#core/replay/replay-call.ts'
import type { Source } from './observations.ts'

export interface ReplayResult {
  readonly prepared: Prepared
  readonly sources: readonly Source[]
  readonly replay: Replay
}

/** Time after which the page gets a turn: a fraction of what a person notices. */
const slice = 8

/** Replays in slices, one at a time: a new wish ends the one before. */
export function createReplays(numbers: () => ReplayNumbers | undefined) {
  const useReplays = create<ReplayResult | undefined>()(() => undefined)
  let wanted: Omit<ReplayResult, 'replay'> | undefined

  async function run(wish: Omit<ReplayResult, 'replay'>, table: ReplayNumbers): Promise<void> {
    const tallies = wish.sources.filter(({ on }) => on).map(({ tally }) => tally)
    const steps = replaySteps(wish.prepared, tallies, table)
    let pause = performance.now() + slice
    for (;;) {
      const { done, value } = steps.next()
      if (done) {
        useReplays.setState({ ...wish, replay: value }, true)
        return
      }
      if (performance.now() < pause) continue
      await new Promise((resume) => setTimeout(resume))
      if (wanted !== wish) return
      pause = performance.now() + slice
    }
  }

  return {
    useReplays,
    request({ prepared, sources }: Omit<ReplayResult, 'replay'>): void {
      if (wanted?.prepared === prepared && wanted.sources === sources) return
      const table = numbers()
      if (table === undefined) return
      const wish = { prepared, sources }
      wanted = wish
      void run(wish, table)
    },
  }
}

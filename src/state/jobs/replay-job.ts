import { create } from 'zustand'
import type { Prepared } from '#core/evaluate/prepare.ts'
import type { ToldReplay } from '#core/replay/told.ts'
import type { Source } from '../slices/observations.ts'

export interface ReplayWish {
  /** The text as it was prepared. */
  readonly text: string
  readonly prepared: Prepared
  readonly sources: readonly Source[]
}

export interface ReplayResult extends ReplayWish {
  readonly replay: ToldReplay
}

/** Replays one at a time: a new wish takes the place of the one before, whose answer is dropped. */
export function createReplays(work: (wish: ReplayWish) => Promise<ToldReplay | undefined>) {
  const useReplays = create<ReplayResult | undefined>()(() => undefined)
  let wanted: ReplayWish | undefined

  async function run(wish: ReplayWish): Promise<void> {
    const replay = await work(wish)
    if (wanted !== wish) return
    if (replay === undefined) wanted = undefined
    else useReplays.setState({ ...wish, replay }, true)
  }

  return {
    useReplays,
    request(wish: ReplayWish): void {
      if (wanted?.prepared === wish.prepared && wanted.sources === wish.sources) return
      wanted = wish
      void run(wish)
    },
  }
}

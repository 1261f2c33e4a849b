import type { BulkReader, Context } from '../../lines/session.ts'
import { type FastLane, openFastLane } from './lane/fast-lane.ts'
import type { Parts } from './parts.ts'

/** More calls than this wait for their rest only in garbage; then the fast lane is left. */
const mostHeld = 32_768

/** The lane for lines whose like was read before; it is opened for logs that are long enough to be worth it. */
export interface LaneDoor {
  bulk(): BulkReader | undefined
  /** A call whose name stands from `start` to `end` was just read, of the first personality. */
  learn(name: number, bytes: Uint8Array, start: number, end: number): void
  /** Adds what was counted there. */
  finish(): void
}

export function createLaneDoor(parts: Parts, { core }: Context): LaneDoor {
  const { personalities, prefix, begun } = parts
  let lane: FastLane | 'none' | undefined
  return {
    bulk() {
      if (lane === undefined) lane = openLane(parts, core) ?? 'none'
      return lane === 'none' ? undefined : lane
    },
    learn(name, bytes, start, end) {
      if (lane !== undefined && lane !== 'none' && !personalities.isMixed())
        lane.learn(name, bytes.subarray(start, end), prefix.pid, begun.process())
    },
    finish() {
      if (lane !== undefined && lane !== 'none') lane.finish()
    },
  }
}

function openLane(parts: Parts, core: Context['core']): FastLane | undefined {
  const { args, clock, counters, personalities, pairing, order, results, last } = parts
  const timeline = clock.timeline()
  if (core === undefined || args === undefined || timeline === undefined) return undefined
  const counterOf = (name: number) => counters.of(0, name)
  const opened = openFastLane(core, {
    counterOf,
    errorIndex: results.errorIndex,
    clock: clock.state,
    timeline,
    order: order.state,
    results: results.counts,
    holds: args.holds,
    isOpen: () => !personalities.isMixed() && args.held() < mostHeld,
    called(name) {
      last.name = name
      last.personality = 0
      last.isOpen = false
      args.forget()
    },
  })
  if (opened === undefined) return undefined
  pairing.share(opened.open)
  args.share({ ...opened, countsOf: (name) => counterOf(name)?.args })
  return opened
}

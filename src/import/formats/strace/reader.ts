import type { Context, Session } from '../../lines/session.ts'
import { createCalls } from './calls.ts'
import { withoutBlanks } from './event-bytes.ts'
import { createEvents, gluedReader } from './events.ts'
import { explainLine } from './explain.ts'
import { createLaneDoor } from './lane-door.ts'
import { createParts } from './parts.ts'
import { reportCalls } from './report.ts'
import { countTrapped } from './trapped.ts'

/**
 * Reads strace's event lines on their bytes and counts the calls that begin in them. Who and when stands in
 * `prefix.ts`; which kind of line it is tells `events.ts`; lines of calls are read by `calls.ts`, their arguments by
 * `argument-reader.ts`, their results by `results.ts`; halves find each other in `pairing.ts`.
 */
export function createStraceReader(context: Context): Session {
  const parts = createParts(context)
  const lane = createLaneDoor(parts, context)
  const calls = createCalls(parts, lane)
  const { readEvent, isOfGuest } = createEvents(parts, calls)
  const readGlued = gluedReader(parts, calls)
  const { order, last } = parts
  return {
    read(bytes, start, lineEnd, line) {
      if (order.state.isSorted) order.watch(bytes, start, lineEnd)
      const end = withoutBlanks(bytes, start, lineEnd)
      const verdict = readEvent(bytes, start, end, line)
      return verdict === 'foreign' && last.name !== -1 ? readGlued(bytes, start, end, line) : verdict
    },
    bulk: lane.bulk,
    explain: explainLine,
    finish() {
      const { names, counters, personalities, pairing, processes, results, sigsys, clock } = parts
      lane.finish()
      // In a sorted log ends stand before beginnings, and equal beginnings are one line.
      pairing.endsAlone(order.isProven(), counters.leave)
      countTrapped(parts)
      return reportCalls({
        names: names.list,
        counters,
        errorNames: results.errorNames,
        catalog: context.catalog,
        constants: context.constants,
        processes,
        results: results.counts,
        timeline: clock.timeline,
        told: {
          isTold: personalities.isTold(),
          runs32: personalities.runs32(),
          arches: sigsys.arches(),
        },
        isGuest: isOfGuest() || results.isOfGuest(),
      })
    },
  }
}

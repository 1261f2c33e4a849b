import { decodeUtf8 } from '../../bytes/utf8.ts'
import type { Counter, Counters, Personality } from '../../evidence/counters.ts'
import type { OwnCalls, ProcessCounts } from '../../evidence/process-counts.ts'
import type { StraceClock } from './clock.ts'
import type { Prefix } from './prefix.ts'

/** Counts calls as they begin: for their name, for their process, and in time. */
export interface Begun {
  count(personality: Personality, name: number, bytes: Uint8Array, line: number): Counter
  /** The process of the call that was counted last. */
  process(): OwnCalls
}

interface Around {
  readonly prefix: Prefix
  readonly counters: Counters
  readonly processes: ProcessCounts
  readonly clock: StraceClock
}

export function createBegun({ prefix, counters, processes, clock }: Around): Begun {
  let process = processes.of(0)
  let processId = 0
  return {
    count(personality, name, bytes, line) {
      if (prefix.pid !== processId) {
        processId = prefix.pid
        process = processes.of(processId)
      }
      if (process.name === null && prefix.nameEnd > prefix.nameStart) {
        process.name = decodeUtf8(bytes, prefix.nameStart, prefix.nameEnd)
      }
      process.times[name] = (process.times[name] ?? 0) + 1
      clock.add(prefix, line, name)
      return counters.enter(personality, name, line)
    },
    process: () => process,
  }
}

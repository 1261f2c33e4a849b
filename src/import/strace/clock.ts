import { createTimelineCounts, type TimelineCounts } from '../evidence/timeline-counts.ts'
import type { Prefix } from './prefix.ts'

export interface StraceClock {
  add(prefix: Prefix, line: number, name: number): void
  timeline(): TimelineCounts | undefined
}

const day = 86_400
const finest = 0.001

/** Some thousand years: more is no time but digits of something else. */
const longestTime = 1e11

/** Puts calls on a line of time: by the log's times when its first call has one, else by its lines. */
export function createClock(nameOf: (name: number) => string | undefined): StraceClock {
  let counts: TimelineCounts | undefined
  let isTimed = false
  let now = 0
  let days = 0

  /** Seconds since some beginning; a time of day that falls back far has passed midnight. */
  function tell(prefix: Prefix): number {
    if (!(prefix.time < longestTime)) return now
    if (prefix.clock === 'delta') now += prefix.time
    else if (prefix.clock === 'day') {
      if (days + prefix.time < now - day / 2) days += day
      now = days + prefix.time
    } else if (prefix.clock === 'epoch') now = prefix.time
    return now
  }

  return {
    add(prefix, line, name) {
      if (counts === undefined) {
        isTimed = prefix.clock !== 'none'
        counts = isTimed
          ? createTimelineCounts('seconds', finest, nameOf)
          : createTimelineCounts('lines', 1, nameOf)
      }
      counts.add(isTimed ? tell(prefix) : line, name, prefix.pid)
    },
    timeline: () => counts,
  }
}

import { createTimelineCounts, type TimelineCounts } from '../../evidence/timeline-counts.ts'
import type { Prefix } from './prefix.ts'

/** Seconds since some beginning, and those of the days that are behind. */
export interface Clocked {
  now: number
  days: number
  /** False when the log has no times, and lines count instead. */
  isTimed: boolean
}

export interface StraceClock {
  readonly state: Clocked
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
  const state: Clocked = { now: 0, days: 0, isTimed: false }

  /** Seconds since some beginning; a time of day that falls back far has passed midnight. */
  function tell(prefix: Prefix): number {
    if (!(prefix.time < longestTime)) return state.now
    if (prefix.clock === 'delta') state.now += prefix.time
    else if (prefix.clock === 'day') {
      if (state.days + prefix.time < state.now - day / 2) state.days += day
      state.now = state.days + prefix.time
    } else if (prefix.clock === 'epoch') state.now = prefix.time
    return state.now
  }

  return {
    state,
    add(prefix, line, name) {
      if (counts === undefined) {
        state.isTimed = prefix.clock !== 'none'
        counts = state.isTimed
          ? createTimelineCounts('seconds', finest, nameOf)
          : createTimelineCounts('lines', 1, nameOf)
      }
      counts.add(state.isTimed ? tell(prefix) : line, name, prefix.pid)
    },
    timeline: () => counts,
  }
}

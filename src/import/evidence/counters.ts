import type { ArgumentCounts } from './argument-counts.ts'

/** In whose name the kernel looks a call up, what strace calls a personality: 64-bit, 32-bit, x32. */
export type Personality = 0 | 1 | 2

/** One printed name in one personality. */
export interface Counter {
  calls: number
  firstLine: number
  lastLine: number
  /** Times by index of the error's name. */
  readonly errors: number[]
  /** The number that -n printed, −1 without one. */
  nr: number
  args: ArgumentCounts | undefined
}

export interface Counters {
  enter(personality: Personality, name: number, line: number): Counter
  fail(personality: Personality, name: number, error: number): void
  /** Takes back entries that were none, but never all: an end alone shows that there was a call. */
  leave(name: number, times: number): void
  of(personality: Personality, name: number): Counter | undefined
}

/** Counts per personality and name, kept flat. */
export function createCounters(): Counters {
  const all: (Counter | undefined)[][] = [[], [], []]

  return {
    enter(personality, name, line) {
      const row = all[personality] ?? []
      let counter = row[name]
      if (counter === undefined) {
        counter = { calls: 0, firstLine: line, lastLine: line, errors: [], nr: -1, args: undefined }
        row[name] = counter
      }
      counter.calls++
      counter.lastLine = line
      return counter
    },
    fail(personality, name, error) {
      const counter = all[personality]?.[name]
      if (counter) counter.errors[error] = (counter.errors[error] ?? 0) + 1
    },
    leave(name, times) {
      const counter = all[0]?.[name] ?? all[1]?.[name] ?? all[2]?.[name]
      if (counter) counter.calls = Math.max(counter.calls - times, 1)
    },
    of: (personality, name) => all[personality]?.[name],
  }
}

export interface OrderState {
  /** As far as was seen. */
  isSorted: boolean
  lines: number
  disorder: number
  /** The line before, as much of it as is compared. */
  readonly before: Uint8Array
  length: number
}

/** Tells a log that somebody sorted, in which the end of a call stands before its beginning. */
export interface OrderWatch {
  readonly state: OrderState
  watch(bytes: Uint8Array, start: number, end: number): void
  /** True when all lines were in order and too many for an accident. */
  isProven(): boolean
}

const accident = 20

/** A sorted log may have been edited since: one line in a hundred may stand wrong. */
const tolerated = 0.01
const slack = 2

/** How much of a line is compared. */
const compared = 256

export function createOrderWatch(): OrderWatch {
  const before = new Uint8Array(compared)
  const state: OrderState = { isSorted: true, lines: 0, disorder: 0, before, length: 0 }

  return {
    state,
    watch(bytes, start, end) {
      const stop = Math.min(end, start + compared)
      state.lines++
      if (isBefore(bytes, start, stop, state)) state.disorder++
      for (let at = start; at < stop; at++) before[at - start] = bytes[at] as number
      state.length = stop - start
      if (state.disorder > slack + state.lines * tolerated) state.isSorted = false
    },
    isProven: () => state.isSorted && state.lines >= accident,
  }
}

function isBefore(bytes: Uint8Array, start: number, end: number, { before, length }: OrderState): boolean {
  for (let at = 0; at < length; at++) {
    if (start + at >= end) return true
    const difference = (bytes[start + at] ?? 0) - (before[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

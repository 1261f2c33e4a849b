/** Where things lie in the memory of `core.as`. */
export const at = {
  ...{ previous: 2048, scratch: 4096, open: 0x10000, names: 0x20000, pids: 0x60000, tuples: 0x160000 },
  ...{ errors: 0x1a0000, timeline: 0x220000, times: 0x320000, buffer: 0x540000 },
} as const

const state = 1024

/** Fields of its state: numbers of 32 bits, and of 64 where said. */
export const field = {
  ...{ lines: state, lastName: state + 4, isTimed: state + 8, loopFound: state + 12, isSorted: state + 16 },
  ...{ orderLines: state + 20, disorder: state + 24, previousLength: state + 28 },
  /** Of 64 bits. */
  ...{ now: state + 32, days: state + 40, origin: state + 48, step: state + 56 },
  ...{ lastBin: state + 64, returned: state + 68, failed: state + 72, held: state + 76 },
} as const

/** A name's record; `slots` and `tuple` are bytes. */
export const nameRecord = {
  ...{ size: 64, calls: 0, lastLine: 4, hasArgs: 9, lastSlot: 10, isWait: 11 },
  ...{ tupleLength: 12, tuple: 13, slots: 17, tables: 28 },
} as const

export const processRecord = { holds: 8, name: 12, position: 16, ids: 20 } as const

export const valueTable = { entries: 2056, entrySize: 16, id: 10, times: 12 } as const

export const sizes = {
  ...{ names: 1024, errors: 128, slots: 8, bins: 240, tupleSlots: 16_384, scratch: 4096 },
  ...{ buffer: 1 << 20, text: 96 },
} as const

export function recordOf(name: number): number {
  return at.names + name * nameRecord.size
}

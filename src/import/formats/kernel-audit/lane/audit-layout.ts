/** Where things lie in the memory of `audit-core.as`. */
export const at = {
  codes: 4096,
  calls: 0x10000,
  ...{ tuples: 0x40000, errors: 0x100000 },
  values: 0x200000,
  buffer: 0x400000,
} as const

const state = 1024

/** Fields of its state. */
export const field = { lines: state, records: state + 4, codes: state + 12 } as const

/** A call's record; `slots` and `tuple` are bytes. */
export const callRecord = {
  ...{ size: 64, times: 8, lastLine: 12, hasArgs: 16, tupleLength: 17, tuple: 18, slots: 24 },
} as const

export const valueEntry = { size: 24, owner: 8, id: 12, times: 16 } as const

export const sizes = { calls: 1024, errors: 256, values: 65_536, tuples: 16_384, buffer: 1 << 20 } as const

export function recordOf(call: number): number {
  return at.calls + call * callRecord.size
}

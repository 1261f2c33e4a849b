import type { ScannedArguments } from './argument-scan.ts'
import type { Plan, Slot } from './plan.ts'
import { createValueTable, type ValueTable } from './value-table.ts'

/** Tuples listed of one call. */
const listedTuples = 4096

export interface Tuple {
  readonly indices: readonly number[]
  /** Ids of the values in order, joined by a comma → times. */
  readonly times: ReadonlyMap<number, number>
}

/** What was seen of the arguments of one call. */
export interface ArgumentCounts {
  /** Counts the arguments of a line, from the printed position `from` on. */
  add(bytes: Uint8Array, args: ScannedArguments, from: number): void
  /** Ids of the values that the open call has so far, to be given back when it goes on elsewhere. */
  state(): Int32Array
  /** Goes on with a call that had been laid aside; undefined begins a new one. */
  begin(state: Int32Array | undefined): void
  /** Ends a call: what belongs together is counted. */
  end(): void
  readonly tables: readonly (ValueTable | undefined)[]
  readonly tuples: readonly Tuple[]
  readonly slots: readonly Slot[]
}

/** More than the number of ids, so that a tuple of four is one exact number. */
export const tupleBase = 4096
const arguments_ = 6

export function createArgumentCounts(plan: Plan): ArgumentCounts {
  const tables: (ValueTable | undefined)[] = []
  const ids = new Int32Array(arguments_).fill(-1)
  const tuples = plan.tuples.map((indices) => ({ indices, times: new Map<number, number>() }))
  const slots: Slot[] = []

  function tableOf(slot: Slot): ValueTable {
    const known = tables[slot.index]
    if (known) return known
    const table = createValueTable(slot.takes)
    tables[slot.index] = table
    slots.push(slot)
    return table
  }

  function add(bytes: Uint8Array, args: ScannedArguments, from: number): void {
    for (let at = from; at < args.count; at++) {
      const start = args.starts[at] ?? 0
      const end = args.ends[at] ?? 0
      const slot = plan.named === undefined ? plan.slots[at] : slotByName(plan, bytes, start, end, at)
      if (slot === undefined) continue
      if (slot.isMoved && !isSymbolic(bytes, start)) continue
      ids[slot.index] = tableOf(slot).count(bytes, start, end)
    }
  }

  function end(): void {
    for (const { indices, times } of tuples) {
      let key = 0
      for (const index of indices) {
        const id = ids[index] ?? -1
        if (id === -1) {
          key = -1
          break
        }
        key = key * tupleBase + id
      }
      if (key === -1) continue
      const before = times.get(key)
      if (before !== undefined) times.set(key, before + 1)
      else if (times.size < listedTuples) times.set(key, 1)
    }
  }

  return {
    add,
    end,
    state: () => ids.slice(),
    begin(state) {
      if (state) ids.set(state)
      else ids.fill(-1)
    },
    tables,
    tuples,
    slots,
  }
}

/** `flags=CLONE_VM|SIGCHLD`: the name tells the argument; without names the order is the kernel's. */
function slotByName(plan: Plan, bytes: Uint8Array, start: number, end: number, at: number): Slot | undefined {
  for (let equals = start; equals < end && equals < start + 24; equals++) {
    const byte = bytes[equals] ?? 0
    if (byte === 0x3d) return plan.named?.[String.fromCharCode(...bytes.subarray(start, equals))]
    if (!((byte >= 0x61 && byte <= 0x7a) || byte === 0x5f)) break
  }
  return plan.slots[at]
}

function isSymbolic(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start] ?? 0
  return first >= 0x41 && first <= 0x5a
}

import { argumentEnd } from './argument-scan.ts'
import type { Plan, Slot } from './plan.ts'
import { countValue, createValueTable, type ValueTable } from './value-table.ts'

/** Tuples listed of one call. */
const listedTuples = 4096

/** More than the number of ids, so that a tuple of four is one exact number. */
export const tupleBase = 4096

export interface Tuple {
  readonly indices: readonly number[]
  /** Ids of the values as the digits of a number → times. */
  readonly times: Map<number, number>
}

/** What was seen of the arguments of one call. */
export interface ArgumentCounts {
  readonly plan: Plan
  /** By index of the argument. */
  readonly tables: (ValueTable | undefined)[]
  readonly tuples: readonly Tuple[]
  /** Ids of the values of the call that is being read, by index; −1 for none. */
  readonly ids: Int32Array
  /** How many of its printed arguments are behind, and the byte where the next begins. */
  position: number
  next: number
}

/**
 * `closed`: all that is wanted was read. `unfinished`: strace laid the call aside, the rest follows in
 * another line. `cut`: the line ended otherwise.
 */
export type Outcome = 'closed' | 'unfinished' | 'cut'

export function createArgumentCounts(plan: Plan): ArgumentCounts {
  const tuples = plan.tuples.map((indices) => ({ indices, times: new Map<number, number>() }))
  return { plan, tables: [], tuples, ids: new Int32Array(6).fill(-1), position: 0, next: 0 }
}

/** Forgets what was read of a call; what was laid aside of another can be put back. */
export function beginCall(counts: ArgumentCounts, position: number, ids: Int32Array | undefined): void {
  counts.position = position
  if (ids !== undefined) counts.ids.set(ids)
  else if (counts.tuples.length > 0) counts.ids.fill(-1)
}

/** Counts the arguments that begin at `start`. */
export function readArguments(
  counts: ArgumentCounts,
  bytes: Uint8Array,
  start: number,
  end: number,
): Outcome {
  const last = counts.plan.last
  let at = start
  while (counts.position <= last) {
    while (at < end && bytes[at] === 0x20) at++
    counts.next = at
    const stop = argumentEnd(bytes, at, end)
    if (stop >= end) return 'cut'
    countArgument(counts, bytes, at, stop)
    const byte = bytes[stop]
    if (byte === 0x3c && counts.position <= last) return bytes[stop + 1] === 0x75 ? 'unfinished' : 'cut'
    if (byte !== 0x2c) break
    at = stop + 1
  }
  if (counts.tuples.length > 0) countTuples(counts)
  return 'closed'
}

/** Counts the argument that stands between two places, unless there is nothing but blanks. */
export function countArgument(counts: ArgumentCounts, bytes: Uint8Array, start: number, stop: number): void {
  let end = stop
  while (end > start && bytes[end - 1] === 0x20) end--
  if (end === start) return
  const { plan } = counts
  const printed = counts.position++
  const slot = plan.named === undefined ? plan.slots[printed] : slotByName(plan, bytes, start, end, printed)
  if (slot === undefined || (slot.isMoved && !isSymbolic(bytes, start))) return
  counts.ids[slot.index] = countValue(tableOf(counts, slot), bytes, start, end)
}

const prefixed = new Uint8Array(18)
prefixed.set([0x30, 0x78])

/** Counts a register of an audit record: hexadecimal without `0x`. */
export function countRegister(
  counts: ArgumentCounts,
  index: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  const slot = counts.plan.slots[index]
  if (slot === undefined || end - start > 16) return
  for (let at = start; at < end; at++) prefixed[at - start + 2] = bytes[at] as number
  counts.ids[index] = countValue(tableOf(counts, slot), prefixed, 0, end - start + 2)
}

/** Counts one argument by its place in the kernel's order, and answers the value's id. */
export function countAt(
  counts: ArgumentCounts,
  index: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const slot = counts.plan.slots.find((each) => each?.index === index)
  return slot === undefined ? -1 : countValue(tableOf(counts, slot), bytes, start, end)
}

/** Ends a call whose arguments were counted one by one. */
export function endCall(counts: ArgumentCounts): void {
  if (counts.tuples.length > 0) countTuples(counts)
}

function tableOf({ tables }: ArgumentCounts, { index, takes }: Slot): ValueTable {
  const known = tables[index]
  if (known) return known
  const table = createValueTable(takes)
  tables[index] = table
  return table
}

function countTuples({ tuples, ids }: ArgumentCounts): void {
  for (const tuple of tuples) {
    const key = tupleKey(tuple.indices, ids)
    if (key !== -1) countTuple(tuple, key, 1)
  }
}

/** False when there is no room to list it. */
export function countTuple({ times }: Tuple, key: number, more: number): boolean {
  const before = times.get(key)
  if (before === undefined && times.size >= listedTuples) return false
  times.set(key, (before ?? 0) + more)
  return true
}

function tupleKey(indices: readonly number[], ids: Int32Array): number {
  let key = 0
  for (const index of indices) {
    const id = ids[index] as number
    if (id === -1) return -1
    key = key * tupleBase + id
  }
  return key
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

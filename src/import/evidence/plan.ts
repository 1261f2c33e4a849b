import type { Catalog, SyscallArgument } from '#catalog/catalog.ts'
import { moved, named, writesToTerminal } from './positions.ts'

/** Which values of an argument say something. */
export type ValueClass =
  | 'any'
  /** An open file's number says nothing; the standard ones, AT_FDCWD and −1 do. */
  | 'descriptor'
  /** Groups and "any process" say something, a process does not. */
  | 'process'
  /** Addresses say nothing. */
  | 'small'

export interface Slot {
  readonly index: number
  readonly width: 32 | 64
  readonly takes: ValueClass
  /** Counts only when it is no bare number: raw output has another order. */
  readonly isMoved: boolean
}

/** What to look at in the arguments of one call. */
export interface Plan {
  /** By printed position. */
  readonly slots: readonly (Slot | undefined)[]
  /** The last printed position that is worth looking at. */
  readonly last: number
  /** By printed name, for calls whose arguments are named and stand in an order of their own. */
  readonly named: Readonly<Record<string, Slot>> | undefined
  /** Arguments that matter together. */
  readonly tuples: readonly (readonly number[])[]
}

const classes: Readonly<Record<string, ValueClass>> = {
  ...{ fd: 'descriptor', dirfd: 'descriptor', pid: 'process', value: 'small' },
  ...{ flags: 'any', enum: 'any', cmd: 'any', mode: 'any', sig: 'any', clock: 'any', size: 'any' },
  ...{ count: 'any', mask: 'any', int: 'any', uint: 'any', uid: 'any', gid: 'any' },
}

const together: Readonly<Record<string, readonly number[]>> = {
  ...{ socket: [0, 1, 2], socketpair: [0, 1, 2], setsockopt: [1, 2], getsockopt: [1, 2] },
  ...{ mmap: [2, 3], mmap2: [2, 3], prctl: [0, 1], arch_prctl: [0, 1], fcntl: [1, 2], fcntl64: [1, 2] },
  ...{ keyctl: [0, 1], seccomp: [0, 1], kill: [0, 1], waitid: [0, 3], clock_nanosleep: [0, 1] },
  ...{ reboot: [0, 1, 2], openat: [0, 2], prlimit64: [0, 1], setpriority: [0, 1], quotactl: [0, 2] },
}

/** What a trace can show of the call's arguments; undefined when it is nothing a filter could use. */
export function planOf(name: string, catalog: Catalog): Plan | undefined {
  const args = catalog.syscall(name)?.args ?? []
  const all = args.map((arg, index) => slotOf(arg, index))
  const shifted = moved[name] ?? []
  const firstMoved = Math.min(...shifted.map(({ printed }) => printed), args.length)
  const slots = all.slice(0, firstMoved)
  for (const { printed, index } of shifted) {
    const slot = all[index]
    if (slot) slots[printed] = { ...slot, isMoved: true }
  }
  if (writesToTerminal.has(name)) for (let at = 1; at < slots.length; at++) slots[at] = undefined
  const own = named[name]
  const names = own && namedSlots(own, all)
  const tuple = together[name]
  if (!slots.some((slot) => slot !== undefined)) return undefined
  const last = names === undefined ? slots.findLastIndex((slot) => slot !== undefined) : slots.length - 1
  return { slots, last, named: names, tuples: tuple === undefined ? [] : [tuple] }
}

/** Audit shows the first four registers, in the kernel's order. */
const shownRegisters = 4

/** What an audit record can show of the call's arguments. */
export function registerPlanOf(name: string, catalog: Catalog): Plan | undefined {
  const args = catalog.syscall(name)?.args ?? []
  const slots = args.slice(0, shownRegisters).map((arg, index) => slotOf(arg, index))
  const tuple = together[name]
  if (!slots.some((slot) => slot !== undefined)) return undefined
  const isShown = tuple?.every((index) => index < shownRegisters)
  return { slots, last: shownRegisters - 1, named: undefined, tuples: tuple && isShown ? [tuple] : [] }
}

function slotOf(arg: SyscallArgument, index: number): Slot | undefined {
  const takes = classes[arg.kind]
  if (takes === undefined || !arg.filterable) return undefined
  // strace prints a descriptor as an int whatever the register holds above it.
  return { index, width: takes === 'descriptor' ? 32 : arg.width, takes, isMoved: false }
}

function namedSlots(
  own: Readonly<Record<string, number>>,
  all: readonly (Slot | undefined)[],
): Readonly<Record<string, Slot>> {
  const entries = Object.entries(own).flatMap(([name, index]) => {
    const slot = all[index]
    return slot === undefined ? [] : [[name, slot] as const]
  })
  return Object.fromEntries(entries)
}

/** True when the value says something about what the program needs. */
export function isTelling(takes: ValueClass, value: bigint): boolean {
  const signed = BigInt.asIntN(32, value)
  const isNegative = value < 0n || (value >= 0x8000_0000n && (value <= 0xffff_ffffn || value >> 63n === 1n))
  switch (takes) {
    case 'any':
      return true
    case 'descriptor':
      return isNegative ? signed >= -16_384n : value <= 2n
    case 'process':
      return value === 0n || (isNegative && signed === -1n)
    case 'small':
      return isNegative ? signed >= -4096n : value <= 0xffffn
  }
}

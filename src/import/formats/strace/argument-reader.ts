import type { Catalog } from '#catalog/catalog.ts'
import {
  type ArgumentCounts,
  beginCall,
  countArgument,
  createArgumentCounts,
  readArguments,
} from '../../evidence/argument-counts.ts'
import type { CalledName } from '../../evidence/called-names.ts'
import type { Counter } from '../../evidence/counters.ts'
import { type Plan, planOf } from '../../evidence/plan.ts'

export interface ArgumentReader {
  /** The arguments of a call that begins at `start`, behind its bracket. */
  begin(counter: Counter, name: number, pid: number, bytes: Uint8Array, start: number, end: number): void
  /** What follows `resumed>` of a call that the process had begun. */
  resume(name: number, pid: number, bytes: Uint8Array, start: number, end: number): void
  /** The last call goes on in a line of its own: a note of strace had cut it. */
  goOn(bytes: Uint8Array, start: number, end: number): void
  /** The call that had been cut is laid aside by ` <unfinished ...>`. */
  layAside(): void
  /** The last call did not go on. */
  forget(): void
  /** True when the process has a call laid aside here. */
  holds(pid: number): boolean
  /** Calls that are laid aside here. */
  held(): number
  /** From now on some calls are laid aside there; a process has one call, in one place. */
  share(elsewhere: Elsewhere): void
}

/** Where the fast lane lays calls aside. */
export interface Elsewhere {
  heldBy(
    pid: number,
  ): { readonly name: number; readonly position: number; readonly ids: Int32Array } | undefined
  held(): number
  release(pid: number, isHeldElsewhere: boolean): void
  countsOf(name: number): ArgumentCounts | undefined
}

/** A call that waits for its rest. */
interface Open {
  readonly name: number
  readonly pid: number
  readonly counts: ArgumentCounts
  readonly position: number
  readonly ids: Int32Array | undefined
}

/** Calls that wait for their rest, at most; more are left without it. */
const mostOpen = 65_536

const comma = 0x2c
const space = 0x20
const greater = 0x3e

/** Reads the arguments of calls as far as they are values; a call may be spread over several lines. */
export function createArgumentReader(names: readonly CalledName[], catalog: Catalog): ArgumentReader {
  const plans: (Plan | 'none' | undefined)[] = []
  const open = new Map<number, Open>()
  let cut: Open | undefined
  let elsewhere: Elsewhere | undefined

  function planAt(name: number): Plan | 'none' {
    const known = plans[name]
    if (known) return known
    const called = names[name]?.name
    const plan = (called === undefined ? undefined : planOf(called, catalog)) ?? 'none'
    plans[name] = plan
    return plan
  }

  function begin(
    counter: Counter,
    name: number,
    pid: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    cut = undefined
    let counts = counter.args
    if (counts === undefined) {
      const plan = planAt(name)
      if (plan === 'none') return
      counts = createArgumentCounts(plan)
      counter.args = counts
    }
    beginCall(counts, 0, undefined)
    read(counts, name, pid, bytes, start, end)
  }

  function read(
    counts: ArgumentCounts,
    name: number,
    pid: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const outcome = readArguments(counts, bytes, start, end)
    if (outcome === 'closed') return
    if (outcome === 'cut') {
      // `flags=SIGCHLDstrace: Process 29312 attached`: the argument is complete, the note no part of it.
      const note = noteIn(bytes, counts.next, end)
      if (note > counts.next) countArgument(counts, bytes, counts.next, note)
    }
    const ids = counts.tuples.length === 0 ? undefined : counts.ids.slice()
    const rest = { name, pid, counts, position: counts.position, ids }
    if (outcome === 'cut') cut = rest
    else layOpen(rest)
  }

  function layOpen(rest: Open): void {
    const isKnown = open.has(rest.pid) || elsewhere?.heldBy(rest.pid) !== undefined
    if (!isKnown && open.size + (elsewhere?.held() ?? 0) >= mostOpen) return
    open.set(rest.pid, rest)
    elsewhere?.release(rest.pid, true)
  }

  function openOf(pid: number): Open | undefined {
    const own = open.get(pid)
    if (own !== undefined || elsewhere === undefined) return own
    const held = elsewhere.heldBy(pid)
    const counts = held && elsewhere.countsOf(held.name)
    return held && counts && { ...held, pid, counts }
  }

  function takeUp({ counts, name, pid, position, ids }: Open, bytes: Uint8Array, start: number, end: number) {
    let at = start
    while (bytes[at] === space) at++
    // ` => {parent_tid=[31459]}, 88)`: first what the kernel made of the argument before.
    const isChange = bytes[at] === 0x3d && bytes[at + 1] === greater
    beginCall(counts, isChange ? position - 1 : position, ids)
    read(counts, name, pid, bytes, bytes[at] === comma ? at + 1 : at, end)
  }

  return {
    begin,
    resume(name, pid, bytes, start, end) {
      const call = openOf(pid)
      if (call === undefined || call.name !== name) return
      open.delete(pid)
      elsewhere?.release(pid, false)
      takeUp(call, bytes, start, end)
    },
    goOn(bytes, start, end) {
      const call = cut
      cut = undefined
      if (call && (bytes[start] === comma || bytes[start] === 0x29)) takeUp(call, bytes, start, end)
    },
    layAside() {
      if (cut) layOpen(cut)
      cut = undefined
    },
    forget() {
      cut = undefined
    },
    holds: (pid) => open.has(pid),
    held: () => open.size,
    share(lane) {
      elsewhere = lane
    },
  }
}

/** Where `strace: Process ` begins, −1 when nowhere. */
function noteIn(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + 15 < end; at++) {
    const isNote = bytes[at] === 0x73 && bytes[at + 6] === 0x3a && bytes[at + 8] === 0x50
    if (isNote && bytes[at + 1] === 0x74 && bytes[at + 15] === 0x20) return at
  }
  return -1
}

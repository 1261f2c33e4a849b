import type { Catalog } from '#catalog/catalog.ts'
import { type ArgumentCounts, createArgumentCounts } from '../evidence/argument-counts.ts'
import { createScannedArguments, scanArguments } from '../evidence/argument-scan.ts'
import { type Plan, planOf } from '../evidence/plan.ts'
import type { CalledName } from './called-names.ts'
import type { Counter } from './counters.ts'

export interface ArgumentReader {
  /** The arguments of a call that begins at `start`, behind its bracket. */
  begin(counter: Counter, name: number, pid: number, bytes: Uint8Array, start: number, end: number): void
  /** What follows `resumed>` of a call that the process had begun. */
  resume(name: number, pid: number, bytes: Uint8Array, start: number, end: number): void
  /** The last call goes on in a line of its own: a note of strace had cut it. */
  goOn(bytes: Uint8Array, start: number, end: number): void
  /** The call that had been cut is laid aside by ` <unfinished ...>`. */
  layAside(): void
}

interface Open {
  readonly name: number
  readonly pid: number
  readonly counts: ArgumentCounts
  readonly plan: Plan
  readonly position: number
  readonly state: Int32Array
}

/** Calls that wait for their rest, at most; more are left without it. */
const mostOpen = 65_536

const comma = 0x2c

/** Reads the arguments of calls as far as they are values; a call may be spread over several lines. */
export function createArgumentReader(names: readonly CalledName[], catalog: Catalog): ArgumentReader {
  const plans: (Plan | 'none' | undefined)[] = []
  const scanned = createScannedArguments()
  const open = new Map<number, Open>()
  let cut: Open | undefined

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
    const plan = planAt(name)
    if (plan === 'none') return
    counter.args ??= createArgumentCounts(plan)
    counter.args.begin(undefined)
    read({ name, pid, counts: counter.args, plan, position: 0 }, bytes, start, end)
  }

  function read(call: Omit<Open, 'state'>, bytes: Uint8Array, start: number, end: number): void {
    const { counts, plan, position, pid } = call
    scanArguments(bytes, start, end, position, lastOf(plan), scanned)
    if (scanned.outcome === 'cut') takeBeforeNote(bytes, end)
    counts.add(bytes, scanned, position)
    if (scanned.outcome === 'closed') {
      counts.end()
      return
    }
    const rest = { ...call, position: scanned.count, state: counts.state() }
    if (scanned.outcome === 'cut') cut = rest
    else if (open.size < mostOpen) open.set(pid, rest)
  }

  /** `flags=SIGCHLDstrace: Process 29312 attached`: the argument is complete, the note is not part of it. */
  function takeBeforeNote(bytes: Uint8Array, end: number): void {
    const note = noteIn(bytes, scanned.next, end)
    if (note <= scanned.next) return
    scanned.starts[scanned.count] = scanned.next
    scanned.ends[scanned.count] = note
    scanned.count++
  }

  function resume(name: number, pid: number, bytes: Uint8Array, start: number, end: number): void {
    const call = open.get(pid)
    if (call === undefined || call.name !== name) return
    open.delete(pid)
    takeUp(call, bytes, start, end)
  }

  function takeUp(call: Open, bytes: Uint8Array, start: number, end: number): void {
    call.counts.begin(call.state)
    read(call, bytes, bytes[start] === comma ? start + 1 : start, end)
  }

  return {
    begin,
    resume,
    goOn(bytes, start, end) {
      const call = cut
      cut = undefined
      if (call && (bytes[start] === comma || bytes[start] === 0x29)) takeUp(call, bytes, start, end)
    },
    layAside() {
      if (cut && open.size < mostOpen) open.set(cut.pid, cut)
      cut = undefined
    },
  }
}

function lastOf({ slots, named }: Plan): number {
  return named === undefined ? slots.findLastIndex((slot) => slot !== undefined) : slots.length
}

/** Where `strace: Process ` begins, −1 when nowhere. */
function noteIn(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + 15 < end; at++) {
    const isNote = bytes[at] === 0x73 && bytes[at + 6] === 0x3a && bytes[at + 8] === 0x50
    if (isNote && bytes[at + 1] === 0x74 && bytes[at + 15] === 0x20) return at
  }
  return -1
}

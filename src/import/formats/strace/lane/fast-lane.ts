import type { ArgumentCounts } from '../../../evidence/argument-counts.ts'
import { countAt, countTuple } from '../../../evidence/argument-counts.ts'
import type { Plan, ValueClass } from '../../../evidence/plan.ts'
import type { OwnCalls } from '../../../evidence/process-counts.ts'
import { isFull, type ValueTable } from '../../../evidence/value-table.ts'
import type { BulkReader } from '../../../lines/session.ts'
import { type CoreModule, startCore } from '../../../wasm/core-module.ts'
import { createLaneBuffer } from '../../../wasm/lane-buffer.ts'
import type { LaneHost } from './lane-host.ts'
import { addSums } from './lane-sums.ts'
import { at, field, nameRecord, processRecord, recordOf, sizes } from './layout.ts'

/** A call that waits for its rest in the lane. */
export interface HeldCall {
  readonly name: number
  readonly position: number
  readonly ids: Int32Array
}

export interface FastLane extends BulkReader {
  /** Times that calls are laid aside, by name. */
  readonly open: Uint32Array
  /** What the reader just read is known from now on. */
  learn(name: number, spelling: Uint8Array, pid: number, process: OwnCalls): void
  heldBy(pid: number): HeldCall | undefined
  held(): number
  /** The process's call is held elsewhere, or nowhere. */
  release(pid: number, isHeldElsewhere: boolean): void
  /** Adds what was counted to the reader's own. */
  finish(): void
}

const classes: Readonly<Record<ValueClass, number>> = { any: 0, descriptor: 1, process: 2, small: 3 }

/** Opens the lane; undefined where its memory cannot be had. */
export function openFastLane(module: CoreModule, host: LaneHost): FastLane | undefined {
  try {
    return createFastLane(module, host)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function createFastLane(module: CoreModule, host: LaneHost): FastLane {
  const { clock, order, timeline } = host
  const running = startCore(module, { value, tuple, error, wait })
  const { exports: core, memory, view, get, set } = running
  const rows: OwnCalls[] = []
  const rowOf = new Map<OwnCalls, number>()
  const known: number[] = []
  const complete = new Set<ValueTable>()

  set(field.isTimed, Number(clock.isTimed))
  view.setFloat64(field.origin, timeline.origin(), true)
  view.setFloat64(field.step, timeline.step(), true)

  // What the core asks.

  function value(name: number, index: number, start: number, length: number): number {
    const counts = host.counterOf(name)?.args
    if (counts === undefined) return 0
    const id = countAt(counts, index, memory, start, start + length)
    const table = counts.tables[index]
    if (table !== undefined && isFull(table) && !complete.has(table)) hand(name, index, table)
    return id + 1
  }

  /** A table that takes no more is told whole, so that what is not in it need not be asked for. */
  function hand(name: number, index: number, table: ValueTable): void {
    complete.add(table)
    if (get(recordOf(name) + nameRecord.tables + 4 * index) === 0) return
    const isTold = table.texts.every((text, each) => {
      if (text.length > sizes.text) return true
      memory.set(text, at.scratch)
      return core.addValue(name, index, text.length, table.ids[each] ?? -1) === 1
    })
    if (isTold) core.setFull(name, index)
  }

  function tuple(name: number, key: number): number {
    const [first] = host.counterOf(name)?.args?.tuples ?? []
    return Number(first !== undefined && countTuple(first, key, 1))
  }

  function error(start: number, length: number): number {
    return host.errorIndex(memory, start, start + length)
  }

  function wait(time: number, pid: number): number {
    return Number(timeline.wait(time, pid))
  }

  // What the reader asks.

  const buffered = createLaneBuffer(
    running,
    { buffer: at.buffer, size: sizes.buffer, lines: field.lines },
    { isOpen: host.isOpen, begin: tellState, end: takeState },
  )

  function tellState(): void {
    view.setInt32(field.lastName, -1, true)
    view.setFloat64(field.now, clock.now, true)
    view.setFloat64(field.days, clock.days, true)
    set(field.isSorted, Number(order.isSorted))
    if (!order.isSorted) return
    set(field.orderLines, order.lines)
    set(field.disorder, order.disorder)
    set(field.previousLength, order.length)
    memory.set(order.before.subarray(0, order.length), at.previous)
  }

  function takeState(): void {
    clock.now = view.getFloat64(field.now, true)
    clock.days = view.getFloat64(field.days, true)
    const name = view.getInt32(field.lastName, true)
    if (name !== -1) host.called(name)
    if (!order.isSorted) return
    order.isSorted = get(field.isSorted) === 1
    order.lines = get(field.orderLines)
    order.disorder = get(field.disorder)
    order.length = get(field.previousLength)
    order.before.set(memory.subarray(at.previous, at.previous + order.length))
  }

  function learn(name: number, spelling: Uint8Array, pid: number, process: OwnCalls): void {
    learnProcess(pid, process)
    const args = host.counterOf(name)?.args
    if (name >= sizes.names || spelling.length > sizes.scratch || !isPlain(args)) return
    memory.set(spelling, at.scratch)
    if (core.addName(name, spelling.length) !== 1 || known.includes(name)) return
    known.push(name)
    const record = recordOf(name)
    memory[record + nameRecord.isWait] = Number(timeline.isWait(name))
    if (args !== undefined) describe(name, args.plan)
  }

  function describe(name: number, { slots, last, tuples: [indices = []] }: Plan): void {
    const record = recordOf(name)
    memory[record + nameRecord.hasArgs] = 1
    view.setInt8(record + nameRecord.lastSlot, last)
    memory[record + nameRecord.tupleLength] = indices.length
    memory.set(indices, record + nameRecord.tuple)
    memory.fill(255, record + nameRecord.slots, record + nameRecord.slots + sizes.slots)
    slots.forEach((slot, printed) => {
      if (slot === undefined) return
      const { index, takes, isMoved } = slot
      memory[record + nameRecord.slots + printed] = index | (classes[takes] << 3) | (isMoved ? 0x80 : 0)
      core.addTable(name, index)
    })
  }

  function learnProcess(pid: number, process: OwnCalls): void {
    if (pid > 0xffff_ffff || core.processOf(pid) !== 0) return
    const row = rowOf.get(process) ?? rows.push(process) - 1
    rowOf.set(process, row)
    const record = core.addProcess(pid, row)
    if (record !== 0 && host.holds(pid)) set(record + processRecord.holds, 2)
  }

  function heldBy(pid: number): HeldCall | undefined {
    const record = core.processOf(pid)
    if (record === 0 || get(record + processRecord.holds) !== 1) return undefined
    const ids = new Int32Array(core.memory.buffer, record + processRecord.ids, 6).slice()
    return { name: get(record + processRecord.name), position: get(record + processRecord.position), ids }
  }

  function release(pid: number, isHeldElsewhere: boolean): void {
    const record = core.processOf(pid)
    if (record === 0) return
    if (get(record + processRecord.holds) === 1) set(field.held, get(field.held) - 1)
    set(record + processRecord.holds, isHeldElsewhere ? 2 : 0)
  }

  return {
    open: new Uint32Array(core.memory.buffer, at.open, sizes.names),
    ...buffered,
    learn,
    heldBy,
    held: () => get(field.held),
    release,
    finish: () => addSums(running, { known, rows }, host),
  }
}

/** Calls with named arguments (clone) are rare, and left to the reader. */
function isPlain(args: ArgumentCounts | undefined): boolean {
  if (args === undefined) return true
  const { named, slots, tuples } = args.plan
  return named === undefined && slots.length <= sizes.slots && tuples.every(({ length }) => length <= 4)
}

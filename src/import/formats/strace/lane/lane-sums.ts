import { countTuple } from '../../../evidence/argument-counts.ts'
import type { Counter } from '../../../evidence/counters.ts'
import type { OwnCalls } from '../../../evidence/process-counts.ts'
import type { ValueTable } from '../../../evidence/value-table.ts'
import type { RunningCore } from '../../../wasm/core-module.ts'
import type { LaneHost } from './lane-host.ts'
import { at, field, nameRecord, recordOf, sizes, valueTable } from './layout.ts'

/** Names and processes that the core counted, rows in its order. */
interface Learned {
  readonly known: readonly number[]
  readonly rows: readonly OwnCalls[]
}

/** Adds what the core counted to the reader's own. */
export function addSums(
  running: RunningCore,
  { known, rows }: Learned,
  host: Pick<LaneHost, 'counterOf' | 'timeline' | 'results'>,
): void {
  const { get, view } = running
  for (const name of known) {
    const counter = host.counterOf(name)
    if (counter !== undefined) addName(running, name, counter)
  }
  addTuples(running, host)
  for (const [row, { times }] of rows.entries()) {
    for (const name of known) {
      const sum = get(at.times + 4 * (row * sizes.names + name))
      if (sum > 0) times[name] = (times[name] ?? 0) + sum
    }
  }
  host.timeline.merge({
    step: view.getFloat64(field.step, true),
    last: get(field.lastBin),
    rows: new Map(known.map((name) => [name, binsOf(running, name)])),
  })
  host.results.returned += get(field.returned)
  host.results.failed += get(field.failed)
}

function addName(running: RunningCore, name: number, counter: Counter): void {
  const { get } = running
  const record = recordOf(name)
  counter.calls += get(record + nameRecord.calls)
  counter.lastLine = Math.max(counter.lastLine, get(record + nameRecord.lastLine))
  for (let each = 0; each < sizes.errors; each++) {
    const times = get(at.errors + 4 * (name * sizes.errors + each))
    if (times > 0) counter.errors[each] = (counter.errors[each] ?? 0) + times
  }
  counter.args?.tables.forEach((table, index) => {
    if (table) addValues(running, table, get(record + nameRecord.tables + 4 * index))
  })
}

function addValues({ get, view }: RunningCore, table: ValueTable, address: number): void {
  const count = address === 0 ? 0 : get(address)
  for (let each = 0; each < count; each++) {
    const entry = address + valueTable.entries + each * valueTable.entrySize
    const id = view.getInt16(entry + valueTable.id, true)
    if (id !== -1) table.times[id] = (table.times[id] ?? 0) + get(entry + valueTable.times)
  }
}

function addTuples({ get, view }: RunningCore, { counterOf }: Pick<LaneHost, 'counterOf'>): void {
  for (let slot = 0; slot < sizes.tupleSlots; slot++) {
    const cell = at.tuples + 16 * slot
    const marked = view.getBigUint64(cell, true)
    const times = get(cell + 8)
    if (marked === 0n || times === 0) continue
    const [first] = counterOf(Number(marked >> 48n) - 1)?.args?.tuples ?? []
    if (first) countTuple(first, Number(marked & 0xffff_ffff_ffffn), times)
  }
}

function binsOf({ memory }: RunningCore, name: number): Uint32Array {
  return new Uint32Array(memory.buffer, at.timeline + 4 * name * sizes.bins, sizes.bins)
}

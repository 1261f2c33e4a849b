import type { AuditCall } from '../../../audit/calls.ts'
import { addErrors } from '../../../audit/calls.ts'
import { type ArgumentCounts, countTuple } from '../../../evidence/argument-counts.ts'
import type { Running } from '../../../wasm/start-module.ts'
import type { AuditCore, AuditHost } from './audit-host.ts'
import { at, callRecord, field, recordOf, sizes, valueEntry } from './audit-layout.ts'

/** Calls that the core counted, in its order. */
interface Learned {
  readonly calls: readonly AuditCall[]
  countsOf(call: number): ArgumentCounts | undefined
}

/** Adds what the core counted to the reader's own. */
export function addAuditSums(
  running: Running<AuditCore>,
  { calls, countsOf }: Learned,
  host: Pick<AuditHost, 'countCode' | 'countLong'>,
): void {
  const { get } = running
  for (const [index, call] of calls.entries()) addCall(running, index, call)
  addValues(running, countsOf)
  addTuples(running, countsOf)
  for (let each = 0; each < get(field.codes); each++) {
    const cell = at.codes + 8 * each
    host.countCode(get(cell), get(cell + 4))
  }
  host.countLong(get(field.records))
}

function addCall({ get }: Running<AuditCore>, index: number, call: AuditCall): void {
  const record = recordOf(index)
  call.calls += get(record + callRecord.times)
  call.lastLine = Math.max(call.lastLine, get(record + callRecord.lastLine))
  for (let errno = 1; errno < sizes.errors; errno++) {
    // One more than the times, for an error that is known.
    const times = get(at.errors + 4 * (index * sizes.errors + errno)) - 1
    if (times > 0) addErrors(call, `-${errno}`, times)
  }
}

function addValues({ get, view }: Running<AuditCore>, countsOf: Learned['countsOf']): void {
  for (let slot = 0; slot < sizes.values; slot++) {
    const entry = at.values + slot * valueEntry.size
    const owner = get(entry + valueEntry.owner)
    const id = view.getInt32(entry + valueEntry.id, true)
    if (owner === 0 || id === -1) continue
    const table = countsOf((owner - 1) >> 2)?.tables[(owner - 1) & 3]
    if (table !== undefined) table.times[id] = (table.times[id] ?? 0) + get(entry + valueEntry.times)
  }
}

function addTuples({ get, view }: Running<AuditCore>, countsOf: Learned['countsOf']): void {
  for (let slot = 0; slot < sizes.tuples; slot++) {
    const cell = at.tuples + 16 * slot
    const marked = view.getBigUint64(cell, true)
    const times = get(cell + 8)
    if (marked === 0n || times === 0) continue
    const [first] = countsOf(Number(marked >> 48n) - 1)?.tuples ?? []
    if (first) countTuple(first, Number(marked & 0xffff_ffff_ffffn), times)
  }
}

import type { AuditCall } from '../../../audit/calls.ts'
import { type ArgumentCounts, countRegister, countTuple } from '../../../evidence/argument-counts.ts'
import { isFull, type ValueTable } from '../../../evidence/value-table.ts'
import type { BulkReader } from '../../../lines/session.ts'
import type { CoreModule } from '../../../wasm/core-module.ts'
import { createLaneBuffer } from '../../../wasm/lane-buffer.ts'
import { type Running, startModule } from '../../../wasm/start-module.ts'
import type { AuditCore, AuditHost } from './audit-host.ts'
import { at, callRecord, field, recordOf, sizes } from './audit-layout.ts'
import { addAuditSums } from './audit-sums.ts'

/** A record that was read. */
export interface CountedRecord {
  readonly arch: number
  readonly nr: number
  readonly errno: number
  readonly code: number
}

export interface AuditLane extends BulkReader {
  /** What the reader just read is known from now on. */
  learn(call: AuditCall, record: CountedRecord): void
  /** Adds what was counted to the reader's own. */
  finish(): void
}

/** Opens the lane; undefined where its memory cannot be had. */
export function openAuditLane(module: CoreModule, host: AuditHost): AuditLane | undefined {
  try {
    return createAuditLane(module, host)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function createAuditLane(module: CoreModule, host: AuditHost): AuditLane {
  const running: Running<AuditCore> = startModule(module.audit, { reader: { value, tuple } })
  const { exports: core, memory } = running
  const calls: AuditCall[] = []
  const complete = new Set<ValueTable>()

  const buffered = createLaneBuffer(
    running,
    { buffer: at.buffer, size: sizes.buffer, lines: field.lines },
    { isOpen: () => true, begin: () => undefined, end: () => undefined },
  )

  function countsOf(index: number): ArgumentCounts | undefined {
    const call = calls[index]
    const counts = call && host.countsOf(call)
    return counts === 'none' ? undefined : counts
  }

  function value(call: number, index: number, start: number, length: number): number {
    const counts = countsOf(call)
    if (counts === undefined) return 0
    counts.ids[index] = -1
    countRegister(counts, index, memory, start, start + length)
    const table = counts.tables[index]
    if (table !== undefined && isFull(table) && !complete.has(table)) hand(call, index, table)
    return (counts.ids[index] ?? -1) + 1
  }

  /** A table that takes no more is told whole, so that what is not in it need not be asked for. */
  function hand(call: number, index: number, table: ValueTable): void {
    complete.add(table)
    const isTold = table.texts.every((text, each) => {
      const number = registerIn(text)
      if (number === undefined) return true
      const low = Number(number & 0xffff_ffffn)
      return core.addValue(call, index, low, Number(number >> 32n), table.ids[each] ?? -1) === 1
    })
    if (isTold) core.setFull(call, index)
  }

  function tuple(call: number, key: number): number {
    const [first] = countsOf(call)?.tuples ?? []
    return Number(first !== undefined && countTuple(first, key, 1))
  }

  function learn(call: AuditCall, { arch, nr, errno, code }: CountedRecord): void {
    if (code >= 0) core.addCode(code)
    const index = core.addCall(arch, nr)
    if (index === -1) return
    if (errno > 0) core.addError(index, errno)
    if (index < calls.length) return
    calls.push(call)
    describe(index)
  }

  function describe(index: number): void {
    const counts = countsOf(index)
    if (counts === undefined) return
    const record = recordOf(index)
    const [indices = []] = counts.plan.tuples
    memory[record + callRecord.hasArgs] = 1
    memory[record + callRecord.tupleLength] = indices.length
    memory.set(indices, record + callRecord.tuple)
    counts.plan.slots.forEach((slot, register) => {
      if (slot !== undefined) memory[record + callRecord.slots + register] = slot.takes === 'small' ? 2 : 1
    })
  }

  return { ...buffered, learn, finish: () => addAuditSums(running, { calls, countsOf }, host) }
}

/** The register's value, undefined when the text is not as the core reads it. */
function registerIn(text: Uint8Array): bigint | undefined {
  const digits = String.fromCharCode(...text.subarray(2))
  return /^(?:0|[1-9a-f][0-9a-f]{0,15})$/.test(digits) ? BigInt(`0x${digits}`) : undefined
}

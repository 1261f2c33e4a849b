import type { AuditCall } from '../../../audit/calls.ts'
import type { ArgumentCounts } from '../../../evidence/argument-counts.ts'

/** What `audit-core.as` exports. */
export interface AuditCore {
  readonly memory: { readonly buffer: ArrayBuffer }
  run(from: number, to: number, line: number): number
  addCall(arch: number, nr: number): number
  addCode(code: number): void
  addError(call: number, errno: number): void
  addValue(call: number, index: number, low: number, high: number, id: number): number
  setFull(call: number, index: number): void
}

/** What the lane asks of the reader. */
export interface AuditHost {
  countsOf(call: AuditCall): ArgumentCounts | 'none'
  countCode(code: number, times: number): void
  countLong(records: number): void
}

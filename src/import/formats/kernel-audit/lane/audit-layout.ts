import { numberReader } from '../../../wasm/lane-numbers.ts'
import { numbers } from './addresses.as?numbers'

const of = numberReader(numbers)

/** Where things lie in the memory of `audit-core.as`. */
export const at = {
  codes: of('CODES'),
  calls: of('CALLS'),
  tuples: of('TUPLES'),
  errors: of('ERRORS'),
  values: of('VALUES'),
  buffer: of('BUFFER'),
} as const

/** Fields of its state. */
export const field = { lines: of('LINES'), records: of('RECORDS'), codes: of('CODE_COUNT') } as const

/** A call's record; `slots` and `tuple` are bytes. */
export const callRecord = {
  size: 64,
  times: of('TIMES'),
  lastLine: of('LAST_LINE'),
  hasArgs: of('HAS_ARGS'),
  tupleLength: of('TUPLE_LENGTH'),
  tuple: of('TUPLE_INDICES'),
  slots: of('SLOTS'),
} as const

export const valueEntry = { size: 24, owner: of('OWNER'), id: of('ID'), times: of('VALUE_TIMES') } as const

export const sizes = {
  calls: of('mostCalls'),
  errors: of('mostErrors'),
  values: of('valueMask') + 1,
  tuples: of('tupleMask') + 1,
  buffer: 1 << 20,
} as const

export function recordOf(call: number): number {
  return at.calls + call * callRecord.size
}

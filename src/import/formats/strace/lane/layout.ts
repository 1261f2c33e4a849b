import { numberReader } from '../../../wasm/lane-numbers.ts'
import { numbers } from './addresses.as?numbers'

const of = numberReader(numbers)

/** Where things lie in the memory of `core.as`. */
export const at = {
  previous: of('PREVIOUS'),
  scratch: of('SCRATCH'),
  open: of('OPEN'),
  names: of('NAMES'),
  pids: of('PIDS'),
  tuples: of('TUPLES'),
  errors: of('ERRORS'),
  timeline: of('TIMELINE'),
  times: of('TIMES'),
  buffer: of('BUFFER'),
} as const

/** Fields of its state: numbers of 32 bits, and of 64 where said. */
export const field = {
  lines: of('LINES'),
  lastName: of('LAST_NAME'),
  isTimed: of('IS_TIMED'),
  loopFound: of('LOOP_FOUND'),
  isSorted: of('IS_SORTED'),
  orderLines: of('ORDER_LINES'),
  disorder: of('DISORDER'),
  previousLength: of('PREVIOUS_LENGTH'),
  /** Of 64 bits, as the three after it. */
  now: of('NOW'),
  days: of('DAYS'),
  origin: of('ORIGIN'),
  step: of('STEP'),
  lastBin: of('LAST_BIN'),
  returned: of('RETURNED'),
  failed: of('FAILED'),
  held: of('HELD'),
} as const

/** A name's record; `slots` and `tuple` are bytes. */
export const nameRecord = {
  size: 64,
  calls: of('CALLS'),
  lastLine: of('LAST_LINE'),
  hasArgs: of('HAS_ARGS'),
  lastSlot: of('LAST_SLOT'),
  isWait: of('IS_WAIT'),
  tupleLength: of('TUPLE_LENGTH'),
  tuple: of('TUPLE_INDICES'),
  slots: of('SLOTS'),
  tables: of('TABLES'),
} as const

export const processRecord = {
  holds: of('HOLDS'),
  name: of('HELD_NAME'),
  position: of('HELD_POSITION'),
  ids: of('HELD_IDS'),
} as const

export const valueTable = { entries: of('TABLE_ENTRIES'), entrySize: 16, id: 10, times: 12 } as const

export const sizes = {
  names: of('mostNames'),
  errors: of('mostErrors'),
  slots: 8,
  bins: of('mostBins'),
  tupleSlots: 16_384,
  scratch: of('TEXT_SLOTS') - of('SCRATCH'),
  buffer: 1 << 20,
  text: of('longestText'),
} as const

export function recordOf(name: number): number {
  return at.names + name * nameRecord.size
}

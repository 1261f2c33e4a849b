import type { Counter } from '../../../evidence/counters.ts'
import type { TimelineCounts } from '../../../evidence/timeline-counts.ts'
import type { Clocked } from '../clock.ts'
import type { OrderState } from '../order.ts'

/** What the reader counts in itself, and the lane adds to. */
export interface LaneHost {
  /** The counter of a 64-bit call. */
  counterOf(name: number): Counter | undefined
  errorIndex(bytes: Uint8Array, start: number, end: number): number
  readonly clock: Clocked
  readonly timeline: TimelineCounts
  readonly order: OrderState
  readonly results: { returned: number; failed: number }
  /** True when the process has a call laid aside that the lane does not hold. */
  holds(pid: number): boolean
  /** True while lines may go through the lane. */
  isOpen(): boolean
  /** Calls began in the lane, this one last. */
  called(name: number): void
}

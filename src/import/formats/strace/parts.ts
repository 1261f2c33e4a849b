import { type CalledNames, createCalledNames } from '../../evidence/called-names.ts'
import { type Counters, createCounters, type Personality } from '../../evidence/counters.ts'
import { createProcessCounts, type ProcessCounts } from '../../evidence/process-counts.ts'
import type { Context } from '../../lines/session.ts'
import { type ArgumentReader, createArgumentReader } from './argument-reader.ts'
import { type Begun, createBegun } from './begun.ts'
import { createClock, type StraceClock } from './clock.ts'
import { createOrderWatch, type OrderWatch } from './order.ts'
import { createPairing, type Pairing } from './pairing.ts'
import { createPersonalities, type Personalities } from './personalities.ts'
import { createPrefix, type Prefix } from './prefix.ts'
import { createResults, type Results } from './results.ts'
import { createSigsysLines, type SigsysLines } from './sigsys.ts'

/** What the reader is made of; each part keeps what it has read by itself. */
export interface Parts {
  readonly names: CalledNames
  readonly counters: Counters
  readonly processes: ProcessCounts
  /** Who and when, of the line that is read. */
  readonly prefix: Prefix
  readonly clock: StraceClock
  readonly order: OrderWatch
  readonly personalities: Personalities
  readonly pairing: Pairing
  /** Undefined where nobody asked for arguments. */
  readonly args: ArgumentReader | undefined
  readonly results: Results
  readonly sigsys: SigsysLines
  readonly begun: Begun
  /** The call of the last line, whose rest may stand in the next. */
  readonly last: LastCall
  /** Processes whose end was read. */
  readonly ended: Set<number>
}

export interface LastCall {
  /** -1: none yet. */
  name: number
  personality: Personality
  /** Neither its result nor ` <unfinished ...>` was read. */
  isOpen: boolean
}

export function createParts({ catalog, constants }: Context): Parts {
  const names = createCalledNames(catalog)
  const counters = createCounters()
  const processes = createProcessCounts()
  const prefix = createPrefix()
  const clock = createClock((name) => names.list[name]?.name)
  const personalities = createPersonalities(names.list, catalog)
  return {
    names,
    counters,
    processes,
    prefix,
    clock,
    order: createOrderWatch(),
    personalities,
    pairing: createPairing(),
    args: constants === undefined ? undefined : createArgumentReader(names.list, catalog),
    results: createResults({ names, counters, personalities }),
    sigsys: createSigsysLines(catalog),
    begun: createBegun({ prefix, counters, processes, clock }),
    last: { name: -1, personality: 0, isOpen: false },
    ended: new Set(),
  }
}

import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Message } from '#core/base/message.ts'
import type { CallTally, ProcessTally, SourceSummary, Timeline } from '#core/base/tally.ts'
import type { CoreModule } from '../wasm/core-module.ts'
import type { LineBytes } from './line-bytes.ts'

/** Why a line gave no call. The words are in `messages.ts`. */
export type SkipReason =
  | 'program-output'
  | 'continuation'
  | 'unknown-name'
  | 'strace-note'
  | 'other-record'
  | 'no-call-number'
  | 'unknown-architecture'
  | 'library-call'

/** `used`: understood, whether it held a call or not. `foreign`: another format may try. */
export type Verdict = 'used' | 'foreign' | SkipReason

export interface Findings {
  readonly calls: readonly CallTally[]
  readonly warnings: readonly Message[]
  readonly processes?: readonly Omit<ProcessTally, 'source'>[] | undefined
  readonly otherProcesses?: Readonly<Record<string, number>> | undefined
  readonly timeline?: Omit<Timeline, 'source'> | undefined
  readonly users?: SourceSummary['users'] | undefined
}

/** Reads many plain lines at once, as far as it has seen their like. */
export interface BulkReader {
  /**
   * Reads whole lines of `bytes` from `from`, as long as they are plain ASCII, and answers how many; `line` are
   * behind. `chunk` changes when the bytes do.
   */
  read(bytes: Uint8Array, from: number, line: number, chunk: number): number
  /** Where the first line begins that was not read. */
  next(): number
}

/**
 * Reads the lines of one source. Lines are ranges of a buffer that is valid during the call only; `has` tells what
 * they are made of, where that is known.
 */
export interface Session {
  read(bytes: Uint8Array, start: number, end: number, line: number, has?: LineBytes): Verdict
  /** For sources that are long: a second way to have lines read, with the same outcome. */
  bulk?(): BulkReader | undefined
  /** What a line nobody understood probably is. */
  explain(bytes: Uint8Array, start: number, end: number): SkipReason
  finish(): Findings
}

export interface Context {
  readonly catalog: Catalog
  /** What named arguments are worth; without it no argument values are told. */
  readonly constants?: Constants | undefined
  /** The compiled fast lane; without it all is read in TypeScript. */
  readonly core?: CoreModule | undefined
  /** What `recognise` said of the head of this source; absent where nobody asked. */
  readonly sureness?: number
}

import type { Message } from './message.ts'

/**
 * What logs showed, added up; the versioned JSON form and the form in memory are the same plain object.
 * Never holds strings, paths or environment of the traced program.
 */
export interface Tally {
  readonly version: 1
  readonly calls: readonly CallTally[]
  readonly sources: readonly SourceSummary[]
  readonly skipped: readonly Skipped[]
  readonly warnings: readonly Message[]
}

export interface CallTally {
  /** SCMP_ARCH token; null when the log does not tell. */
  readonly arch: string | null
  /** libseccomp's name; null for a number that no table knows or whose architecture is unknown. */
  readonly name: string | null
  readonly nr: number | null
  /** Entries (a call that never returned counts). */
  readonly calls: number
  /** errno name → times. */
  readonly errors: Readonly<Record<string, number>>
  readonly args: readonly ArgumentTally[]
  /** 1-based lines of the source, first and last sight. */
  readonly firstLine: number
  readonly lastLine: number
}

export interface ArgumentTally {
  readonly index: number
  readonly values: readonly { readonly value: string; readonly calls: number }[]
  /** Calls whose value is not listed because the table was full. */
  readonly unlisted: number
}

export interface SourceSummary {
  readonly name: string
  /** Ids of the formats found in it, most lines first. */
  readonly format: string
  readonly lines: number
  readonly bytes: number
}

/** Lines that were not understood, by reason, with the first few to look at. */
export interface Skipped {
  readonly reason: string
  readonly lines: number
  readonly samples: readonly { readonly line: number; readonly text: string }[]
}

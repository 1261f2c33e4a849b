import type { Message } from './message.ts'

/**
 * What logs showed, added up; the versioned JSON form and the form in memory are the same plain object.
 * Never holds strings, paths or environment of the traced program; of argument values only scalars.
 * What is optional came after the first files of version 1: a reader takes a file without it.
 */
export interface Tally {
  readonly version: 1
  readonly calls: readonly CallTally[]
  readonly sources: readonly SourceSummary[]
  readonly skipped: readonly Skipped[]
  readonly warnings: readonly Message[]
  /** Calls by process, the first 512 of a source; only of logs that name processes. */
  readonly processes?: readonly ProcessTally[]
  /** Calls of the processes beyond those, by name. */
  readonly otherProcesses?: Readonly<Record<string, number>>
  /** One for each source whose lines have an order. */
  readonly timelines?: readonly Timeline[]
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
  /** Arguments of which a value was seen, by index. For each: `values` + `symbols` + `unlisted` = `calls`. */
  readonly args: readonly ArgumentTally[]
  /** Values of arguments that matter together, `socket(domain, type, protocol)`. */
  readonly tuples?: readonly TupleTally[]
  /** 1-based lines of the source, first and last sight. */
  readonly firstLine: number
  readonly lastLine: number
}

export interface ArgumentTally {
  /** Place in the kernel's order, which may differ from the printed one. */
  readonly index: number
  /**
   * Decimal, unsigned: the low 32 bits of what the kernel reads as 32 bits (AT_FDCWD is 4294967196), all 64
   * of the others.
   */
  readonly values: readonly { readonly value: string; readonly calls: number }[]
  /** Constants whose value waits for the architecture, `O_RDONLY|O_DIRECTORY`. */
  readonly symbols?: readonly { readonly text: string; readonly calls: number }[]
  /**
   * Calls whose value is not listed: the log does not show it, it says nothing (an open descriptor of 3 or
   * more, an address), or the table was full. 0 means that the listed values are all there were.
   */
  readonly unlisted: number
}

/** `values[i]` is of the argument `indices[i]`; the rest as in `ArgumentTally`. */
export interface TupleTally {
  readonly indices: readonly number[]
  readonly values: readonly { readonly values: readonly string[]; readonly calls: number }[]
  readonly unlisted: number
}

export interface ProcessTally {
  /** Name of the source; process numbers of two logs have nothing to do with each other. */
  readonly source: string
  /** 0 for lines that name no process. */
  readonly pid: number
  /** The kernel's name of the process (at most 15 bytes) where the log has a column for it. */
  readonly name: string | null
  /** Name of the call, `#999` without one, → times. */
  readonly calls: Readonly<Record<string, number>>
}

export interface Timeline {
  readonly source: string
  /** By time where the lines have times, else by line. */
  readonly unit: 'seconds' | 'lines'
  /** Where bin 0 begins: seconds of the log's own clock, or a line. */
  readonly start: number
  /** Width of a bin. */
  readonly step: number
  /** Number of bins, 240 at most. */
  readonly bins: number
  /** Name of the call → pairs of bin and times. */
  readonly calls: Readonly<Record<string, readonly (readonly [bin: number, calls: number])[]>>
  /** Bin in which the first accept, epoll or poll loop begins (without one: the first listen). */
  readonly steadyFrom: number | null
}

export interface SourceSummary {
  readonly name: string
  /** Ids of the formats found in it, most lines first. */
  readonly format: string
  readonly lines: number
  readonly bytes: number
  /** Who made the calls, sorted, where every record says so. */
  readonly users?: readonly ('other' | 'root')[]
}

/** Lines that were not understood, by reason, with the first few to look at. */
export interface Skipped {
  readonly reason: string
  readonly lines: number
  /** Text of the log itself: to be shown, never to be kept or passed on (`withoutSamples`). */
  readonly samples: readonly { readonly line: number; readonly text: string }[]
}

/** The tally without any text of the log, fit to be stored and passed on. */
export function withoutSamples(tally: Tally): Tally {
  return { ...tally, skipped: tally.skipped.map(({ reason, lines }) => ({ reason, lines, samples: [] })) }
}

/** Whether the logs leave open of which architecture some of the calls are. */
export function isArchitectureOpen({ calls }: Tally): boolean {
  return calls.some(({ arch }) => arch === null)
}

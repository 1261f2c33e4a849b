import { isBlank } from '../bytes/blank.ts'
import { createLineBytes, noteBytes } from '../lines/line-bytes.ts'
import type { BulkReader, Context, Session, SkipReason } from '../lines/session.ts'
import type { SkippedLines } from '../lines/skipped.ts'
import type { LogFormat } from '../reader.ts'
import type { FormatRanking } from './format-ranking.ts'
import { headTexts } from './head.ts'
import type { Part } from './tally-builder.ts'

export interface FormatReaders {
  /** False when no format knows the line; then nothing was noted. */
  read(bytes: Uint8Array, start: number, end: number, line: number): boolean
  /** Reads many lines at once, where the format that took the last one can. */
  readonly bulk: BulkReader
  explain(bytes: Uint8Array, start: number, end: number): SkipReason
  /** What each format found, the one with most lines first. */
  finish(): readonly Part[]
}

export interface LogSetting extends Omit<Context, 'sureness'> {
  readonly ranking: FormatRanking
  readonly skipped: SkippedLines
}

interface Reading {
  readonly format: LogFormat
  readonly session: Session
  used: number
}

/**
 * Opens all formats for a source that begins with these lines. Each line is offered to the format that took
 * the last one, then to the others: a file may hold strace lines, then their table, then the kernel's log.
 */
export function openFormats(
  head: readonly Uint8Array[],
  { ranking, skipped, ...context }: LogSetting,
): FormatReaders {
  const readings = ranking(headTexts(head)).map(
    ({ reader: format, sureness }): Reading => ({
      format,
      session: format.session({ ...context, sureness }),
      used: 0,
    }),
  )
  const offer = createOffer(readings, skipped)

  function read(bytes: Uint8Array, start: number, end: number, line: number): boolean {
    const [active] = readings
    if (active === undefined) return false
    const verdict = active.session.read(bytes, start, end, line)
    if (verdict === 'foreign') return offer(bytes, start, end, line)
    if (verdict === 'used') active.used++
    else skipped.add(verdict, bytes, start, end, line)
    return true
  }

  return {
    read,
    bulk: createBulk(readings),
    explain: (bytes, start, end) => readings[0]?.session.explain(bytes, start, end) ?? 'program-output',
    finish: () =>
      readings
        .filter(({ used }) => used > 0)
        .toSorted((a, b) => b.used - a.used)
        .map(({ format, session }) => ({ format, findings: session.finish() })),
  }
}

/** Offers a line to all formats but the first; the one that takes it is the first from then on. */
function createOffer(readings: Reading[], skipped: SkippedLines): FormatReaders['read'] {
  const has = createLineBytes()

  return (bytes, start, end, line) => {
    if (isBlank(bytes, start, end)) return true
    noteBytes(bytes, start, end, has)
    for (const [at, reading] of readings.entries()) {
      if (at === 0) continue
      const verdict = reading.session.read(bytes, start, end, line, has)
      if (verdict === 'foreign') continue
      readings.splice(at, 1)
      readings.unshift(reading)
      if (verdict === 'used') reading.used++
      else skipped.add(verdict, bytes, start, end, line)
      return true
    }
    return false
  }
}

function createBulk(readings: readonly Reading[]): BulkReader {
  let last: BulkReader | undefined

  return {
    read(bytes, from, line, chunk) {
      const [active] = readings
      last = active?.session.bulk?.()
      const lines = last?.read(bytes, from, line, chunk) ?? 0
      if (active !== undefined) active.used += lines
      return lines
    },
    next: () => last?.next() ?? 0,
  }
}

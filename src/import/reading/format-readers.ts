import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { decodeUtf8 } from '../bytes/utf8.ts'
import { createLineBytes, noteBytes } from '../lines/line-bytes.ts'
import type { BulkReader, Session, SkipReason } from '../lines/session.ts'
import type { SkippedLines } from '../lines/skipped.ts'
import { type LogFormat, rank } from '../reader.ts'
import { formats } from '../registry.ts'
import type { CoreModule } from '../wasm/core-module.ts'
import { headOfLines } from './head.ts'
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

interface Reading {
  readonly format: LogFormat
  readonly session: Session
  used: number
}

interface Setting {
  readonly catalog: Catalog
  readonly constants: Constants | undefined
  readonly core: CoreModule | undefined
  readonly skipped: SkippedLines
}

/**
 * Opens all formats for a source that begins with these lines. Each line is offered to the format that took
 * the last one, then to the others: a file may hold strace lines, then their table, then the kernel's log.
 */
export function openFormats(
  head: readonly Uint8Array[],
  { catalog, constants, core, skipped }: Setting,
): FormatReaders {
  const lines = head.map(headText)
  let readings: readonly Reading[] = rank(formats, headOfLines(lines, catalog)).map(
    ({ reader, sureness }) => ({
      format: reader,
      session: reader.session({ catalog, constants, core, sureness }),
      used: 0,
    }),
  )
  let active = readings[0]
  const has = createLineBytes()
  let last: BulkReader | undefined

  function read(bytes: Uint8Array, start: number, end: number, line: number): boolean {
    if (active === undefined) return false
    const verdict = active.session.read(bytes, start, end, line)
    if (verdict === 'foreign') return offerToOthers(active, bytes, start, end, line)
    if (verdict === 'used') active.used++
    else skipped.add(verdict, bytes, start, end, line)
    return true
  }

  function offerToOthers(
    asked: Reading,
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
  ): boolean {
    if (isBlank(bytes, start, end)) return true
    noteBytes(bytes, start, end, has)
    for (const reading of readings) {
      if (reading === asked) continue
      const verdict = reading.session.read(bytes, start, end, line, has)
      if (verdict === 'foreign') continue
      readings = [reading, ...readings.filter((other) => other !== reading)]
      active = reading
      if (verdict === 'used') reading.used++
      else skipped.add(verdict, bytes, start, end, line)
      return true
    }
    return false
  }

  function readMany(bytes: Uint8Array, from: number, line: number, chunk: number): number {
    last = active?.session.bulk?.()
    const lines = last?.read(bytes, from, line, chunk) ?? 0
    if (active !== undefined) active.used += lines
    return lines
  }

  return {
    read,
    bulk: { read: readMany, next: () => last?.next() ?? 0 },
    explain: (bytes, start, end) => active?.session.explain(bytes, start, end) ?? 'program-output',
    finish: () =>
      readings
        .filter(({ used }) => used > 0)
        .toSorted((a, b) => b.used - a.used)
        .map(({ format, session }) => ({ format, findings: session.finish() })),
  }
}

/** Formats that are asked to prove themselves on a few lines. */
const likeliest = 3

/** How many of the lines the likeliest formats understand; nothing is kept. */
export function tryFormats(
  lines: readonly Uint8Array[],
  catalog: Catalog,
): { readonly used: number; readonly lines: number } {
  const filled = lines.filter((bytes) => !isBlank(bytes, 0, bytes.length))
  const texts = filled.map(headText)
  const sessions = rank(formats, headOfLines(texts, catalog))
    .filter(({ sureness }) => sureness > 0)
    .slice(0, likeliest)
    .map(({ reader, sureness }) => reader.session({ catalog, sureness }))
  const used = filled.filter((bytes, at) =>
    sessions.some((session) => session.read(bytes, 0, bytes.length, at + 1) === 'used'),
  )
  return { used: used.length, lines: filled.length }
}

/** So much of a line is enough to tell a format. */
const telling = 1 << 14

function headText(bytes: Uint8Array): string {
  return decodeUtf8(bytes, 0, Math.min(bytes.length, telling))
}

export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false
  return true
}

import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Message } from '#core/message.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Tally } from '#core/tally.ts'
import { stripEscapes } from './ansi.ts'
import type { Importer, Session } from './importer.ts'
import { createLineSplitter } from './lines.ts'
import { rank } from './recognise.ts'
import { importers } from './registry.ts'
import { createSkippedLines } from './skipped.ts'
import { buildTally } from './tally-builder.ts'
import { decodeUtf8 } from './utf8.ts'

export interface TraceReader {
  push(bytes: Uint8Array): void
  lines(): number
  finish(bytes: number): Result<Tally, Message>
}

interface Reading {
  readonly importer: Importer
  readonly session: Session
  used: number
}

/** Lines of the head that are shown to the members before the first line is read. */
const headLines = 400
const headBytes = 128 * 1024

/**
 * Offers every line to the format that took the last one, then to the others: a file may hold strace lines,
 * then their table, then the kernel's log.
 */
export function createTraceReader(name: string, catalog: Catalog, constants?: Constants): TraceReader {
  const skipped = createSkippedLines()
  const splitter = createLineSplitter(takeLine)
  let readings: Reading[] | undefined
  let hasText = false

  function push(bytes: Uint8Array): void {
    const text = hasText ? bytes : withoutMark(bytes)
    hasText ||= text.length > 0
    readings ??= open(text)
    splitter.push(text)
  }

  function open(bytes: Uint8Array): Reading[] {
    const start = bytes.subarray(0, headBytes).filter((byte) => byte !== 0)
    const head = decodeUtf8(stripEscapes(start, 0, start.length))
    const lines = head.split(/\r\n|\n|\r/).slice(0, headLines)
    return rank(importers, lines, catalog).map(({ importer, sureness }) => ({
      importer,
      session: importer.open({ catalog, constants, sureness }),
      used: 0,
    }))
  }

  function takeLine(bytes: Uint8Array, start: number, end: number, line: number): void {
    const active = readings?.[0]
    if (readings === undefined || active === undefined) return
    const verdict = active.session.read(bytes, start, end, line)
    if (verdict === 'used') active.used++
    else if (verdict !== 'foreign') skipped.add(verdict, bytes, start, end, line)
    else offerToOthers(readings, bytes, start, end, line)
  }

  function offerToOthers(all: Reading[], bytes: Uint8Array, start: number, end: number, line: number): void {
    if (isBlank(bytes, start, end)) return
    for (const reading of all.slice(1)) {
      const verdict = reading.session.read(bytes, start, end, line)
      if (verdict === 'foreign') continue
      readings = [reading, ...all.filter((other) => other !== reading)]
      if (verdict === 'used') reading.used++
      else skipped.add(verdict, bytes, start, end, line)
      return
    }
    const reason = all[0]?.session.explain(bytes, start, end) ?? 'program-output'
    skipped.add(reason, bytes, start, end, line)
  }

  function finish(bytes: number): Result<Tally, Message> {
    splitter.finish()
    if (bytes === 0) return failed({ code: 'empty-file', params: { name } })
    const parts = (readings ?? [])
      .filter(({ used }) => used > 0)
      .toSorted((a, b) => b.used - a.used)
      .map(({ importer, session }) => ({ importer, findings: session.finish() }))
    const tally = buildTally(parts, {
      name,
      bytes,
      lines: splitter.count(),
      cut: splitter.cut(),
      skipped: skipped.list(),
    })
    if (tally.calls.length > 0) return ok(tally)
    return failed({ code: 'no-syscalls-found', params: { name, lines: splitter.count() } })
  }

  return { push, lines: splitter.count, finish }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return hasMark ? bytes.subarray(3) : bytes
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false
  return true
}

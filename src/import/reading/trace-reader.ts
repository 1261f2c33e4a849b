import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { createUndecodableCount } from '../bytes/undecodable.ts'
import { createLineWindow } from '../lines/line-window.ts'
import { createLineSplitter } from '../lines/lines.ts'
import { createSkippedLines } from '../lines/skipped.ts'
import type { LogSetting } from './format-readers.ts'
import { type LayeredLog, openLayeredLog } from './layered-log.ts'
import { buildTally } from './tally-builder.ts'

export interface TraceReader {
  push(bytes: Uint8Array): void
  lines(): number
  finish(bytes: number): Result<Tally, Message>
}

/** From so many lines on it pays to open a second way to read them. */
const longLog = 4000

/** Lines that are looked at before the first one is read. */
const headLimits = { lines: 400, bytes: 128 * 1024 }

/** Reads the lines of one source: holds back its head, and opens the formats once that is full. */
export function createTraceReader(name: string, setting: Omit<LogSetting, 'skipped'>): TraceReader {
  const skipped = createSkippedLines()
  const undecodable = createUndecodableCount()
  const head = createLineWindow(headLimits)
  let log: LayeredLog | undefined
  const splitter = createLineSplitter(takeLine, {
    read: (bytes, from, line, chunk) =>
      log === undefined || line < longLog ? 0 : log.readMany(bytes, from, line, chunk),
    next: () => log?.next() ?? 0,
    pass: (bytes) => undecodable.push(bytes),
  })

  function takeLine(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (log !== undefined) {
      log.read(bytes, start, end, line)
      return
    }
    head.add(bytes, start, end, line)
    if (head.isFull()) log = openLayeredLog(head.take(), { ...setting, skipped })
  }

  function finish(bytes: number): Result<Tally, Message> {
    splitter.finish()
    if (bytes === 0) return failed({ code: 'empty-file', params: { name } })
    log ??= openLayeredLog(head.take(), { ...setting, skipped })
    const lines = splitter.count()
    const tally = buildTally(log.finish(lines), {
      name,
      bytes,
      lines,
      cut: splitter.cut(),
      undecodable: undecodable.count(),
      skipped: skipped.list(),
    })
    if (tally.calls.length > 0) return ok(tally)
    return failed({ code: 'no-syscalls-found', params: { name, lines } })
  }

  return { push: splitter.push, lines: splitter.count, finish }
}

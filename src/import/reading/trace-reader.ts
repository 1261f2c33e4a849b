import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { createUndecodableCount } from '../bytes/undecodable.ts'
import { createLineShapes } from '../lines/line-shapes.ts'
import { createLineWindow, type HeldLine } from '../lines/line-window.ts'
import { createLineSplitter } from '../lines/lines.ts'
import type { Context } from '../lines/session.ts'
import { createSkippedLines } from '../lines/skipped.ts'
import { chooseLayers } from '../wrappers/choose-layers.ts'
import { createUnwrapper, type Unwrapper, unwrapAll } from '../wrappers/unwrapper.ts'
import type { Wrapper } from '../wrappers/wrapper.ts'
import { type FormatReaders, openFormats, tryFormats } from './format-readers.ts'
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

/** After so many strange lines in a row it is asked whether something else stands around them now. */
const strangeLimits = { lines: 64, bytes: 1 << 20 }

/** So many strange lines are looked at again also where one that is none follows. */
const worthALook = 16

/** Fewer lines that can be read once something is taken off are words about a log, not a log. */
const plenty = 8

/**
 * Reads the lines of one source. What stands around them (a container's stamps, a mail's quotes, JSON) is
 * found out at the head, and again where no format understands them any more.
 */
export function createTraceReader(
  name: string,
  catalog: Catalog,
  { constants, core }: Pick<Context, 'constants' | 'core'> = {},
): TraceReader {
  const skipped = createSkippedLines()
  const splitter = createLineSplitter(takeLine, {
    read: takeMany,
    next: () => formats?.bulk.next() ?? 0,
    pass: (bytes) => undecodable.push(bytes),
  })
  const head = createLineWindow(headLimits)
  const strange = createLineWindow(strangeLimits)
  const inVain = createLineShapes()
  const undecodable = createUndecodableCount()
  let formats: FormatReaders | undefined
  let layers: readonly Wrapper[] = []
  let unwrapper: Unwrapper | undefined
  let isSecondLook = false

  function takeLine(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (formats === undefined) {
      head.add(bytes, start, end, line)
      if (head.isFull()) open()
    } else readLine(formats, bytes, start, end, line)
  }

  /** Plain lines, where nothing stands around them and no strange one waits to be looked at again. */
  function takeMany(bytes: Uint8Array, from: number, line: number, chunk: number): number {
    if (formats === undefined || unwrapper !== undefined || line < longLog || !strange.isEmpty()) return 0
    return formats.bulk.read(bytes, from, line, chunk)
  }

  function open(): FormatReaders {
    const held = head.take()
    const lines = held.map(({ bytes }) => bytes)
    wrapIn(chooseLayers(lines, (some) => tryFormats(some, catalog))?.layers ?? [])
    const opened = openFormats(unwrapAll(layers, lines), { catalog, constants, core, skipped })
    formats = opened
    readAgain(opened, held)
    return opened
  }

  function readLine(
    readers: FormatReaders,
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
  ): void {
    const isKnown =
      unwrapper === undefined
        ? readers.read(bytes, start, end, line)
        : readInner(unwrapper, readers, bytes, start, end, line)
    if (!isKnown) meetStrange(readers, bytes, start, end, line)
    else if (strange.length() >= worthALook) lookAgain(readers)
    else if (!strange.isEmpty()) skipAll(readers, strange.take())
  }

  /** A line may hold many: one of them alone that is strange asks for no other look at all. */
  function readInner(
    { take }: Unwrapper,
    readers: FormatReaders,
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
  ): boolean {
    let held = 0
    let first: Uint8Array | undefined
    const skip = (inner: Uint8Array, from: number, to: number) =>
      skipped.add(readers.explain(inner, from, to), inner, from, to, line)
    take(bytes, start, end, (inner, from, to) => {
      held++
      if (readers.read(inner, from, to, line)) return
      if (held === 1) first = inner.slice(from, to)
      else skip(inner, from, to)
    })
    if (first === undefined || held === 1) return first === undefined
    skip(first, 0, first.length)
    return true
  }

  function meetStrange(
    readers: FormatReaders,
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
  ): void {
    if (isSecondLook) skipped.add(readers.explain(bytes, start, end), bytes, start, end, line)
    else strange.add(bytes, start, end, line)
    if (strange.isFull()) lookAgain(readers)
  }

  /** Something else may stand around the lines from here on, as where logs were joined. */
  function lookAgain(readers: FormatReaders): void {
    const held = strange.take()
    const lines = held.map(({ bytes }) => bytes)
    if (inVain.hasAll(lines)) {
      skipAll(readers, held)
      return
    }
    const choice = chooseLayers(lines, (some) => tryFormats(some, catalog), layers.length > 0)
    if (choice === undefined || choice.used < plenty || choice.used * 2 < choice.lines) {
      inVain.addAll(lines)
      skipAll(readers, held)
      return
    }
    wrapIn(choice.layers)
    isSecondLook = true
    readAgain(readers, held)
    isSecondLook = false
  }

  function skipAll(readers: FormatReaders, held: readonly HeldLine[]): void {
    for (const { bytes, line } of held)
      skipped.add(readers.explain(bytes, 0, bytes.length), bytes, 0, bytes.length, line)
  }

  function readAgain(readers: FormatReaders, held: readonly HeldLine[]): void {
    for (const { bytes, line } of held) readLine(readers, bytes, 0, bytes.length, line)
  }

  function wrapIn(next: readonly Wrapper[]): void {
    layers = next
    unwrapper = next.length === 0 ? undefined : createUnwrapper(next)
  }

  function finish(bytes: number): Result<Tally, Message> {
    splitter.finish()
    if (bytes === 0) return failed({ code: 'empty-file', params: { name } })
    const readers = formats ?? open()
    if (!strange.isEmpty()) lookAgain(readers)
    unwrapper?.finish((inner, from, to) => readers.read(inner, from, to, splitter.count()))
    const tally = buildTally(readers.finish(), {
      name,
      bytes,
      lines: splitter.count(),
      cut: splitter.cut(),
      undecodable: undecodable.count(),
      skipped: skipped.list(),
    })
    if (tally.calls.length > 0) return ok(tally)
    return failed({ code: 'no-syscalls-found', params: { name, lines: splitter.count() } })
  }

  return { push: splitter.push, lines: splitter.count, finish }
}

import { stripEscapes } from './ansi.ts'
import type { BulkReader } from './session.ts'

/** A longer line keeps its head only: the first MiB holds the call's name and the rest is payload. */
export const longestLine = 1 << 20

const lineFeed = 10
const carriageReturn = 13
const escapeByte = 27

export type LineSink = (bytes: Uint8Array, start: number, end: number, line: number) => void

export interface LineSplitter {
  push(chunk: Uint8Array): void
  finish(): void
  /** Lines seen so far. */
  count(): number
  /** Lines of which only the head was kept. */
  cut(): number
}

/** A second way for whole lines: what it reads the sink does not get. It leaves all that is not plain ASCII. */
export interface Bypass extends BulkReader {
  /** Told of the bytes that it did not read. */
  pass(bytes: Uint8Array): void
}

/** Each time the bypass finds nothing to read so many bytes more are cut before it is asked again. */
const firstStride = 64
const longestStride = 1 << 14

/**
 * Cuts chunks of bytes into lines at LF, CRLF and lone CR. NULs are dropped (a rotated log begins with
 * thousands), escape sequences too. The sink gets ranges that hold during the call only.
 */
export function createLineSplitter(sink: LineSink, bypass?: Bypass): LineSplitter {
  let carry: Uint8Array = new Uint8Array(1 << 12)
  let carried = 0
  let isCut = false
  let afterReturn = false
  let line = 0
  let cut = 0
  let chunks = 0
  let stride = 0

  function emit(bytes: Uint8Array, start: number, end: number, hasEscapes: boolean): void {
    line++
    const isLong = isCut || end - start > longestLine
    if (isLong) cut++
    isCut = false
    const stop = isLong ? Math.min(end, start + longestLine) : end
    const from = afterMark(bytes, start)
    if (!hasEscapes) {
      sink(bytes, from, stop, line)
      return
    }
    const plain = stripEscapes(bytes, from, stop)
    sink(plain, 0, plain.length, line)
  }

  function emitCarried(): void {
    const length = carried
    carried = 0
    emit(carry, 0, length, carry.subarray(0, length).includes(escapeByte))
  }

  function keep(bytes: Uint8Array, start: number, end: number): void {
    const length = Math.min(longestLine - carried, end - start)
    if (length < end - start) isCut = true
    if (carried + length > carry.length) {
      const larger = new Uint8Array(Math.min(longestLine, (carried + length) * 2))
      larger.set(carry.subarray(0, carried))
      carry = larger
    }
    carry.set(bytes.subarray(start, start + length), carried)
    carried += length
  }

  function push(chunk: Uint8Array): void {
    if (bypass === undefined) {
      cutLines(chunk)
      return
    }
    chunks++
    for (let from = 0; from < chunk.length; ) {
      from = passBy(bypass, chunk, from)
      const piece = chunk.subarray(from, afterLine(chunk, from + stride))
      bypass.pass(piece)
      cutLines(piece)
      from += piece.length
    }
  }

  /** Where the first line begins that was not read. */
  function passBy(reader: BulkReader, chunk: Uint8Array, from: number): number {
    if (carried > 0 || afterReturn) return from
    const lines = reader.read(chunk, from, line, chunks)
    line += lines
    if (lines > 0) stride = 0
    else stride = Math.min(Math.max(stride * 2, firstStride), longestStride)
    return lines > 0 ? reader.next() : from
  }

  function cutLines(chunk: Uint8Array): void {
    const bytes = chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk
    const hasReturns = bytes.includes(carriageReturn)
    const hasEscapes = bytes.includes(escapeByte)
    let from = 0
    if (afterReturn && bytes.length > 0) {
      if (bytes[0] === lineFeed) from = 1
      afterReturn = false
    }
    for (;;) {
      const end = hasReturns ? lineEnd(bytes, from) : bytes.indexOf(lineFeed, from)
      if (end === -1) break
      if (carried === 0) emit(bytes, from, end, hasEscapes)
      else {
        keep(bytes, from, end)
        emitCarried()
      }
      from = end + 1
      if (bytes[end] !== carriageReturn) continue
      if (from === bytes.length) afterReturn = true
      else if (bytes[from] === lineFeed) from++
    }
    if (from < bytes.length) keep(bytes, from, bytes.length)
  }

  return {
    push,
    finish: () => {
      if (carried > 0) emitCarried()
    },
    count: () => line,
    cut: () => cut,
  }
}

/** Behind the first line feed from `from` on; the end when there is none. */
function afterLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(lineFeed, from)
  return end === -1 ? bytes.length : end + 1
}

function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === lineFeed || byte === carriageReturn) return at
  }
  return -1
}

/** Files that were joined have byte order marks inside. */
function afterMark(bytes: Uint8Array, start: number): number {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start
}

import { stripEscapes } from './ansi.ts'

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

/**
 * Cuts chunks of bytes into lines at LF, CRLF and lone CR. NULs are dropped (a rotated log begins with
 * thousands), escape sequences too. The sink gets ranges that hold during the call only.
 */
export function createLineSplitter(sink: LineSink): LineSplitter {
  let carry: Uint8Array = new Uint8Array(0)
  let isCut = false
  let afterReturn = false
  let line = 0
  let cut = 0

  function emit(bytes: Uint8Array, start: number, end: number, hasEscapes: boolean): void {
    line++
    const isLong = isCut || end - start > longestLine
    if (isLong) cut++
    isCut = false
    const stop = isLong ? Math.min(end, start + longestLine) : end
    if (!hasEscapes) {
      sink(bytes, start, stop, line)
      return
    }
    const plain = stripEscapes(bytes, start, stop)
    sink(plain, 0, plain.length, line)
  }

  function emitCarried(): void {
    const whole = carry
    carry = new Uint8Array(0)
    emit(whole, 0, whole.length, whole.includes(escapeByte))
  }

  function keep(bytes: Uint8Array, start: number, end: number): void {
    const room = longestLine - carry.length
    if (end - start > room) isCut = true
    if (room === 0) return
    const joined = new Uint8Array(carry.length + Math.min(room, end - start))
    joined.set(carry)
    joined.set(bytes.subarray(start, start + joined.length - carry.length), carry.length)
    carry = joined
  }

  function push(chunk: Uint8Array): void {
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
      if (carry.length === 0) emit(bytes, from, end, hasEscapes)
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
      if (carry.length > 0) emitCarried()
    },
    count: () => line,
    cut: () => cut,
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === lineFeed || byte === carriageReturn) return at
  }
  return -1
}

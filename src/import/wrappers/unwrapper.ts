import { stripEscapes } from '../lines/ansi.ts'
import { createByteWriter } from './byte-writer.ts'
import type { WrappedLine, Wrapper } from './wrapper.ts'

type Sink = (bytes: Uint8Array, start: number, end: number) => void

export interface Unwrapper {
  /** Gives what the line holds to the sink: nothing while parts are missing, several lines of a JSON text. */
  take(bytes: Uint8Array, start: number, end: number, sink: Sink): void
  /** Gives what waits for a part that never came. */
  finish(sink: Sink): void
}

/** A joined line is no longer than any other. */
const longestJoined = 1 << 20

/** Takes the layers off line by line, the outermost first; a line without one of them is left as it is. */
export function createUnwrapper(layers: readonly Wrapper[]): Unwrapper {
  const line: WrappedLine = { bytes: new Uint8Array(0), start: 0, end: 0, isPart: false }
  const parts = createByteWriter()

  function take(bytes: Uint8Array, start: number, end: number, sink: Sink): void {
    Object.assign(line, { bytes, start, end })
    let isPart = false
    for (const layer of layers) {
      line.isPart = false
      if (!layer.unwrap(line)) break
      isPart ||= line.isPart
    }
    if (!isPart && parts.length() === 0) {
      // Of an entry of the journal all fields but one are nothing.
      if (line.start === line.end && end > start) return
      if (line.bytes === bytes) sink(bytes, line.start, line.end)
      else give(line.bytes, line.start, line.end, sink)
      return
    }
    const room = longestJoined - parts.length()
    parts.bytes(line.bytes, line.start, Math.min(line.end, line.start + room))
    if (!isPart) flush(sink)
  }

  function flush(sink: Sink): void {
    const whole = parts.whole()
    parts.clear()
    give(whole, 0, whole.length, sink)
  }

  return {
    take,
    finish(sink) {
      if (parts.length() > 0) flush(sink)
    },
  }
}

/** JSON may hold line ends and terminal colours that the file's own lines had lost already. */
function give(bytes: Uint8Array, start: number, end: number, sink: Sink): void {
  for (let at = start; at <= end; ) {
    const feed = bytes.indexOf(10, at)
    const stop = feed === -1 || feed > end ? end : feed
    const last = stop > at && bytes[stop - 1] === 13 ? stop - 1 : stop
    const sequence = bytes.indexOf(27, at)
    if (sequence === -1 || sequence >= last) sink(bytes, at, last)
    else {
      const plain = stripEscapes(bytes, at, last)
      sink(plain, 0, plain.length)
    }
    at = stop + 1
  }
}

/** All that some lines hold, copied. */
export function unwrapAll(layers: readonly Wrapper[], lines: readonly Uint8Array[]): readonly Uint8Array[] {
  if (layers.length === 0) return lines
  const unwrapper = createUnwrapper(layers)
  const out: Uint8Array[] = []
  const keep = (bytes: Uint8Array, start: number, end: number) => {
    out.push(bytes.slice(start, end))
  }
  for (const line of lines) unwrapper.take(line, 0, line.length, keep)
  unwrapper.finish(keep)
  return out
}

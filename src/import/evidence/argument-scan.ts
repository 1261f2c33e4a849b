/** Where the printed arguments of one line stand; filled by `scanArguments`, valid until the next one. */
export interface ScannedArguments {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Arguments that are complete in the line, counted with `from`. */
  count: number
  /** The byte behind the last of them. */
  next: number
  /**
   * `closed`: the bracket closed, or nothing further was wanted. `unfinished`: strace laid the call aside,
   * the rest follows in another line. `cut`: the line ended otherwise.
   */
  outcome: 'closed' | 'unfinished' | 'cut'
}

const most = 16

export function createScannedArguments(): ScannedArguments {
  return { starts: new Int32Array(most), ends: new Int32Array(most), count: 0, next: 0, outcome: 'cut' }
}

const [space, quote, backslash, comma] = [0x20, 0x22, 0x5c, 0x2c]
const [less, greater] = [0x3c, 0x3e]

/**
 * Finds the arguments that begin at `start` (behind the bracket), up to the one at `last`. Strings and
 * brackets are stepped over: what stands in them is not looked at.
 */
export function scanArguments(
  bytes: Uint8Array,
  start: number,
  end: number,
  from: number,
  last: number,
  into: ScannedArguments,
): void {
  let at = start
  let position = from
  into.outcome = 'closed'
  while (position <= last && position < most) {
    while (at < end && bytes[at] === space) at++
    const begin = at
    const stop = argumentEnd(bytes, at, end)
    const byte = bytes[stop]
    if (stop >= end) {
      into.outcome = 'cut'
      break
    }
    const isAside = byte === less
    let tail = stop
    while (tail > begin && bytes[tail - 1] === space) tail--
    if (tail > begin) {
      into.starts[position] = begin
      into.ends[position] = tail
      position++
    }
    at = stop
    if (isAside) {
      into.outcome = bytes[stop + 1] === 0x75 ? 'unfinished' : 'cut'
      break
    }
    if (byte !== comma) break
    at++
  }
  into.count = position
  into.next = at
}

/** The comma or bracket behind an argument, the `<` of `<unfinished ...>`, or the end. */
function argumentEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0
  let at = start
  while (at < end) {
    const byte = bytes[at] ?? 0
    if (byte === quote) at = afterString(bytes, at, end)
    else if (byte === comma && depth === 0) return at
    else if (byte === less) {
      if (bytes[at - 1] === space && depth === 0) return at
      at = bytes[at + 1] === less ? at + 2 : afterAngle(bytes, at, end)
    } else if (byte === 0x28 || byte === 0x5b || byte === 0x7b) {
      depth++
      at++
    } else if (byte === 0x29 || byte === 0x5d || byte === 0x7d) {
      if (depth === 0) return byte === 0x29 ? at : end
      depth--
      at++
    } else at++
  }
  return end
}

function afterString(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at]
    if (byte === backslash) at++
    else if (byte === quote) return at + 1
  }
  return end
}

/** Behind `</etc/passwd>` or `<TCP:[127.0.0.1:1->127.0.0.1:2]>`: strace escapes brackets in paths. */
function afterAngle(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === less) depth++
    else if (byte === greater && !isArrow(bytes, at) && --depth === 0) return at + 1
  }
  return end
}

function isArrow(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0
  return bytes[at - 1] === 0x2d && (next === 0x5b || (next >= 0x30 && next <= 0x39))
}

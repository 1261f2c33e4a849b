// Bytes, eight at a time. A part of `core.as`.

/** Eight of a byte. */
const blanks: u64 = 0x2020202020202020
const quotes: u64 = 0x2222222222222222
const parentheses: u64 = 0x2828282828282828
const lesses: u64 = 0x3c3c3c3c3c3c3c3c
const equals: u64 = 0x3d3d3d3d3d3d3d3d
const greaters: u64 = 0x3e3e3e3e3e3e3e3e
const backslashes: u64 = 0x5c5c5c5c5c5c5c5c

/** The lowest bit that is set tells which of eight bytes is the first one wanted; bits above it may be wrong. */
@inline function sought(word: u64, wanted: u64): u64 {
  const difference = word ^ wanted
  return (difference - 0x0101010101010101) & ~difference & 0x8080808080808080
}

/** Where the byte stands first, `stop` when nowhere before it. */
@inline function find(from: usize, stop: usize, wanted: u64): usize {
  let at = from
  while (at < stop) {
    const found = sought(load<u64>(at), wanted)
    if (found) { at += <usize>(ctz(found) >> 3); return at < stop ? at : stop }
    at += 8
  }
  return stop
}

/**
 * Where the line ends; `stop` when it does not, or holds what has to be taken out of it first or counted: NULs,
 * carriage returns, escapes, and all that is not ASCII.
 */
@inline function lineEnd(from: usize, stop: usize): usize {
  let at = from
  while (at < stop) {
    const word = load<u64>(at)
    const found = ((word - 0x2020202020202020) | word) & 0x8080808080808080
    if (!found) { at += 8; continue }
    at += <usize>(ctz(found) >> 3)
    if (at >= stop) return stop
    const byte = byteAt(at)
    if (byte == 10) return at
    if (byte >= 128 || byte == 0 || byte == 13 || byte == 27) return stop
    at++
  }
  return stop
}

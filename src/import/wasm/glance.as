/** One look at a chunk of bytes, for what decides how its lines are read. */

const BUFFER: usize = 0x10000
const ones: u64 = 0x0101010101010101
const tops: u64 = 0x8080808080808080

/**
 * What stands among the first `length` bytes of the buffer: 1 for bytes that are no ASCII, 2 for NUL, 4 for
 * a carriage return, 8 for an escape. What is behind them, up to 8 bytes, has to be blank.
 */
export function look(length: i32): i32 {
  const stop = BUFFER + length
  let high: u64 = 0
  let nul: u64 = 0
  let back: u64 = 0
  let escape: u64 = 0
  for (let at = BUFFER; at < stop; at += 8) {
    const word = load<u64>(at)
    const returns = word ^ 0x0d0d0d0d0d0d0d0d
    const escapes = word ^ 0x1b1b1b1b1b1b1b1b
    high |= word
    nul |= (word - ones) & ~word
    back |= (returns - ones) & ~returns
    escape |= (escapes - ones) & ~escapes
  }
  return (high & tops ? 1 : 0) | (nul & tops ? 2 : 0) | (back & tops ? 4 : 0) | (escape & tops ? 8 : 0)
}

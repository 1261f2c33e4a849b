/**
 * The fast lane of the strace reader, in AssemblyScript: reads the lines it has seen the like of, and stops at
 * the first one that is new in any way. That line goes to the TypeScript reader, which understands it and
 * tells what is to be known for the next. So both together count what the TypeScript reader counts alone;
 * `fast-lane.test.ts` holds them against each other.
 *
 * There are no objects here, only flat tables at fixed addresses (`addresses.as`).
 */

// What only TypeScript can answer. Each is asked when nothing can stop the line any more.

/** Counts a value that is not in the table: its id plus 1, and 0x10000 when the table takes no more. */
@external('reader', 'value')
declare function askValue(name: i32, index: i32, start: usize, length: i32): i32
/** Counts values that stand together for the first time. True when they are listed. */
@external('reader', 'tuple')
declare function askTuple(name: i32, key: f64): i32
/** The index of an error's name. */
@external('reader', 'error')
declare function askError(start: usize, length: i32): i32
/** Notes a wait; true when the main loop is found. */
@external('reader', 'wait')
declare function tellWait(time: f64, pid: u32): i32

// @include addresses.as

let arena: usize = ARENA
let lastPid: u32 = 0xffffffff
let lastProcess: usize = 0

// What the prefix of the line says
let pid: u32 = 0
let clock: i32 = 0
let time: f64 = 0

// What the arguments of the line are
let bounds: i32 = 0
let position: i32 = 0
const closed = 0
const unfinished = 1
const cut = 2

@inline function byteAt(at: usize): u32 { return load<u8>(at) }
@inline function isDigit(byte: u32): bool { return byte - 48 < 10 }
@inline function recordOf(name: i32): usize { return NAMES + ((<usize>name) << 6) }

export function start(): void {
  memory.fill(KINDS, 0, 256)
  store<u8>(KINDS + 0x28, 1); store<u8>(KINDS + 0x5b, 1); store<u8>(KINDS + 0x7b, 1)
  store<u8>(KINDS + 0x29, 2); store<u8>(KINDS + 0x5d, 2); store<u8>(KINDS + 0x7d, 2)
  store<u8>(KINDS + 0x22, 3); store<u8>(KINDS + 0x2c, 3); store<u8>(KINDS + 0x3c, 3)
}

/** Reads whole lines of the buffer from one offset to another; answers where it stopped. */
export function run(from: i32, to: i32, line: u32): i32 {
  let at = BUFFER + from
  const stop = BUFFER + to
  let lines: u32 = 0
  let previous: usize = PREVIOUS
  while (at < stop) {
    const end = lineEnd(at, stop)
    if (end == stop) break
    if (!readLine(at, end, line + lines + 1)) break
    if (load<u32>(IS_SORTED)) { watchOrder(at, end, previous); previous = at }
    lines++
    at = end + 1
  }
  if (previous != PREVIOUS) memory.copy(PREVIOUS, previous, load<u32>(PREVIOUS_LENGTH))
  store<u32>(LINES, lines)
  return <i32>(at - BUFFER)
}

// @include search.as
// @include prefix.as
// @include call.as
// @include arguments.as
// @include time.as
// @include tables.as

/**
 * The fast lane of the strace reader, in AssemblyScript: reads the lines it has seen the like of, and stops at
 * the first one that is new in any way. That line goes to the TypeScript reader, which understands it and
 * tells what is to be known for the next. So both together count what the TypeScript reader counts alone;
 * `fast-lane.test.ts` holds them against each other.
 *
 * There are no objects here, only flat tables at fixed addresses (`layout.ts` has the same ones).
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

const STATE: usize = 1024
const PREVIOUS: usize = 2048
const KINDS: usize = 2304
const BOUNDS: usize = 2560
const IDS: usize = 2816
const SCRATCH: usize = 4096
const TEXT_SLOTS: usize = 8192
const TEXTS: usize = 16384
const ERROR_TEXTS: usize = 49152
const OPEN: usize = 0x10000
const NAMES: usize = 0x20000
const PID_SLOTS: usize = 0x40000
const PIDS: usize = 0x60000
const TUPLES: usize = 0x160000
const ERRORS: usize = 0x1a0000
const TIMELINE: usize = 0x220000
const TIMES: usize = 0x320000
const BUFFER: usize = 0x540000
const ARENA: usize = 0x650000
/** Texts are compared eight bytes at a time, so a few are left at the end of the memory. */
const ARENA_END: usize = 0xbfff00

// STATE
const LINES: usize = STATE
const LAST_NAME: usize = STATE + 4
const IS_TIMED: usize = STATE + 8
const LOOP_FOUND: usize = STATE + 12
const IS_SORTED: usize = STATE + 16
const ORDER_LINES: usize = STATE + 20
const DISORDER: usize = STATE + 24
const PREVIOUS_LENGTH: usize = STATE + 28
const NOW: usize = STATE + 32
const DAYS: usize = STATE + 40
const ORIGIN: usize = STATE + 48
const STEP: usize = STATE + 56
const LAST_BIN: usize = STATE + 64
const RETURNED: usize = STATE + 68
const FAILED: usize = STATE + 72
const HELD: usize = STATE + 76
const TEXT_COUNT: usize = STATE + 80
const ERROR_COUNT: usize = STATE + 84
const PID_COUNT: usize = STATE + 88
const TUPLE_COUNT: usize = STATE + 92

const mostNames: i32 = 1024
const mostTexts: u32 = 1536
const mostErrors: i32 = 128
const mostPids: u32 = 16384
const mostTuples: u32 = 12288
const mostBins: usize = 240
const mostBounds: i32 = 24
const largestPid: u64 = 4194304

// A name's record of 64 bytes
const CALLS: usize = 0
const LAST_LINE: usize = 4
const IS_KNOWN: usize = 8
const HAS_ARGS: usize = 9
const LAST_SLOT: usize = 10
const IS_WAIT: usize = 11
const TUPLE_LENGTH: usize = 12
const TUPLE_INDICES: usize = 13
const SLOTS: usize = 17
const TABLES: usize = 28

// A process's record of 64 bytes
const PID: usize = 0
const ROW: usize = 4
const HOLDS: usize = 8
const HELD_NAME: usize = 12
const HELD_POSITION: usize = 16
const HELD_IDS: usize = 20

// A table of values: how many, whether it is complete, slots, entries of 16 bytes
const FULL: usize = 4
const TABLE_SLOTS: usize = 8
const TABLE_ENTRIES: usize = 2056
const tableSize: usize = 2056 + 768 * 16
const mostValues: u32 = 768
const longestText: u32 = 96

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

function watchOrder(start: usize, end: usize, previous: usize): void {
  const stop = min(end, start + 256)
  const lines = load<u32>(ORDER_LINES) + 1
  store<u32>(ORDER_LINES, lines)
  if (isBefore(start, stop, previous, load<u32>(PREVIOUS_LENGTH))) store<u32>(DISORDER, load<u32>(DISORDER) + 1)
  store<u32>(PREVIOUS_LENGTH, <u32>(stop - start))
  if (<f64>load<u32>(DISORDER) > 2.0 + <f64>lines * 0.01) store<u32>(IS_SORTED, 0)
}

function isBefore(start: usize, end: usize, other: usize, length: u32): bool {
  const shorter = min<usize>(end - start, length)
  let same: usize = 0
  while (same + 8 <= shorter && load<u64>(start + same) == load<u64>(other + same)) same += 8
  for (let i = same; i < length; i++) {
    if (start + i >= end) return true
    const difference = <i32>byteAt(start + i) - <i32>byteAt(other + i)
    if (difference) return difference < 0
  }
  return false
}

/** False when the line is for the other lane; then nothing was noted of it. */
function readLine(start: usize, end: usize, line: u32): bool {
  // Blanks and marks at the end are for the other lane, which takes them off.
  if (end > start && (byteAt(end - 1) == 32 || byteAt(end - 1) == 9 || byteAt(end - 1) == 0x24)) return false
  const at = readPrefix(start, end)
  if (at == 0 || at >= end) return false
  const first = byteAt(at)
  if (first >= 0x5f && first <= 0x7a) return readCall(at, end, line)
  if (first == 0x3c && byteAt(at + 1) == 0x2e) return readResumed(at, end)
  return false
}

/** Where the event begins, 0 when the prefix has another shape than `PID`, `[pid PID]` and a time. */
function readPrefix(start: usize, end: usize): usize {
  pid = 0
  clock = 0
  let at = start
  while (at < end) {
    const byte = byteAt(at)
    if (byte == 32) at++
    else if (isDigit(byte)) {
      at = isUsualClock(at) ? skipUsualClock(at) : skipNumber(at, end)
      if (at == 0) return 0
    } else if (byte == 0x5b) {
      at = skipPid(at, end)
      if (at == 0) return 0
    } else return at
  }
  return 0
}

/** The digits of `19:11:33` and of `210705 `, eight bytes each, with zeros for what stands between them. */
@inline function clockDigits(at: usize): u64 { return (load<u64>(at) ^ 0x3030003030003030) & 0xffff00ffff00ffff }
@inline function fractionDigits(at: usize): u64 { return (load<u64>(at + 9) ^ 0x303030303030) & 0xffffffffffff }
@inline function areDigits(each: u64): bool { return ((each | (each + 0x0606060606060606)) & 0xf0f0f0f0f0f0f0f0) == 0 }

/** `19:11:33.210705 `, as -tt prints it. */
@inline function isUsualClock(at: usize): bool {
  if (byteAt(at + 2) != 0x3a || byteAt(at + 5) != 0x3a || byteAt(at + 8) != 0x2e || byteAt(at + 15) != 32) return false
  return areDigits(clockDigits(at)) && areDigits(fractionDigits(at))
}

function skipUsualClock(at: usize): usize {
  const each = clockDigits(at)
  const hours = (each & 15) * 10 + ((each >> 8) & 15)
  const minutes = ((each >> 24) & 15) * 10 + ((each >> 32) & 15)
  const seconds = ((each >> 48) & 15) * 10 + (each >> 56)
  const rest = fractionDigits(at)
  const pairs = rest * 10 + (rest >> 8)
  const fraction = (pairs & 255) * 10000 + ((pairs >> 16) & 255) * 100 + ((pairs >> 32) & 255)
  time = <f64>((hours * 60 + minutes) * 60) + <f64>seconds + <f64>fraction / 1000000.0
  clock = 2
  return at + 16
}

function skipNumber(start: usize, end: usize): usize {
  let at = start
  let value: u64 = 0
  while (at < end && isDigit(byteAt(at))) value = value * 10 + byteAt(at++) - 48
  if (at - start > 15) return 0
  const byte = byteAt(at)
  if (byte == 32) {
    if (pid == 0 && value <= largestPid) pid = <u32>value
    else { time = <f64>value; clock = value > largestPid ? 3 : 1 }
    return at + 1
  }
  return byte == 0x3a || byte == 0x2e ? skipTime(at, end, value) : 0
}

/** The rest of `19:11:33.210705` or `1795461079.602846`. Clocks: 1 delta, 2 of the day, 3 since 1970. */
function skipTime(start: usize, end: usize, first: u64): usize {
  let at = start
  let whole: u64 = 0
  let field = first
  let fraction: u64 = 0
  let scale: u64 = 1
  let hasColon = false
  let isFraction = false
  for (; at < end; at++) {
    const byte = byteAt(at)
    if (isDigit(byte)) {
      if (isFraction) { fraction = fraction * 10 + byte - 48; scale *= 10 }
      else field = field * 10 + byte - 48
    } else if (byte == 0x3a) { whole = (whole + field) * 60; field = 0; hasColon = true }
    else if (byte == 0x2e) isFraction = true
    else break
  }
  if (at - start > 16 || byteAt(at) != 32) return 0
  time = <f64>whole + <f64>field + <f64>fraction / <f64>scale
  clock = hasColon ? 2 : time > <f64>largestPid ? 3 : 1
  return at + 1
}

function skipPid(start: usize, end: usize): usize {
  if (load<u32>(start + 1) != 0x20646970) return 0
  let at = start + 5
  let value: u64 = 0
  while (byteAt(at) == 32) at++
  const digits = at
  while (at < end && isDigit(byteAt(at))) value = value * 10 + byteAt(at++) - 48
  if (byteAt(at) != 0x5d || at - digits > 9) return 0
  pid = <u32>value
  return at + 1
}

function readCall(start: usize, end: usize, line: u32): bool {
  const at = find(start, end, parentheses)
  if (at == end) return false
  const name = findName(start, at)
  if (name < 0) return false
  const process = processOf(pid)
  if (process == 0) return false
  const isOpen = isUnfinished(at, end)
  let result: usize = 0
  if (!isOpen) {
    result = resultAt(at, end)
    if (result == 0) return false
  }
  const record = recordOf(name)
  const hasArgs = load<u8>(record + HAS_ARGS)
  let outcome = closed
  if (hasArgs) {
    position = 0
    outcome = scanArguments(at + 1, end, load<i8>(record + LAST_SLOT))
    if (outcome == cut || (outcome == unfinished && (!isOpen || load<u32>(process + HOLDS) == 2))) return false
  }
  let error = -1
  if (!isOpen) {
    error = errorOf(result, end)
    if (error >= mostErrors) return false
  }
  store<u32>(record + CALLS, load<u32>(record + CALLS) + 1)
  store<u32>(record + LAST_LINE, line)
  const cell = TIMES + (((<usize>load<u32>(process + ROW)) << 10) + <usize>name << 2)
  store<u32>(cell, load<u32>(cell) + 1)
  addToTimeline(name, record, line)
  store<i32>(LAST_NAME, name)
  if (hasArgs) {
    store<u64>(IDS, -1)
    store<u64>(IDS + 8, -1)
    store<u64>(IDS + 16, -1)
    position = 0
    countArguments(name, record, outcome)
    if (outcome == unfinished) hold(process, name)
  }
  if (isOpen) {
    const open = OPEN + ((<usize>name) << 2)
    store<u32>(open, load<u32>(open) + 1)
  } else noteResult(name, error, result)
  return true
}

/** `<... openat resumed>) = 3`, when its beginning is known. */
function readResumed(start: usize, end: usize): bool {
  if (start + 8 > end || byteAt(start + 4) != 32) return false
  const at = find(start + 5, end, blanks)
  if (at == end || byteAt(at + 1) != 0x72) return false
  const name = findName(start + 5, at)
  if (name < 0) return false
  const open = OPEN + ((<usize>name) << 2)
  if (load<u32>(open) == 0) return false
  const process = processOf(pid)
  if (process == 0) return false
  const result = resultAt(at, end)
  if (result == 0) return false
  const holds = load<u32>(process + HOLDS)
  if (holds == 2) return false
  const record = recordOf(name)
  const isHeld = holds == 1 && load<i32>(process + HELD_NAME) == name
  let outcome = closed
  let begun = 0
  if (isHeld) {
    let rest = at + 9
    while (byteAt(rest) == 32) rest++
    begun = load<i32>(process + HELD_POSITION)
    // ` => {parent_tid=[31459]}, 88)`: first what the kernel made of the argument before.
    if (byteAt(rest) == 0x3d && byteAt(rest + 1) == 0x3e) begun--
    if (begun < 0) return false
    position = begun
    outcome = scanArguments(byteAt(rest) == 0x2c ? rest + 1 : rest, end, load<i8>(record + LAST_SLOT))
    if (outcome != closed) return false
  }
  const error = errorOf(result, end)
  if (error >= mostErrors) return false
  store<u32>(open, load<u32>(open) - 1)
  if (isHeld) {
    copyIds(IDS, process + HELD_IDS)
    store<u32>(process + HOLDS, 0)
    store<u32>(HELD, load<u32>(HELD) - 1)
    position = begun
    countArguments(name, record, outcome)
  }
  noteResult(name, error, result)
  return true
}

function isUnfinished(start: usize, end: usize): bool {
  const from = end - 16
  if (from < start || byteAt(end - 1) != 0x3e || byteAt(from) != 0x3c) return false
  return byteAt(from + 1) == 0x75 && byteAt(end - 2) == 0x2e && byteAt(from + 11) == 32
}

/** Behind the last `) = `, 0 when there is none. */
function resultAt(start: usize, end: usize): usize {
  for (let at = lastEquals(start, end - 1); at > start; at = lastEquals(start, at)) {
    if (byteAt(at - 1) == 32 && byteAt(at + 1) == 32 && isClosed(start, at - 2)) return at + 2
  }
  return 0
}

/** The last `=` before `end`, `start` when there is none behind it. */
@inline function lastEquals(start: usize, end: usize): usize {
  let at = end
  while (at > start + 8) {
    if (sought(load<u64>(at - 8), equals)) break
    at -= 8
  }
  while (--at > start) if (byteAt(at) == 0x3d) return at
  return start
}

function isClosed(start: usize, last: usize): bool {
  let at = last
  while (at > start && byteAt(at) == 32) at--
  return byteAt(at) == 0x29
}

/** The index of the error in a result, −1 when the call did not fail. */
function errorOf(result: usize, end: usize): i32 {
  if (byteAt(result) != 0x2d || byteAt(result + 1) != 0x31 || byteAt(result + 2) != 32) return -1
  const from = result + 3
  if (byteAt(from) == 0x28 && byteAt(result + 4) == 0x65) return mostErrors
  if (byteAt(from) != 0x45) return -1
  let last = end - 1
  if (byteAt(last) == 0x3e) last = beforeDuration(result, last)
  while (last > result && byteAt(last) == 32) last--
  if (byteAt(last) != 0x29) return -1
  let at = from
  while (at < end && (isDigit(byteAt(at)) || (byteAt(at) >= 0x41 && byteAt(at) <= 0x5a))) at++
  return findError(from, at)
}

function beforeDuration(start: usize, last: usize): usize {
  let at = last - 1
  while (at > start && (isDigit(byteAt(at)) || byteAt(at) == 0x2e)) at--
  return byteAt(at) == 0x3c && at < last - 1 ? at - 1 : last
}

@inline function noteResult(name: i32, error: i32, result: usize): void {
  if (error >= 0) {
    const cell = ERRORS + (((<usize>name) << 7) + <usize>error << 2)
    store<u32>(cell, load<u32>(cell) + 1)
    store<u32>(FAILED, load<u32>(FAILED) + 1)
  } else if (byteAt(result) != 0x3f) store<u32>(RETURNED, load<u32>(RETURNED) + 1)
}

// Arguments

/** Finds where the arguments stand, up to the last that matters; `position` counts those that are not blank. */
function scanArguments(start: usize, end: usize, last: i32): i32 {
  let at = start
  bounds = 0
  while (position <= last) {
    while (at < end && byteAt(at) == 32) at++
    const stop = argumentEnd(at, end)
    if (stop >= end || bounds == mostBounds) return cut
    store<u32>(BOUNDS + ((<usize>bounds) << 3), <u32>at)
    store<u32>(BOUNDS + ((<usize>bounds) << 3) + 4, <u32>stop)
    bounds++
    let filled = stop
    while (filled > at && byteAt(filled - 1) == 32) filled--
    if (filled > at) position++
    const byte = byteAt(stop)
    if (byte == 0x3c && position <= last) return byteAt(stop + 1) == 0x75 ? unfinished : cut
    if (byte != 0x2c) break
    at = stop + 1
  }
  return closed
}

function argumentEnd(start: usize, end: usize): usize {
  let depth = 0
  let at = start
  while (at < end) {
    const byte = byteAt(at)
    const kind = load<u8>(KINDS + byte)
    if (kind == 0) at++
    else if (kind == 1) { depth++; at++ }
    else if (kind == 2) {
      if (depth == 0) return byte == 0x29 ? at : end
      depth--
      at++
    } else if (byte == 0x22) at = afterString(at, end)
    else if (byte == 0x2c) {
      if (depth == 0) return at
      at++
    } else if (byteAt(at - 1) == 32 && depth == 0) return at
    else at = byteAt(at + 1) == 0x3c ? at + 2 : afterAngle(at, end)
  }
  return end
}

function afterString(start: usize, end: usize): usize {
  let at = start + 1
  while (at < end) {
    const word = load<u64>(at)
    const found = sought(word, quotes) | sought(word, backslashes)
    if (!found) { at += 8; continue }
    at += <usize>(ctz(found) >> 3)
    if (at >= end) break
    if (byteAt(at) == 0x22) return at + 1
    at += 2
  }
  return end
}

function afterAngle(start: usize, end: usize): usize {
  let depth = 0
  let at = start
  while (at < end) {
    const word = load<u64>(at)
    const found = sought(word, lesses) | sought(word, greaters)
    if (!found) { at += 8; continue }
    at += <usize>(ctz(found) >> 3)
    if (at >= end) break
    if (byteAt(at) == 0x3c) depth++
    else if (!isArrow(at) && --depth == 0) return at + 1
    at++
  }
  return end
}

function isArrow(at: usize): bool {
  const next = byteAt(at + 1)
  return byteAt(at - 1) == 0x2d && (next == 0x5b || isDigit(next))
}

/** Counts what `scanArguments` found; from here on nothing can fail. */
function countArguments(name: i32, record: usize, outcome: i32): void {
  for (let each = 0; each < bounds; each++) {
    const start = <usize>load<u32>(BOUNDS + ((<usize>each) << 3))
    let end = <usize>load<u32>(BOUNDS + ((<usize>each) << 3) + 4)
    while (end > start && byteAt(end - 1) == 32) end--
    if (end == start) continue
    const printed = position++
    const slot: u32 = printed < 8 ? load<u8>(record + SLOTS + printed) : 0xff
    if (slot == 0xff) continue
    const first = byteAt(start)
    if (slot & 0x80 && !(first >= 0x41 && first <= 0x5a)) continue
    const index = slot & 7
    store<i32>(IDS + (index << 2), countValue(name, index, (slot >> 3) & 3, record, start, end))
  }
  if (outcome == closed && load<u8>(record + TUPLE_LENGTH)) countTuple(name, record)
}

/** Classes: 0 any, 1 descriptor, 2 process, 3 small. */
function countValue(name: i32, index: u32, takes: u32, record: usize, start: usize, end: usize): i32 {
  let stop = end
  const first = byteAt(start)
  if (takes == 1) {
    stop = descriptorEnd(start, end)
    if (stop == start) return -1
  } else if (first == 0x22 || first == 0x5b || first == 0x7b || first == 0x7e) return -1
  else if (takes == 3 && end - start >= 8 && first == 0x30 && byteAt(start + 1) == 0x78) return -1
  const table = <usize>load<u32>(record + TABLES + (index << 2))
  const length = <u32>(stop - start)
  if (table == 0 || length > longestText) return ask(name, index, start, length)
  const hash = hashOf(start, length)
  let slot = (hash ^ (hash >> 10)) & 1023
  for (;;) {
    const place = <u32>load<u16>(table + TABLE_SLOTS + (slot << 1))
    if (place == 0) break
    const entry = table + TABLE_ENTRIES + ((place - 1) << 4)
    if (load<u32>(entry) == hash && load<u16>(entry + 8) == length && isSame(load<u32>(entry + 4), start, length)) {
      store<u32>(entry + 12, load<u32>(entry + 12) + 1)
      return load<i16>(entry + 10)
    }
    slot = (slot + 1) & 1023
  }
  if (load<u32>(table + FULL)) return -1
  const id = ask(name, index, start, length)
  if (!load<u32>(table + FULL)) remember(table, slot, hash, start, length, id)
  return id
}

@inline function ask(name: i32, index: u32, start: usize, length: u32): i32 {
  return askValue(name, index, start, length) - 1
}

/** The first of eight bytes, as many as are left of a text; the others are none of it. */
@inline function firstOf(word: u64, rest: u32): u64 { return word & (0xffffffffffffffff >> ((8 - rest) << 3)) }

@inline function hashOf(start: usize, length: u32): u32 {
  if (length == 0) return 0
  let hash: u64 = length
  let at = start
  let rest = length
  for (; rest > 8; rest -= 8, at += 8) {
    hash = (hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15
    hash ^= hash >> 32
  }
  return <u32>(((hash ^ firstOf(load<u64>(at), rest)) * 0x9e3779b97f4a7c15) >> 32)
}

@inline function isSame(text: usize, start: usize, length: u32): bool {
  let at: usize = 0
  let rest = length
  for (; rest > 8; rest -= 8, at += 8) if (load<u64>(text + at) != load<u64>(start + at)) return false
  return rest == 0 || firstOf(load<u64>(text + at) ^ load<u64>(start + at), rest) == 0
}

function remember(table: usize, slot: u32, hash: u32, start: usize, length: u32, id: i32): bool {
  const count = load<u32>(table)
  if (count >= mostValues || arena + length > ARENA_END) return false
  // Asking may have filled the slot.
  let free = slot
  while (load<u16>(table + TABLE_SLOTS + (free << 1))) free = (free + 1) & 1023
  const entry = table + TABLE_ENTRIES + (count << 4)
  memory.copy(arena, start, length)
  store<u32>(entry, hash)
  store<u32>(entry + 4, <u32>arena)
  store<u16>(entry + 8, <u16>length)
  store<i16>(entry + 10, <i16>id)
  store<u32>(entry + 12, 0)
  arena += length
  store<u32>(table, count + 1)
  store<u16>(table + TABLE_SLOTS + (free << 1), <u16>(count + 1))
  return true
}

/** Takes a text of a table that grows no more from the scratch area; false when there is no room. */
export function addValue(name: i32, index: u32, length: u32, id: i32): i32 {
  const table = <usize>load<u32>(recordOf(name) + TABLES + (index << 2))
  const hash = hashOf(SCRATCH, length)
  let slot = (hash ^ (hash >> 10)) & 1023
  for (;;) {
    const place = <u32>load<u16>(table + TABLE_SLOTS + (slot << 1))
    if (place == 0) break
    const entry = table + TABLE_ENTRIES + ((place - 1) << 4)
    if (load<u32>(entry) == hash && load<u16>(entry + 8) == length && isSame(load<u32>(entry + 4), SCRATCH, length)) return 1
    slot = (slot + 1) & 1023
  }
  return remember(table, slot, hash, SCRATCH, length, id) ? 1 : 0
}

export function setFull(name: i32, index: u32): void {
  store<u32>(<usize>load<u32>(recordOf(name) + TABLES + (index << 2)) + FULL, 1)
}

function descriptorEnd(start: usize, end: usize): usize {
  const first = byteAt(start)
  if (first >= 0x33 && first <= 0x39) return start
  if (first >= 0x30 && first <= 0x32 && start + 1 < end && first != 0x30 && isDigit(byteAt(start + 1))) return start
  for (let at = start; at < end; at++) if (byteAt(at) == 0x3c) return at
  return end
}

function countTuple(name: i32, record: usize): void {
  const length = <u32>load<u8>(record + TUPLE_LENGTH)
  let key: u64 = 0
  for (let i: u32 = 0; i < length; i++) {
    const id = load<i32>(IDS + (<usize>load<u8>(record + TUPLE_INDICES + i) << 2))
    if (id == -1) return
    key = (key << 12) + <u64>id
  }
  const marked = key | (<u64>(name + 1) << 48)
  let slot = <u32>(marked ^ (marked >> 11) ^ (marked >> 29) ^ (marked >> 43)) & 16383
  for (;;) {
    const cell = TUPLES + ((<usize>slot) << 4)
    const found = load<u64>(cell)
    if (found == marked) {
      store<u32>(cell + 8, load<u32>(cell + 8) + 1)
      return
    }
    if (found == 0) {
      if (askTuple(name, <f64>key) && load<u32>(TUPLE_COUNT) < mostTuples) {
        store<u64>(cell, marked)
        store<u32>(TUPLE_COUNT, load<u32>(TUPLE_COUNT) + 1)
      }
      return
    }
    slot = (slot + 1) & 16383
  }
}

@inline function copyIds(to: usize, from: usize): void {
  store<u64>(to, load<u64>(from))
  store<u64>(to + 8, load<u64>(from + 8))
  store<u64>(to + 16, load<u64>(from + 16))
}

function hold(process: usize, name: i32): void {
  if (load<u32>(process + HOLDS) == 0) store<u32>(HELD, load<u32>(HELD) + 1)
  store<u32>(process + HOLDS, 1)
  store<i32>(process + HELD_NAME, name)
  store<i32>(process + HELD_POSITION, position)
  copyIds(process + HELD_IDS, IDS)
}

// Time

function addToTimeline(name: i32, record: usize, line: u32): void {
  const at = load<u32>(IS_TIMED) ? tell() : <f64>line
  const origin = load<f64>(ORIGIN)
  let bin = Math.max(0, Math.floor((at - origin) / load<f64>(STEP)))
  while (bin >= <f64>mostBins) {
    halve()
    bin = Math.floor((at - origin) / load<f64>(STEP))
  }
  const place = <i32>bin
  if (place > load<i32>(LAST_BIN)) store<i32>(LAST_BIN, place)
  const cell = TIMELINE + (((<usize>name) * mostBins + <usize>place) << 2)
  store<u32>(cell, load<u32>(cell) + 1)
  if (load<u8>(record + IS_WAIT) && !load<u32>(LOOP_FOUND)) store<i32>(LOOP_FOUND, tellWait(at, pid))
}

function tell(): f64 {
  let now = load<f64>(NOW)
  if (clock == 0 || !(time < 1e11)) return now
  if (clock == 1) now += time
  else if (clock == 3) now = time
  else {
    let days = load<f64>(DAYS)
    if (days + time < now - 43200) store<f64>(DAYS, days = days + 86400)
    now = days + time
  }
  store<f64>(NOW, now)
  return now
}

function halve(): void {
  store<f64>(STEP, load<f64>(STEP) * 2)
  store<i32>(LAST_BIN, load<i32>(LAST_BIN) >> 1)
  for (let name = 0; name < mostNames; name++) {
    if (!load<u8>(recordOf(name) + IS_KNOWN)) continue
    const row = TIMELINE + (((<usize>name) * mostBins) << 2)
    for (let bin: usize = 0; bin < mostBins; bin++) {
      const half = bin * 2
      const sum = half < mostBins ? load<u32>(row + (half << 2)) + load<u32>(row + (half << 2) + 4) : 0
      store<u32>(row + (bin << 2), sum)
    }
  }
}

// Names, errors and processes

/** The name's index, −1 when it was not learned. */
function findName(start: usize, end: usize): i32 {
  const length = <u32>(end - start)
  const hash = hashOf(start, length)
  for (let slot = (hash ^ (hash >> 15)) & 4095; ; slot = (slot + 1) & 4095) {
    const place = <u32>load<u16>(TEXT_SLOTS + (slot << 1))
    if (place == 0) return -1
    const text = TEXTS + ((<usize>place - 1) << 4)
    if (load<u32>(text) == hash && load<u32>(text + 8) == length && isSame(load<u32>(text + 4), start, length))
      return load<i32>(text + 12)
  }
  return -1
}

/** Learns the spelling in the scratch area; answers 0 when there is no room, 2 when it is known. */
export function addName(name: i32, length: u32): i32 {
  const hash = hashOf(SCRATCH, length)
  if (findName(SCRATCH, SCRATCH + length) >= 0) return 2
  const count = load<u32>(TEXT_COUNT)
  if (name >= mostNames || count >= mostTexts || arena + length > ARENA_END) return 0
  const text = TEXTS + ((<usize>count) << 4)
  memory.copy(arena, SCRATCH, length)
  store<u32>(text, hash)
  store<u32>(text + 4, <u32>arena)
  store<u32>(text + 8, length)
  store<i32>(text + 12, name)
  arena += length
  store<u32>(TEXT_COUNT, count + 1)
  let slot = (hash ^ (hash >> 15)) & 4095
  while (load<u16>(TEXT_SLOTS + (slot << 1))) slot = (slot + 1) & 4095
  store<u16>(TEXT_SLOTS + (slot << 1), <u16>(count + 1))
  store<u8>(recordOf(name) + IS_KNOWN, 1)
  return 1
}

/** Makes a table for the values of an argument, if there is room. */
export function addTable(name: i32, index: u32): void {
  const cell = recordOf(name) + TABLES + (index << 2)
  if (load<u32>(cell)) return
  const table = (arena + 7) & ~7
  if (table + tableSize > ARENA_END) return
  arena = table + tableSize
  store<u32>(cell, <u32>table)
}

function findError(start: usize, end: usize): i32 {
  const length = <u32>(end - start)
  const hash = hashOf(start, length)
  const count = load<u32>(ERROR_COUNT)
  for (let each: u32 = 0; each < count; each++) {
    const text = ERROR_TEXTS + ((<usize>each) << 5)
    if (load<u32>(text) == hash && load<u32>(text + 4) == length && isSame(text + 12, start, length))
      return load<i32>(text + 8)
  }
  const index = askError(start, length)
  if (count < <u32>mostErrors && length <= 20) {
    const text = ERROR_TEXTS + ((<usize>count) << 5)
    store<u32>(text, hash)
    store<u32>(text + 4, length)
    store<i32>(text + 8, index)
    memory.copy(text + 12, start, length)
    store<u32>(ERROR_COUNT, count + 1)
  }
  return index
}

/** The process's record, 0 when it was not learned. */
export function processOf(wanted: u32): usize {
  if (wanted == lastPid) return lastProcess
  for (let slot = (wanted * 0x9e3779b1) >> 17; ; slot = (slot + 1) & 32767) {
    const place = <u32>load<u16>(PID_SLOTS + (slot << 1))
    if (place == 0) return 0
    const process = PIDS + ((<usize>place - 1) << 6)
    if (load<u32>(process + PID) != wanted) continue
    lastPid = wanted
    lastProcess = process
    return process
  }
  return 0
}

export function addProcess(added: u32, row: u32): usize {
  const known = processOf(added)
  const count = load<u32>(PID_COUNT)
  if (known || count >= mostPids) return known
  const process = PIDS + ((<usize>count) << 6)
  store<u32>(process + PID, added)
  store<u32>(process + ROW, row)
  store<u32>(PID_COUNT, count + 1)
  let slot = (added * 0x9e3779b1) >> 17
  while (load<u16>(PID_SLOTS + (slot << 1))) slot = (slot + 1) & 32767
  store<u16>(PID_SLOTS + (slot << 1), <u16>(count + 1))
  return process
}

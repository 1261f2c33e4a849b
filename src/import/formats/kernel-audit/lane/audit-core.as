/**
 * The fast lane of the audit reader, in AssemblyScript: reads records as the kernel writes them, as far as it
 * has seen their like, and stops at the first line that is new in any way. That line goes to the TypeScript
 * reader, which understands it and tells what is to be known for the next. `audit-lane.test.ts` holds both
 * against the TypeScript reader alone.
 *
 * There are no objects here, only flat tables at fixed addresses (`audit-layout.ts` has the same ones).
 */

// What only TypeScript can answer. Each is asked when nothing can stop the line any more.

/** Counts a value that is not in the table: its id plus 1. */
@external('reader', 'value')
declare function askValue(call: i32, index: u32, start: usize, length: u32): i32
/** Counts values that stand together for the first time. True when they are listed. */
@external('reader', 'tuple')
declare function askTuple(call: i32, key: f64): i32

const STATE: usize = 1024
const IDS: usize = 2048
const REGISTERS: usize = 2064
const CODES: usize = 4096
const CALL_SLOTS: usize = 0x2000
const CALLS: usize = 0x10000
const TUPLES: usize = 0x40000
const ERRORS: usize = 0x100000
const VALUES: usize = 0x200000
const BUFFER: usize = 0x400000

// STATE
const LINES: usize = STATE
const RECORDS: usize = STATE + 4
const CALL_COUNT: usize = STATE + 8
const CODE_COUNT: usize = STATE + 12
const VALUE_COUNT: usize = STATE + 16
const TUPLE_COUNT: usize = STATE + 20

const mostCalls: u32 = 1024
const mostCodes: u32 = 64
const mostErrors: u32 = 256
const mostValues: u32 = 49152
const valueMask: u32 = 65535
const mostTuples: u32 = 12288
const tupleMask: u32 = 16383
/** No single record has more behind its number. */
const usualRest: usize = 600

// A call's record of 64 bytes
const ARCH: usize = 0
const NUMBER: usize = 4
const TIMES: usize = 8
const LAST_LINE: usize = 12
const HAS_ARGS: usize = 16
const TUPLE_LENGTH: usize = 17
const TUPLE_INDICES: usize = 18
/** Of each register: 0 says nothing, 1 counts, 2 counts unless it is an address. */
const SLOTS: usize = 24
const FULL: usize = 28

// A value of 24 bytes
const OWNER: usize = 8
const ID: usize = 12
const VALUE_TIMES: usize = 16

/** `type`, `arch`, ` a0=`, ` cod`, `per=`, `msg=` and others as they lie in memory. */
const wordType: u32 = 0x65707974
const wordArch: u32 = 0x68637261
const wordFirst: u32 = 0x3d306120
const wordCode: u32 = 0x646f6320
const wordPersonality: u32 = 0x3d726570
const wordMessage: u32 = 0x3d67736d
const wordAudit: u32 = 0x69647561
const wordUser: u32 = 0x52455355
const word1300: u32 = 0x30303331
const word1326: u32 = 0x36323331
const word1309: u32 = 0x39303331
const word1327: u32 = 0x37323331
/** `SYSCALL `, `SECCOMP `, `PROCTITL`, `syscall=`, `success=`, `no exit=` */
const longCall: u64 = 0x204c4c4143535953
const longRule: u64 = 0x20504d4f43434553
const longTitle: u64 = 0x4c544954434f5250
const longNumber: u64 = 0x3d6c6c6163737973
const longSuccess: u64 = 0x3d73736563637573
const longFailed: u64 = 0x3d74697865206f6e
/** `EXECVE ` and `UNKNOWN`, of seven letters. */
const longCommand: u64 = 0x0020455643455845
const longUnknown: u64 = 0x004e574f4e4b4e55
const sevenBytes: u64 = 0x00ffffffffffffff

@inline function byteAt(at: usize): u32 { return load<u8>(at) }
@inline function isDigit(byte: u32): bool { return byte - 48 < 10 }
@inline function recordOf(call: i32): usize { return CALLS + ((<usize>call) << 6) }

/** Reads whole lines of the buffer from one offset to another; answers where it stopped. */
export function run(from: i32, to: i32, line: u32): i32 {
  let at = BUFFER + from
  const stop = BUFFER + to
  let lines: u32 = 0
  while (at < stop) {
    const end = lineEnd(at, stop)
    if (end == stop) break
    if (!readLine(at, end, line + lines + 1)) break
    lines++
    at = end + 1
  }
  store<u32>(LINES, lines)
  return <i32>(at - BUFFER)
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

/** False when the line is for the other lane; then nothing was noted of it. */
function readLine(start: usize, end: usize, line: u32): bool {
  const head = findType(start, end)
  if (head == end) return false
  if (head != start) {
    const before = byteAt(head - 1)
    if (before > 32 && before != 0x2c && before != 0x22) return false
  }
  const name = head + 5
  const word = load<u64>(name)
  if (word == longCall) return isAudit(name + 8) && readCall(name, end, line, false)
  if (word == longRule) return isAudit(name + 8) && readCall(name, end, line, true)
  const four = <u32>word
  if (byteAt(name + 4) == 32) {
    if (four == word1300) return isAudit(name + 5) && readCall(name, end, line, false)
    if (four == word1326) return isAudit(name + 5) && readCall(name, end, line, true)
  }
  return readOther(name, end, word)
}

/** Where `type=` stands, the end when nowhere. */
@inline function findType(start: usize, end: usize): usize {
  for (let at = start; at < end; at++) if (load<u32>(at) == wordType && byteAt(at + 4) == 0x3d) return at
  return end
}

/** `audit(` or `msg=audit(` */
@inline function isAudit(start: usize): bool {
  const at = load<u32>(start) == wordMessage ? start + 4 : start
  return load<u32>(at) == wordAudit && byteAt(at + 4) == 0x74 && byteAt(at + 5) == 0x28
}

/** A record of another type, when no second one stands behind it. */
function readOther(name: usize, end: usize, word: u64): bool {
  let at = name
  while (at < end && byteAt(at) > 32) at++
  if (at >= end || !isAudit(at + 1)) return false
  const four = <u32>word
  if (word == longTitle && byteAt(name + 8) == 0x45 && byteAt(name + 9) == 32) return true
  if ((word & sevenBytes) == longCommand || four == wordUser || (four & 0xffff) == 0x3131) return true
  if (byteAt(name + 4) == 32 && (four == word1309 || four == word1327)) return true
  if ((word & sevenBytes) == longUnknown) return false
  return findType(at, end) == end
}

/** What the readers of numbers below found, and where they stopped. */
let value: u64 = 0

function readCall(name: usize, end: usize, line: u32, isRule: bool): bool {
  let at = archEnd(name, end)
  if (at == 0) return false
  const arch = <u32>value
  if (load<u32>(at) == wordPersonality) {
    while (at < end && byteAt(at) != 32) at++
    at++
  }
  if (at >= end || load<u64>(at) != longNumber) return false
  const digits = at + 8
  at = readDecimal(digits)
  if (at == digits || at > digits + 10 || value > 0xffffffff || at > end) return false
  if (at < end && byteAt(at) != 32) return false
  if (end - at > usualRest) return false
  const call = findCall(arch, <u32>value)
  if (call < 0) return false
  return isRule ? countRule(call, at, end, line) : countCall(call, at, end, line)
}

/** Behind the blank after the first ` arch=`, 0 when there is none that the kernel wrote. */
function archEnd(start: usize, end: usize): usize {
  let at = blank(start, end)
  while (at < end && (load<u32>(at + 1) != wordArch || byteAt(at + 5) != 0x3d)) at = blank(at + 1, end)
  if (at >= end) return 0
  const digits = at + 6
  const stop = readHex(digits, digits + 9)
  return stop == digits || stop > digits + 8 || byteAt(stop) != 32 ? 0 : stop + 1
}

/** The first blank from a place on, the end when there is none. */
@inline function blank(start: usize, end: usize): usize {
  for (let at = start; at < end; at += 8) {
    const word = load<u64>(at) ^ 0x2020202020202020
    const found = (word - 0x0101010101010101) & ~word & 0x8080808080808080
    if (found) return min(at + <usize>(ctz(found) >> 3), end)
  }
  return end
}

function readHex(start: usize, end: usize): usize {
  value = 0
  let at = start
  for (; at < end; at++) {
    const byte = byteAt(at)
    if (isDigit(byte)) value = (value << 4) + byte - 0x30
    else if (byte - 0x61 < 6) value = (value << 4) + byte - 0x57
    else break
  }
  return at
}

function readDecimal(start: usize): usize {
  value = 0
  let at = start
  while (isDigit(byteAt(at)) && at < start + 12) value = value * 10 + byteAt(at++) - 48
  return at
}

function countRule(call: i32, start: usize, end: usize, line: u32): bool {
  let at = blank(start, end)
  while (at < end && (load<u32>(at) != wordCode || load<u16>(at + 4) != 0x3d65)) at = blank(at + 1, end)
  if (at >= end || load<u16>(at + 6) != 0x7830) return false
  readHex(at + 8, min(end, at + 16))
  const code = <u32>value
  const count = load<u32>(CODE_COUNT)
  for (let each: u32 = 0; each < count; each++) {
    const cell = CODES + ((<usize>each) << 3)
    if (load<u32>(cell) != code) continue
    store<u32>(cell + 4, load<u32>(cell + 4) + 1)
    enter(recordOf(call), line)
    return true
  }
  return false
}

function countCall(call: i32, start: usize, end: usize, line: u32): bool {
  let error: usize = 0
  let at = start
  // The kernel writes a personality behind the number of the call, people's copies have it before.
  if (at < end && load<u32>(at + 1) == wordPersonality) at = blank(at + 1, end)
  if (at < end && load<u64>(at + 1) == longSuccess && load<u64>(at + 9) == longFailed) {
    if (byteAt(at + 17) != 0x2d) return false
    at = readDecimal(at + 18)
    if (value == 0 || value >= mostErrors) return false
    error = ERRORS + (((<usize>call) << 8) + <usize>value << 2)
    if (load<u32>(error) == 0) return false
  }
  const record = recordOf(call)
  const hasArgs = load<u8>(record + HAS_ARGS)
  let registers: u32 = 0
  if (hasArgs) {
    registers = readRegisters(record, at, end)
    if (registers > 4) return false
  }
  enter(record, line)
  if (error) store<u32>(error, load<u32>(error) + 1)
  if (hasArgs) countRegisters(call, record, registers)
  return true
}

@inline function enter(record: usize, line: u32): void {
  store<u32>(record + TIMES, load<u32>(record + TIMES) + 1)
  store<u32>(record + LAST_LINE, line)
  store<u32>(RECORDS, load<u32>(RECORDS) + 1)
}

/** Finds `a0=3 a1=7ffc50134a40 …` and answers how many; 5 when one is not as the kernel writes it. */
function readRegisters(record: usize, start: usize, end: usize): u32 {
  let at = blank(start, end)
  while (at < end && load<u32>(at) != wordFirst) at = blank(at + 1, end)
  let index: u32 = 0
  for (; index < 4 && at + 4 < end && load<u32>(at) == wordFirst + (index << 16); index++) {
    const digits = at + 4
    at = readHex(digits, digits + 17)
    const length = <u32>(at - digits)
    const isOdd = length == 0 || length > 16 || (byteAt(digits) == 0x30 && length > 1)
    if (isOdd || at > end || (at < end && byteAt(at) != 32)) return 5
    const cell = REGISTERS + ((<usize>index) << 4)
    store<u64>(cell, value)
    store<u32>(cell + 8, <u32>digits)
    store<u32>(cell + 12, length)
  }
  return index
}

function countRegisters(call: i32, record: usize, registers: u32): void {
  store<u64>(IDS, -1)
  store<u64>(IDS + 8, -1)
  for (let index: u32 = 0; index < registers; index++) {
    const takes = load<u8>(record + SLOTS + index)
    if (takes == 0) continue
    const cell = REGISTERS + ((<usize>index) << 4)
    if (takes == 2 && load<u32>(cell + 12) >= 6) continue
    store<i32>(IDS + ((<usize>index) << 2), countValue(call, index, cell))
  }
  const length = load<u8>(record + TUPLE_LENGTH)
  if (length) countTuple(call, record, length)
}

@inline function ownerOf(call: i32, index: u32): u32 { return ((<u32>call << 2) | index) + 1 }

@inline function slotOf(owner: u32, number: u64): u32 {
  const mixed = (number ^ (<u64>owner << 40)) * 0x9e3779b97f4a7c15
  return <u32>(mixed >> 48)
}

/** Counts a value and answers its id; −1 when it says nothing. */
function countValue(call: i32, index: u32, cell: usize): i32 {
  const number = load<u64>(cell)
  const owner = ownerOf(call, index)
  for (let slot = slotOf(owner, number); ; slot = (slot + 1) & valueMask) {
    const entry = VALUES + (<usize>slot) * 24
    const found = load<u32>(entry + OWNER)
    if (found == owner && load<u64>(entry) == number) {
      store<u32>(entry + VALUE_TIMES, load<u32>(entry + VALUE_TIMES) + 1)
      return load<i32>(entry + ID)
    }
    if (found == 0) break
  }
  if (load<u8>(recordOf(call) + FULL + index)) return -1
  const id = askValue(call, index, load<u32>(cell + 8), load<u32>(cell + 12)) - 1
  if (!load<u8>(recordOf(call) + FULL + index)) remember(owner, number, id)
  return id
}

function remember(owner: u32, number: u64, id: i32): bool {
  if (load<u32>(VALUE_COUNT) >= mostValues) return false
  let slot = slotOf(owner, number)
  for (;;) {
    const entry = VALUES + (<usize>slot) * 24
    const found = load<u32>(entry + OWNER)
    if (found == owner && load<u64>(entry) == number) return true
    if (found == 0) break
    slot = (slot + 1) & valueMask
  }
  const entry = VALUES + (<usize>slot) * 24
  store<u64>(entry, number)
  store<u32>(entry + OWNER, owner)
  store<i32>(entry + ID, id)
  store<u32>(VALUE_COUNT, load<u32>(VALUE_COUNT) + 1)
  return true
}

function countTuple(call: i32, record: usize, length: u32): void {
  let key: u64 = 0
  for (let i: u32 = 0; i < length; i++) {
    const id = load<i32>(IDS + (<usize>load<u8>(record + TUPLE_INDICES + i) << 2))
    if (id == -1) return
    key = (key << 12) + <u64>id
  }
  const marked = key | (<u64>(call + 1) << 48)
  let slot = <u32>(marked ^ (marked >> 11) ^ (marked >> 29) ^ (marked >> 43)) & tupleMask
  for (;;) {
    const cell = TUPLES + ((<usize>slot) << 4)
    const found = load<u64>(cell)
    if (found == marked) {
      store<u32>(cell + 8, load<u32>(cell + 8) + 1)
      return
    }
    if (found == 0) {
      if (askTuple(call, <f64>key) && load<u32>(TUPLE_COUNT) < mostTuples) {
        store<u64>(cell, marked)
        store<u32>(TUPLE_COUNT, load<u32>(TUPLE_COUNT) + 1)
      }
      return
    }
    slot = (slot + 1) & tupleMask
  }
}

// What is learned

@inline function callSlot(arch: u32, number: u32): u32 {
  return ((arch ^ number) * 0x9e3779b1) >> 21
}

let lastArch: u32 = 0
let lastNumber: u32 = 0xffffffff
let lastCall: i32 = -1

/** The call's index, −1 when it was not learned. */
export function findCall(arch: u32, number: u32): i32 {
  if (arch == lastArch && number == lastNumber) return lastCall
  for (let slot = callSlot(arch, number); ; slot = (slot + 1) & 2047) {
    const place = <i32>load<u16>(CALL_SLOTS + (slot << 1))
    if (place == 0) return -1
    const record = recordOf(place - 1)
    if (load<u32>(record) != arch || load<u32>(record + NUMBER) != number) continue
    lastArch = arch
    lastNumber = number
    lastCall = place - 1
    return lastCall
  }
}

/** Learns a call; its index, −1 when there is no room. */
export function addCall(arch: u32, number: u32): i32 {
  const known = findCall(arch, number)
  const count = load<u32>(CALL_COUNT)
  if (known >= 0 || count >= mostCalls) return known
  const record = recordOf(count)
  store<u32>(record, arch)
  store<u32>(record + NUMBER, number)
  store<u32>(CALL_COUNT, count + 1)
  let slot = callSlot(arch, number)
  while (load<u16>(CALL_SLOTS + (slot << 1))) slot = (slot + 1) & 2047
  store<u16>(CALL_SLOTS + (slot << 1), <u16>(count + 1))
  return <i32>count
}

/** A filter's action that was met. */
export function addCode(code: u32): void {
  const count = load<u32>(CODE_COUNT)
  for (let each: u32 = 0; each < count; each++) if (load<u32>(CODES + ((<usize>each) << 3)) == code) return
  if (count >= mostCodes) return
  store<u32>(CODES + ((<usize>count) << 3), code)
  store<u32>(CODE_COUNT, count + 1)
}

/** An error of a call that was met: the cell is one more than the times it was counted here. */
export function addError(call: i32, error: u32): void {
  if (error >= mostErrors) return
  const cell = ERRORS + (((<usize>call) << 8) + <usize>error << 2)
  if (load<u32>(cell) == 0) store<u32>(cell, 1)
}

/** A value of a register that takes no more; false when there is no room. */
export function addValue(call: i32, index: u32, low: u32, high: u32, id: i32): bool {
  return remember(ownerOf(call, index), (<u64>high << 32) | <u64>low, id)
}

export function setFull(call: i32, index: u32): void {
  store<u8>(recordOf(call) + FULL + index, 1)
}

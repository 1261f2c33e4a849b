// Lines and records. A part of `audit-core.as`.

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

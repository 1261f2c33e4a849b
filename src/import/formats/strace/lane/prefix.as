// Lines: their order, and what stands before the call. A part of `core.as`.

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

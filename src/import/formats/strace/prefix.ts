/**
 * What strace prints in front of an event, always in this order:
 *   [pid 29310<comm>] [label] 19:11:33.210705 (+     0.000577) [ 257] [00007f7ecc1d9b1d] openat(…
 *   5924  1795461079.602846 openat(…
 * What copies put before that the wrappers take off.
 */
export interface Prefix {
  /** 0 when the line names no process. */
  pid: number
  /** The number printed by -n, −1 when there is none. */
  nr: number
  /** Seconds, of what `clock` says. */
  time: number
  clock: Clock
  /** Of the address printed by -i, 0 when there is none. */
  width: 0 | 32 | 64
  /** Where the process's name stands (-Y); an empty range without one. */
  nameStart: number
  nameEnd: number
}

/** `day`: since midnight, `epoch`: since 1970, `delta`: since the call before. */
export type Clock = 'none' | 'day' | 'epoch' | 'delta'

export function createPrefix(): Prefix {
  return { pid: 0, nr: -1, time: 0, clock: 'none', width: 0, nameStart: 0, nameEnd: 0 }
}

const tab = 9
const space = 32
const open = 0x5b
const close = 0x5d
const less = 0x3c
const greater = 0x3e

/** Largest process id of Linux (PID_MAX_LIMIT); a larger number in front is a time. */
const largestPid = 4_194_304

/** Skips the prefix of a line, notes what it says in `prefix` and answers where the event begins. */
export function readPrefix(bytes: Uint8Array, start: number, end: number, prefix: Prefix): number {
  prefix.pid = 0
  prefix.nr = -1
  prefix.clock = 'none'
  prefix.width = 0
  prefix.nameEnd = prefix.nameStart
  let at = start
  while (at < end) {
    const byte = bytes[at] ?? 0
    let next: number
    if (byte === space || byte === tab) next = at + 1
    else if (isDigit(byte)) next = skipNumber(bytes, at, end, prefix)
    else if (byte === open) next = skipBracket(bytes, at, end, prefix)
    else if (byte === 0x28 && bytes[at + 1] === 0x2b) next = skipRelativeTime(bytes, at, end)
    else return at
    if (next === -1) return at
    at = next
  }
  return at
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function skipNumber(bytes: Uint8Array, start: number, end: number, prefix: Prefix): number {
  let at = start
  let value = 0
  while (at < end && isDigit(bytes[at] ?? 0)) value = value * 10 + (bytes[at++] ?? 0) - 48
  const byte = bytes[at]
  if (byte === space) {
    if (prefix.pid === 0 && value <= largestPid) prefix.pid = value
    else setTime(prefix, value, value > largestPid ? 'epoch' : 'delta')
    return at + 1
  }
  if (byte === less) {
    prefix.pid = value
    return skipComm(bytes, at, end, prefix)
  }
  if (byte === 0x3a || byte === 0x2e) return skipTime(bytes, at, end, value, prefix)
  return -1
}

/** `<comm>`: strace escapes only the angle brackets inside. */
function skipComm(bytes: Uint8Array, at: number, end: number, prefix: Prefix): number {
  const stop = find(bytes, greater, at, end)
  if (stop === -1 || bytes[stop + 1] !== space) return -1
  prefix.nameStart = at + 1
  prefix.nameEnd = stop
  return stop + 2
}

function setTime(prefix: Prefix, time: number, clock: Clock): void {
  prefix.time = time
  prefix.clock = clock
}

/** The rest of `19:11:33.210705` or `1795461079.602846`, behind its first number. */
function skipTime(bytes: Uint8Array, start: number, end: number, first: number, prefix: Prefix): number {
  let at = start
  let whole = 0
  let field = first
  let fraction = 0
  let scale = 1
  let hasColon = false
  let isFraction = false
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte) && isFraction) {
      fraction = fraction * 10 + byte - 48
      scale *= 10
    } else if (isDigit(byte)) field = field * 10 + byte - 48
    else if (byte === 0x3a) {
      whole = (whole + field) * 60
      field = 0
      hasColon = true
    } else if (byte === 0x2e) isFraction = true
    else break
  }
  if (bytes[at] !== space) return -1
  const time = whole + field + fraction / scale
  setTime(prefix, time, hasColon ? 'day' : time > largestPid ? 'epoch' : 'delta')
  return at + 1
}

function skipRelativeTime(bytes: Uint8Array, at: number, end: number): number {
  const stop = find(bytes, 0x29, at, Math.min(end, at + 40))
  return stop === -1 ? -1 : stop + 1
}

function skipBracket(bytes: Uint8Array, at: number, end: number, prefix: Prefix): number {
  if (bytes[at + 1] === 0x70 && bytes[at + 2] === 0x69 && bytes[at + 3] === 0x64 && bytes[at + 4] === space)
    return skipPid(bytes, at + 5, end, prefix)
  if (bytes[at + 1] === space && bytes[at + 2] === 0x50) return -1
  const stop = find(bytes, close, at, Math.min(end, at + 200))
  if (stop === -1 || bytes[stop + 1] !== space) return -1
  if (stop - at < 8) prefix.nr = numberIn(bytes, at + 1, stop)
  else if (stop - at === 9 && isHex(bytes, at + 1, stop)) prefix.width = 32
  else if (stop - at === 17 && isHex(bytes, at + 1, stop)) prefix.width = 64
  return stop + 2
}

function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (!isDigit(byte) && !(byte >= 0x61 && byte <= 0x66)) return false
  }
  return true
}

/** `29310] ` or `29310<comm>] `, where comm may hold brackets. */
function skipPid(bytes: Uint8Array, start: number, end: number, prefix: Prefix): number {
  let at = start
  let value = 0
  while (bytes[at] === space) at++
  while (at < end && isDigit(bytes[at] ?? 0)) value = value * 10 + (bytes[at++] ?? 0) - 48
  if (bytes[at] === less) {
    prefix.nameStart = at + 1
    at = find(bytes, greater, at, end) + 1
    prefix.nameEnd = Math.max(prefix.nameStart, at - 1)
  }
  if (at === 0 || bytes[at] !== close) return -1
  prefix.pid = value
  return at + 1
}

function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === space && value === 0) continue
    if (!isDigit(byte)) return -1
    value = value * 10 + byte - 48
  }
  return value
}

function find(bytes: Uint8Array, wanted: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === wanted) return at
  return -1
}

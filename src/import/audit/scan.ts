/** What a raw record says, in numbers; `kind` as in `AuditRecord`, `unsure`: read it as text instead. */
export interface Scanned {
  kind: 'call' | 'other' | 'none' | 'unsure'
  arch: number
  nr: number
  /** The negative errno of a call that failed, as a positive number; 0 when it did not or nothing tells. */
  errno: number
  /** The filter's action of a SECCOMP record; −1 where there is none. */
  code: number
}

const equals = 0x3d
const space = 0x20

/**
 * Finds the call in a record as the kernel wrote it, without making text of it:
 * `type=1326 audit(…): … arch=c000003e syscall=83 … code=0x7ffc0000`. Looks at what stands before each `=`.
 * A record's head is `type=NAME` before `audit(`; fields of records of other types are not looked at, for
 * there they are words of a command line.
 */
export function scanRecord(bytes: Uint8Array, start: number, end: number, found: Scanned): void {
  found.kind = 'none'
  found.arch = -1
  found.nr = -1
  found.errno = 0
  found.code = -1
  let isCall = false
  let isRule = false
  for (let at = start + 4; at < end; at++) {
    if (bytes[at] !== equals) continue
    switch (bytes[at - 1]) {
      case 0x65: // type=, code=
        if (bytes[at - 4] === 0x74 && isWord(bytes, start, at - 4, 'type') && isHead(bytes, at + 1, end)) {
          if (found.nr >= 0) return
          isRule = isRuleType(bytes, at + 1)
          isCall = isRule || isCallType(bytes, at + 1)
          if (!isCall) found.kind = 'other'
        } else if (isRule && found.nr >= 0 && isWord(bytes, start, at - 4, 'code')) {
          readCode(bytes, at + 1, end, found)
          return
        }
        break
      case 0x68: // arch=
        if (isCall && found.arch < 0 && isWord(bytes, start, at - 4, 'arch')) {
          if (!readArch(bytes, at + 1, end, found)) return
        }
        break
      case 0x6c: // syscall=
        if (isCall && found.nr < 0 && isWord(bytes, start, at - 7, 'syscall')) {
          if (!readNumber(bytes, at + 1, end, found)) return
        }
        break
      case 0x74: // exit=
        if (isCall && !isRule && found.nr >= 0 && isWord(bytes, start, at - 4, 'exit')) {
          if (bytes[at + 1] === 0x2d && bytes[at - 6] === 0x6f) readError(bytes, at + 2, end, found)
          else if (bytes[at + 1] === 0x45) found.kind = 'unsure'
          return
        }
        break
      default:
    }
  }
  if (isCall && found.nr < 0) found.kind = 'unsure'
}

/** A word that begins the line or stands behind a blank, a comma, a quote or a separator. */
function isWord(bytes: Uint8Array, start: number, at: number, word: string): boolean {
  if (at < start) return false
  for (let place = 0; place < word.length; place++) {
    if (bytes[at + place] !== word.charCodeAt(place)) return false
  }
  const before = at === start ? space : (bytes[at - 1] ?? 0)
  return before === space || before === 0x2c || before === 0x22 || before < space
}

/** `audit(` or `msg=audit(` behind the type. */
function isHead(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  while (at < end && (bytes[at] ?? 0) > space) at++
  if (bytes[at] !== space) return false
  at++
  if (bytes[at] === 0x6d && bytes[at + 3] === equals) at += 4
  return bytes[at] === 0x61 && bytes[at + 1] === 0x75 && bytes[at + 4] === 0x74 && bytes[at + 5] === 0x28
}

/** `1326 `, `SECCOMP ` or `UNKNOWN[1326] `. */
function isRuleType(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x31
    ? isType(bytes, at, '1326 ')
    : isType(bytes, at, 'SECCOMP ') || isType(bytes, at, 'UNKNOWN[1326] ')
}

/** `1300 `, `SYSCALL ` or `UNKNOWN[1300] `. */
function isCallType(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x31
    ? isType(bytes, at, '1300 ')
    : isType(bytes, at, 'SYSCALL ') || isType(bytes, at, 'UNKNOWN[1300] ')
}

function isType(bytes: Uint8Array, at: number, name: string): boolean {
  for (let place = 0; place < name.length; place++) {
    if (bytes[at + place] !== name.charCodeAt(place)) return false
  }
  return true
}

/** Small letters alone are the kernel's hex; names and others are read as text. */
function readArch(bytes: Uint8Array, start: number, end: number, found: Scanned): boolean {
  let value = 0
  let at = start
  for (let digit = hexDigit(bytes[at]); at < end && digit >= 0; digit = hexDigit(bytes[++at]))
    value = value * 16 + digit
  if (at > start && at - start <= 8 && (at === end || bytes[at] === space)) {
    found.arch = value
    return true
  }
  found.kind = 'unsure'
  return false
}

function readNumber(bytes: Uint8Array, start: number, end: number, found: Scanned): boolean {
  let value = 0
  let at = start
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  const isNumber = at > start && at - start <= 10 && (at === end || bytes[at] === space)
  found.kind = isNumber && found.arch >= 0 ? 'call' : 'unsure'
  if (isNumber) found.nr = value
  return found.kind === 'call'
}

function readError(bytes: Uint8Array, start: number, end: number, found: Scanned): void {
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return
    found.errno = found.errno * 10 + digit
  }
}

/** Where the separator behind it was lost `AUID=` follows at once: capitals are not the kernel's hex. */
function readCode(bytes: Uint8Array, start: number, end: number, found: Scanned): void {
  if (bytes[start] !== 0x30 || bytes[start + 1] !== 0x78) return
  found.code = 0
  for (let at = start + 2; at < Math.min(end, start + 10); at++) {
    const digit = hexDigit(bytes[at])
    if (digit < 0) return
    found.code = found.code * 16 + digit
  }
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1
}

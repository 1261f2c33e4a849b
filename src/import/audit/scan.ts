import { findBytes, isAt, needle } from './find-bytes.ts'

/** What a raw record says, in numbers; `kind` as in `AuditRecord`, `unsure`: read it as text instead. */
export interface Scanned {
  kind: 'call' | 'other' | 'none' | 'unsure'
  arch: number
  nr: number
  /** The negative errno of a call that failed, as a positive number; 0 when it did not or nothing tells. */
  errno: number
  /** The filter's action of a SECCOMP record; −1 where there is none. */
  code: number
  /** In the short form that the journal writes beside the kernel's own line. */
  isShort: boolean
  /** Where the number of the call ended. */
  next: number
}

const space = 0x20
const type = needle('type=')
const message = needle('msg=')
const audit = needle('audit(')
const arch = needle(' arch=')
const syscall = needle('syscall=')
const code = needle(' code=')
const failure = needle('success=no exit=')
const personality = needle('per=')
const shortRule = needle('SECCOMP auid=')
const shortCall = needle('SYSCALL arch=')
const ruleTypes = ['1326 ', 'SECCOMP ', 'UNKNOWN[1326] '].map(needle)
const callTypes = ['1300 ', 'SYSCALL ', 'UNKNOWN[1300] '].map(needle)

/** Records that end in words of people: whatever stands in them is no record of its own. */
const wordyTypes = ['EXECVE ', 'PROCTITLE ', 'USER', '1309 ', '1327 ', '11'].map(needle)

/**
 * Finds the call in a record as the kernel wrote it, without making text of it:
 * `type=1326 audit(…): … arch=c000003e syscall=83 … code=0x7ffc0000`. Some collectors put the records of an
 * event on one line, so all heads are looked at until one is of a call.
 */
export function scanRecord(bytes: Uint8Array, start: number, end: number, found: Scanned): void {
  found.kind = 'none'
  found.errno = 0
  found.code = -1
  found.isShort = false
  for (let at = findBytes(bytes, start, end, type); at !== -1; at = findBytes(bytes, at + 5, end, type)) {
    if (!isHead(bytes, start, at, end)) continue
    const name = at + 5
    const isRule = isOneOf(bytes, name, ruleTypes)
    if (isRule || isOneOf(bytes, name, callTypes)) {
      readFields(bytes, name, end, isRule, found)
      return
    }
    found.kind = 'other'
    if (isOneOf(bytes, name, wordyTypes)) return
  }
  if (found.kind === 'none') scanShort(bytes, start, end, found)
}

/** `audit[812]: SECCOMP auid=…`, without type, time and number. */
function scanShort(bytes: Uint8Array, start: number, end: number, found: Scanned): void {
  const rule = findBytes(bytes, start, end, shortRule)
  const at = rule === -1 ? findBytes(bytes, start, end, shortCall) : rule
  if (at === -1) return
  const before = at === start ? space : bytes[at - 1]
  if (before !== space && before !== 0x3d && before !== 0x22) return
  found.isShort = true
  readFields(bytes, at, end, rule !== -1, found)
}

/** `type=NAME audit(` or `type=NAME msg=audit(`, at a place where a word may begin. */
function isHead(bytes: Uint8Array, start: number, at: number, end: number): boolean {
  const before = at === start ? space : (bytes[at - 1] ?? 0)
  if (before > space && before !== 0x2c && before !== 0x22) return false
  let next = at + 5
  while (next < end && (bytes[next] ?? 0) > space) next++
  next++
  if (isAt(bytes, next, message)) next += 4
  return isAt(bytes, next, audit)
}

function isOneOf(bytes: Uint8Array, at: number, types: typeof ruleTypes): boolean {
  for (const each of types) if (isAt(bytes, at, each)) return true
  return false
}

/** Only the first `arch=` and the `syscall=` behind it count: values after them may look like anything. */
function readFields(bytes: Uint8Array, start: number, end: number, isRule: boolean, found: Scanned): void {
  found.kind = 'unsure'
  const archAt = findBytes(bytes, start, end, arch)
  if (archAt === -1) return
  let at = readHex(bytes, archAt + 6, end)
  if (at === archAt + 6 || at > archAt + 14 || bytes[at] !== space) return
  found.arch = value
  at++
  if (isAt(bytes, at, personality)) at = bytes.indexOf(space, at) + 1
  if (!isAt(bytes, at, syscall)) return
  const nrAt = at + 8
  at = readDecimal(bytes, nrAt, end)
  if (at === nrAt || at > nrAt + 10 || (at < end && bytes[at] !== space)) return
  found.nr = value
  found.next = at
  found.kind = 'call'
  if (isRule) readCode(bytes, at, end, found)
  else {
    at = behindPersonality(bytes, at, end)
    if (at < end && isAt(bytes, at + 1, failure)) readError(bytes, at + 17, end, found)
  }
}

/** ` per=40000`, which the kernel writes behind the call of a program under setarch. */
function behindPersonality(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || !isAt(bytes, at + 1, personality)) return at
  const next = bytes.indexOf(space, at + 1)
  return next === -1 ? end : next
}

/** An interpreted error has a name. */
function readError(bytes: Uint8Array, at: number, end: number, found: Scanned): void {
  if (bytes[at] !== 0x2d) {
    found.kind = 'unsure'
    return
  }
  readDecimal(bytes, at + 1, end)
  found.errno = value
}

/** Where the separator behind it was lost `AUID=` follows at once: capitals are not the kernel's hex. */
function readCode(bytes: Uint8Array, start: number, end: number, found: Scanned): void {
  const at = findBytes(bytes, start, end, code)
  if (at === -1 || bytes[at + 6] !== 0x30 || bytes[at + 7] !== 0x78) return
  readHex(bytes, at + 8, Math.min(end, at + 16))
  found.code = value
}

/** What the last of the two readers below read; they answer where they stopped. */
let value = 0

/** Small letters alone are the kernel's hex; names and others are read as text. */
function readHex(bytes: Uint8Array, start: number, end: number): number {
  value = 0
  let at = start
  for (; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x30 && byte <= 0x39) value = value * 16 + byte - 0x30
    else if (byte >= 0x61 && byte <= 0x66) value = value * 16 + byte - 0x57
    else break
  }
  return at
}

function readDecimal(bytes: Uint8Array, start: number, end: number): number {
  value = 0
  let at = start
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  return at
}

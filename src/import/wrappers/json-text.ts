import { type ByteWriter, createByteWriter } from './byte-writer.ts'
import { headOf, replaceBy, type WrappedLine, type Wrapper } from './wrapper.ts'

const quote = 0x22
const backslash = 0x5c

/** Under which key a log collector keeps the line: journal, filebeat, Docker, Splunk, dmesg -J, Google. */
const keys: readonly string[] = [
  'MESSAGE',
  'message',
  'log',
  '_raw',
  'msg',
  'line',
  'text',
  'textPayload',
  'raw',
  'original',
]

const out = createByteWriter()
const all = createByteWriter()

/**
 * `{"log":"LINE\n","stream":"stderr"}`, also one of several in a line, or `"MESSAGE" : "LINE",` between the other
 * members, a line each; the journal writes what is no text as numbers of bytes.
 */
export const jsonObject: Wrapper = {
  id: 'json',
  unwrap(line) {
    const { bytes, end } = line
    const first = afterBlank(bytes, line.start, end)
    if (isFrame(line, first)) return leaveBlank(line)
    if (bytes[first] === quote) return readMember(line, first)
    if (bytes[first] !== 0x7b && bytes[first] !== 0x5b) return false
    return readMembers(line, first)
  },
}

/** `{`, `},` or such alone. */
function isFrame({ bytes, end }: WrappedLine, at: number): boolean {
  if (at >= end || end - at > 3) return false
  const rest = latin1(bytes, at, end).trimEnd()
  return /^(?:[[{]|[\]}],?|\},\{)$/.test(rest)
}

/** Of an object that is written a member a line, the others are nothing. */
function readMember(line: WrappedLine, first: number): boolean {
  const { bytes, end } = line
  const stop = closing(bytes, first, end)
  const colon = afterBlank(bytes, stop + 1, end)
  if (bytes[colon] !== 0x3a) return false
  if (keys.includes(latin1(bytes, first + 1, stop)) && takeValue(line, afterBlank(bytes, colon + 1, end)))
    return true
  return leaveBlank(line)
}

/** The values of the first known key, and of the same one in the objects beside it, a line each. */
function readMembers(line: WrappedLine, first: number): boolean {
  const { bytes, end } = line
  const found: { key: string; depth: number } = { key: '', depth: 0 }
  const inner: WrappedLine = { bytes, start: first, end, isPart: false }
  let values = 0
  let depth = 0
  for (let at = first; at < end; at++) {
    const byte = bytes[at]
    if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) depth--
    if (byte !== quote) continue
    const stop = closing(bytes, at, end)
    const colon = afterBlank(bytes, stop + 1, end)
    if (bytes[colon] !== 0x3a) {
      at = stop
      continue
    }
    const key = latin1(bytes, at + 1, Math.min(stop, at + 40))
    at = colon
    if (values === 0 ? !keys.includes(key) : key !== found.key || depth !== found.depth) continue
    Object.assign(inner, { bytes, start: first, end })
    if (!takeValue(inner, afterBlank(bytes, colon + 1, end))) continue
    Object.assign(found, { key, depth })
    if (values++ > 0) all.byte(10)
    else all.clear()
    all.bytes(inner.bytes, inner.start, inner.end)
  }
  if (values === 0) return false
  line.isPart = values === 1 && inner.isPart
  return replaceBy(line, all.whole())
}

function leaveBlank(line: WrappedLine): boolean {
  line.start = line.end
  return true
}

/** `level=info msg="LINE"`: logfmt, with strings as Go writes them. */
export const logfmt: Wrapper = {
  id: 'logfmt',
  unwrap(line) {
    const found = /(?:^|\s)(?:msg|message|log)="/.exec(headOf(line))
    if (found === null) return false
    const at = line.start + found.index + found[0].length - 1
    return takeString(line, at, closing(line.bytes, at, line.end))
  },
}

/** `[1.25, "o", "LINE\r\n"]`: a terminal's recording, cut anywhere (https://docs.asciinema.org/manual/asciicast/v2). */
export const asciicast: Wrapper = {
  id: 'asciicast',
  unwrap(line) {
    const found = /^\[ *\d+(?:\.\d+)?, *"o", *"/.exec(headOf(line))
    if (found === null) return false
    const at = line.start + found[0].length - 1
    const stop = closing(line.bytes, at, line.end)
    const isWhole = latin1(line.bytes, stop - 2, stop) === String.raw`\n`
    takeString(line, at, stop)
    line.isPart = !isWhole
    return true
  },
}

/** `"LINE",`: a line of an array, or a whole log in one string. */
export const jsonString: Wrapper = {
  id: 'json-string',
  unwrap(line) {
    const { bytes, end } = line
    let first = afterBlank(bytes, line.start, end)
    if (bytes[first] === 0x5b) first = afterBlank(bytes, first + 1, end)
    if (bytes[first] !== quote) return false
    const stop = closing(bytes, first, end)
    const rest = afterBlank(bytes, stop + 1, end)
    const isAlone = rest >= end || bytes[rest] === 0x2c || bytes[rest] === 0x5d
    if (!isAlone || afterBlank(bytes, rest + 1, end) < end) return false
    return takeString(line, first, stop)
  },
}

function takeValue(line: WrappedLine, at: number): boolean {
  const { bytes, end } = line
  if (bytes[at] === quote) return takeString(line, at, closing(bytes, at, end))
  if (bytes[at] !== 0x5b) return false
  const stop = bytes.indexOf(0x5d, at)
  const numbers = stop === -1 ? '' : latin1(bytes, at + 1, Math.min(stop, end))
  if (!/^(?:\s*\d{1,3}\s*,)*\s*\d{1,3}\s*$/.test(numbers)) return false
  out.clear()
  for (const number of numbers.split(',')) out.byte(Number(number))
  return replaceBy(line, out.whole())
}

function takeString(line: WrappedLine, at: number, stop: number): boolean {
  out.clear()
  writePlain(line.bytes, at + 1, stop, out)
  const isDocker = stop < line.end && line.bytes[at - 1] === 0x3a && isDockerLog(line.bytes, at)
  // Docker ends what is a line with a line feed; without it the rest comes in the next object.
  line.isPart = isDocker && !out.endsWith(10)
  if (out.endsWith(10)) out.drop()
  return replaceBy(line, out.whole())
}

function isDockerLog(bytes: Uint8Array, at: number): boolean {
  return latin1(bytes, Math.max(0, at - 7), at) === '{"log":'
}

/** The quote that ends a string, or the end of the line. */
function closing(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] === backslash) at++
    else if (bytes[at] === quote) return at
  }
  return end
}

function afterBlank(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes[at] === 32 || bytes[at] === 9)) at++
  return at
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

const short: Readonly<Record<number, number>> = { 98: 8, 102: 12, 110: 10, 114: 13, 116: 9 }

function writePlain(bytes: Uint8Array, start: number, end: number, to: ByteWriter): void {
  let high = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== backslash) {
      to.byte(byte)
      continue
    }
    const kind = bytes[++at] ?? 0
    if (kind !== 0x75) {
      to.byte(short[kind] ?? kind)
      continue
    }
    const unit = Number.parseInt(latin1(bytes, at + 1, at + 5), 16)
    at += 4
    if (unit >= 0xd800 && unit < 0xdc00) high = unit
    else if (unit >= 0xdc00 && unit < 0xe000 && high > 0)
      to.point(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00))
    else to.point(Number.isNaN(unit) ? 0xfffd : unit)
    if (unit < 0xd800 || unit >= 0xdc00) high = 0
  }
}

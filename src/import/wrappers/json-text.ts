import { type ByteWriter, createByteWriter } from './byte-writer.ts'
import type { WrappedLine, Wrapper } from './wrapper.ts'

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

/** `{"log":"LINE\n","stream":"stderr"}`; the journal writes what is no text as numbers of bytes. */
export const jsonObject: Wrapper = {
  id: 'json',
  unwrap(line) {
    const { bytes, end } = line
    const first = afterBlank(bytes, line.start, end)
    if (bytes[first] !== 0x7b && bytes[first] !== quote) return false
    for (let at = first; at < end; at++) {
      if (bytes[at] !== quote) continue
      const stop = closing(bytes, at, end)
      const colon = afterBlank(bytes, stop + 1, end)
      if (bytes[colon] !== 0x3a) at = stop
      else if (!keys.includes(latin1(bytes, at + 1, stop))) at = colon
      else if (takeValue(line, afterBlank(bytes, colon + 1, end))) return true
      else at = colon
    }
    return false
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
  return replace(line, out)
}

function takeString(line: WrappedLine, at: number, stop: number): boolean {
  out.clear()
  writePlain(line.bytes, at + 1, stop, out)
  const isDocker = stop < line.end && line.bytes[at - 1] === 0x3a && isDockerLog(line.bytes, at)
  // Docker ends what is a line with a line feed; without it the rest comes in the next object.
  line.isPart = isDocker && !out.endsWith(10)
  if (out.endsWith(10)) out.drop()
  return replace(line, out)
}

function isDockerLog(bytes: Uint8Array, at: number): boolean {
  return latin1(bytes, Math.max(0, at - 7), at) === '{"log":'
}

function replace(line: WrappedLine, { whole }: ByteWriter): boolean {
  line.bytes = whole()
  line.start = 0
  line.end = line.bytes.length
  return true
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

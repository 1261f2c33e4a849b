import { createByteWriter } from './byte-writer.ts'
import type { WrappedLine, Wrapper } from './wrapper.ts'

const ampersand = 0x26
const less = 0x3c
const backtick = 0x60
const quote = 0x22
const comma = 0x2c

const entities: Readonly<Record<string, number>> = {
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  nbsp: 0x20,
  '#160': 0x20,
}
const tag = /^<\/?(?:a|b|br|code|div|em|font|i|li|p|pre|span|strong|td|tr|u)(?:\s[^>]*)?\/?>/i

/** `&lt;... read resumed&gt;` and `<span class="x">LINE</span><br>`: a log cut out of a web page. */
export const html: Wrapper = (() => {
  const out = createByteWriter()
  return {
    id: 'html',
    unwrap(line) {
      const { bytes, start, end } = line
      out.clear()
      let isChanged = false
      for (let at = start; at < end; at++) {
        const byte = bytes[at] ?? 0
        const length = byte === ampersand ? entity(line, at) : byte === less ? tagLength(line, at) : 0
        if (length === 0) out.byte(byte)
        else {
          if (byte === ampersand) out.point(pointOf(ascii(bytes, at + 1, at + length - 1)))
          at += length - 1
          isChanged = true
        }
      }
      return isChanged && replace(line, out.whole())
    },
  }
})()

function entity({ bytes, end }: WrappedLine, at: number): number {
  const text = ascii(bytes, at, Math.min(end, at + 10))
  const found = /^&(?:[a-z]{2,6}|#\d{1,6}|#x[0-9a-f]{1,5});/i.exec(text)?.[0]
  return found !== undefined && pointOf(found.slice(1, -1)) >= 0 ? found.length : 0
}

function pointOf(name: string): number {
  const known = entities[name.toLowerCase()]
  if (known !== undefined) return known
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return name.startsWith('#') && number <= 0x10ffff ? number : -1
}

function tagLength({ bytes, end }: WrappedLine, at: number): number {
  return tag.exec(ascii(bytes, at, Math.min(end, at + 300)))?.[0].length ?? 0
}

/** A row of a table, of whose cells the longest is the line: `"type=… comm=""sh""","2026-11-23",vm`. */
export const csv: Wrapper = (() => {
  const cell = createByteWriter()
  const longest = createByteWriter()
  return {
    id: 'csv',
    unwrap(line) {
      const { bytes, end } = line
      longest.clear()
      let cells = 0
      let at = line.start
      while (at < end) {
        cell.clear()
        const isQuoted = bytes[at] === quote
        at = isQuoted ? readQuoted(line, at, cell) : readBare(line, at, cell)
        if (at < end && bytes[at] !== comma) return false
        at++
        cells++
        if (isQuoted && cell.length() > longest.length()) {
          longest.clear()
          longest.bytes(cell.whole(), 0, cell.length())
        }
      }
      return longest.length() > 0 && cells > 1 && replace(line, longest.whole())
    },
  }
})()

function readQuoted({ bytes, end }: WrappedLine, start: number, cell: ReturnType<typeof createByteWriter>) {
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== quote) cell.byte(byte)
    else if (bytes[at + 1] === quote && at + 1 < end) {
      cell.byte(quote)
      at++
    } else return at + 1
  }
  return end
}

function readBare({ bytes, end }: WrappedLine, start: number, cell: ReturnType<typeof createByteWriter>) {
  const comma0 = bytes.indexOf(comma, start)
  const stop = comma0 === -1 || comma0 > end ? end : comma0
  cell.bytes(bytes, start, stop)
  return stop
}

/** A line as code in Markdown, or in a list of such. */
export const inlineCode: Wrapper = {
  id: 'inline-code',
  unwrap(line) {
    const isCode = line.bytes[line.start] === backtick && line.bytes[line.end - 1] === backtick
    if (!isCode || line.end - line.start < 3) return false
    line.start++
    line.end--
    return true
  },
}

function replace(line: WrappedLine, bytes: Uint8Array): boolean {
  line.bytes = bytes
  line.start = 0
  line.end = bytes.length
  return true
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

import { createByteWriter } from './byte-writer.ts'
import { replaceBy, type WrappedLine, type Wrapper } from './wrapper.ts'

const ampersand = 0x26
const less = 0x3c
const lineFeed = 10
const tab = 9
/** With its attributes. */
const longestTag = 300

const entities: Readonly<Record<string, number>> = {
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  nbsp: 0x20,
  '#160': 0x20,
  '#xa0': 0x20,
}
const tag =
  /^<\/?(a|b|body|br|code|div|em|font|h[1-6]|head|html|i|kbd|li|main|ol|p|pre|samp|section|span|strong|table|tbody|td|th|title|tr|tt|u|ul)(?:\s[^>]*)?\/?>/i
const endsLine = /^<(?:br|\/(?:div|h[1-6]|li|p|pre|title|tr))\b/i
const endsCell = /^<\/t[dh]\b/i

/**
 * `&lt;... read resumed&gt;`, `<span class="x">LINE</span><br>` and the blanks that do not break: a log in a
 * web page or cut out of it.
 */
export const html: Wrapper = (() => {
  const out = createByteWriter()

  /** Writes what the bytes at `at` mean and answers how many they are, 0 for plain ones. */
  function meaning(line: WrappedLine, at: number): number {
    const byte = line.bytes[at]
    if (byte === ampersand) return readEntity(line, at)
    if (byte === less) return readTag(line, at)
    if (byte !== 0xc2 || line.bytes[at + 1] !== 0xa0) return 0
    out.byte(0x20)
    return 2
  }

  function readEntity({ bytes, end }: WrappedLine, at: number): number {
    const text = ascii(bytes, at, Math.min(end, at + 10))
    const found = /^&(?:[a-z]{2,6}|#\d{1,6}|#x[0-9a-f]{1,5});/i.exec(text)?.[0]
    const point = found === undefined ? -1 : pointOf(found.slice(1, -1))
    if (found === undefined || point < 0) return 0
    out.point(point)
    return found.length
  }

  function readTag({ bytes, end }: WrappedLine, at: number): number {
    const stop = tagEnd(bytes, at + 1, Math.min(end, at + longestTag))
    const found = stop === -1 ? undefined : tag.exec(ascii(bytes, at, stop))?.[0]
    if (found === undefined) return 0
    if (endsLine.test(found) && at + found.length < end) out.byte(lineFeed)
    else if (endsCell.test(found)) out.byte(tab)
    return found.length
  }

  return {
    id: 'html',
    unwrap(line) {
      out.clear()
      let isChanged = false
      for (let at = line.start; at < line.end; ) {
        const length = meaning(line, at)
        if (length === 0) out.byte(line.bytes[at] ?? 0)
        else isChanged = true
        at += Math.max(length, 1)
      }
      return isChanged && replaceBy(line, out.whole())
    },
  }
})()

/** Behind the `>`, −1 where another `<` comes before. */
function tagEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x3e) return at + 1
    if (bytes[at] === less) return -1
  }
  return -1
}

function pointOf(name: string): number {
  const known = entities[name.toLowerCase()]
  if (known !== undefined) return known
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return name.startsWith('#') && number <= 0x10ffff ? number : -1
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

const replacement = 0xfffd

/** Longest run that is turned into text at once: each byte becomes an argument. */
const run = 4096

/** Bytes as text; what is not UTF-8 becomes U+FFFD, never an error (strace writes any locale's bytes). */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  for (let at = start; at < end; ) {
    const stop = asciiEnd(bytes, at, Math.min(end, at + run))
    // `apply` reads anything array-like; its declaration asks for an array.
    text += String.fromCharCode.apply(undefined, bytes.subarray(at, stop) as ArrayLike<number> as number[])
    at = stop
    if (at === end || (bytes[at] ?? 0) < 0x80) continue
    const [point, length] = decodePoint(bytes, at, end)
    text += String.fromCodePoint(point)
    at += length
  }
  return text
}

function asciiEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes[at] ?? 0) < 0x80) at++
  return at
}

/** Text as bytes. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (const character of text) length = writePoint(character.codePointAt(0) ?? replacement, bytes, length)
  return bytes.slice(0, length)
}

/** Writes one code point at `at` and answers the place after it. */
export function writePoint(point: number, bytes: Uint8Array, at: number): number {
  if (point < 0x80) {
    bytes[at] = point
    return at + 1
  }
  const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  bytes[at] = ((0xff00 >> (tail + 1)) & 0xff) | (point >> (6 * tail))
  for (let i = 1; i <= tail; i++) bytes[at + i] = 0x80 | ((point >> (6 * (tail - i))) & 0x3f)
  return at + tail + 1
}

function decodePoint(bytes: Uint8Array, at: number, end: number): readonly [point: number, length: number] {
  const first = bytes[at] ?? 0
  if (first < 0x80) return [first, 1]
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + length > end) return [replacement, 1]
  let point = first & (0x7f >> length)
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0
    if ((next & 0xc0) !== 0x80) return [replacement, 1]
    point = (point << 6) | (next & 0x3f)
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  const isScalar = point >= smallest && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isScalar ? [point, length] : [replacement, 1]
}

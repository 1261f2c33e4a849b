const space = 0x20
const quote = 0x22
const comma = 0x2c
const less = 0x3c
const greater = 0x3e
const backslash = 0x5c

/** Bytes that end or nest something; all others are stepped over by one look. */
const plain = 0
const opens = 1
const closes = 2
const other = 3
const kinds = new Uint8Array(256)
for (const byte of [0x28, 0x5b, 0x7b]) kinds[byte] = opens
for (const byte of [0x29, 0x5d, 0x7d]) kinds[byte] = closes
for (const byte of [quote, comma, less]) kinds[byte] = other

/**
 * Where a printed argument ends: at the comma or bracket behind it, at the `<` of `<unfinished ...>`, or at
 * the end of the line. Strings and brackets are stepped over, what stands in them is not looked at.
 */
export function argumentEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0
  let at = start
  while (at < end) {
    const byte = bytes[at] as number
    const kind = kinds[byte]
    if (kind === plain) at++
    else if (kind === opens) {
      depth++
      at++
    } else if (kind === closes) {
      if (depth === 0) return byte === 0x29 ? at : end
      depth--
      at++
    } else if (byte === quote) at = afterString(bytes, at, end)
    else if (byte === comma) {
      if (depth === 0) return at
      at++
    } else if (bytes[at - 1] === space && depth === 0) return at
    else at = bytes[at + 1] === less ? at + 2 : afterAngle(bytes, at, end)
  }
  return end
}

function afterString(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at]
    if (byte === quote) return at + 1
    if (byte === backslash) at++
  }
  return end
}

/** Behind `</etc/passwd>` or `<TCP:[127.0.0.1:1->127.0.0.1:2]>`: strace escapes brackets in paths. */
function afterAngle(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === less) depth++
    else if (byte === greater && !isArrow(bytes, at) && --depth === 0) return at + 1
  }
  return end
}

function isArrow(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0
  return bytes[at - 1] === 0x2d && (next === 0x5b || (next >= 0x30 && next <= 0x39))
}

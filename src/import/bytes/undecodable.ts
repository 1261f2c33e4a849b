/** Counts the bytes of a log that are no UTF-8: names of files and errors of other locales, or a broken copy. */
export interface UndecodableCount {
  push(bytes: Uint8Array): void
  /** All so far, with what an end here leaves incomplete. */
  count(): number
}

const words = 256

export function createUndecodableCount(): UndecodableCount {
  let undecodable = 0
  /** Of a character that is not complete: bytes so far, bytes to come, and the bounds of the next. */
  let length = 0
  let missing = 0
  let low = 0x80
  let high = 0xbf

  function begin(byte: number): void {
    missing = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    length = missing === 0 ? 0 : 1
    if (missing === 0) undecodable++
    // Longer forms than need be, halves of UTF-16 and what is beyond Unicode are none.
    low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
  }

  function take(byte: number): void {
    if (missing > 0 && byte >= low && byte <= high) {
      missing--
      length++
      low = 0x80
      high = 0xbf
      return
    }
    if (missing > 0) undecodable += length
    missing = 0
    if (byte >= 0x80) begin(byte)
  }

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const ascii = missing > 0 ? 0 : asciiLength(bytes, at)
        at += ascii
        const stop = Math.min(bytes.length, at + 4 * words)
        for (; at < stop; at++) take(bytes[at] as number)
      }
    },
    count: () => undecodable + (missing > 0 ? length : 0),
  }
}

/** Bytes of ASCII from `start` on, in whole blocks: logs have little else. */
function asciiLength(bytes: Uint8Array, start: number): number {
  const aligned = start + ((4 - ((bytes.byteOffset + start) & 3)) & 3)
  for (let at = start; at < aligned; at++) if ((bytes[at] ?? 0) >= 0x80) return at - start
  const count = (bytes.length - aligned) >> 2
  if (count <= 0) return 0
  const four = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, count)
  let at = 0
  while (at + words <= count) {
    let high = 0
    for (let each = at; each < at + words; each++) high |= four[each] as number
    if ((high & 0x8080_8080) !== 0) break
    at += words
  }
  return at === 0 ? 0 : aligned - start + 4 * at
}

import { damaged } from './unpack-error.ts'

/** A table of 2^bits entries, `symbol << 4 | length`, looked up by the next bits, first bit lowest. */
export interface Huffman {
  readonly table: Uint16Array
  readonly bits: number
}

/** The code of deflate (RFC 1951, 3.2.2) from the lengths of its symbols. */
export function buildHuffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(17)
  let bits = 1
  for (const length of lengths) {
    if (length === 0) continue
    counts[length] = (counts[length] ?? 0) + 1
    if (length > bits) bits = length
  }
  const next = new Uint16Array(17)
  let code = 0
  for (let length = 1; length <= bits; length++) {
    code = (code + (length === 1 ? 0 : (counts[length - 1] ?? 0))) << 1
    next[length] = code
    if (code + (counts[length] ?? 0) > 1 << length) damaged()
  }
  const table = new Uint16Array(1 << bits)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const own = next[length] ?? 0
    next[length] = own + 1
    const entry = (symbol << 4) | length
    for (let at = reverse(own, length); at < table.length; at += 1 << length) table[at] = entry
  }
  return { table, bits }
}

function reverse(code: number, length: number): number {
  let out = 0
  for (let bit = 0; bit < length; bit++) out |= ((code >> bit) & 1) << (length - 1 - bit)
  return out
}

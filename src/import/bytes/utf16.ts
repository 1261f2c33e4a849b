import { writePoint } from './utf8.ts'

/** Turns UTF-16 bytes into UTF-8 bytes, chunk by chunk; a character may be cut between chunks. */
export function createUtf16Decoder(endian: 'little' | 'big'): (chunk: Uint8Array) => Uint8Array {
  let odd: number | undefined
  let high: number | undefined

  return (chunk) => {
    const out = new Uint8Array(chunk.length * 2 + 8)
    let length = 0
    for (const byte of chunk) {
      if (odd === undefined) {
        odd = byte
        continue
      }
      const unit = endian === 'little' ? odd | (byte << 8) : (odd << 8) | byte
      odd = undefined
      if (unit === 0xfeff) continue
      if (high !== undefined && unit >= 0xdc00 && unit < 0xe000) {
        length = writePoint(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00), out, length)
        high = undefined
        continue
      }
      if (high !== undefined) length = writePoint(0xfffd, out, length)
      high = unit >= 0xd800 && unit < 0xdc00 ? unit : undefined
      if (high === undefined)
        length = writePoint(unit >= 0xdc00 && unit < 0xe000 ? 0xfffd : unit, out, length)
    }
    return out.subarray(0, length)
  }
}

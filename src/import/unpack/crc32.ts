function tables(): Uint32Array {
  const all = new Uint32Array(256 * 4)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1
    all[byte] = value
  }
  for (let at = 256; at < all.length; at++) {
    const value = all[at - 256] ?? 0
    all[at] = (value >>> 8) ^ (all[value & 255] ?? 0)
  }
  return all
}

const table = tables()

/** Goes on with the CRC of gzip, zip and xz; the first `crc` is 0. Four bytes at a time. */
export function crc32(crc: number, bytes: Uint8Array): number {
  const t = table
  let value = ~crc
  let at = 0
  for (const whole = bytes.length - 3; at < whole; at += 4) {
    value ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    value =
      (t[768 + (value & 255)] as number) ^
      (t[512 + ((value >>> 8) & 255)] as number) ^
      (t[256 + ((value >>> 16) & 255)] as number) ^
      (t[value >>> 24] as number)
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ (t[(value ^ (bytes[at] as number)) & 255] as number)
  return ~value >>> 0
}

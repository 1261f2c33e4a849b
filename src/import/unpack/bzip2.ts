/** Bzip2, several streams too, as pbzip2 writes them (https://github.com/dsnet/compress/blob/master/doc/bzip2-format.pdf). */
import type { ByteQueue } from './byte-queue.ts'
import { cut, damaged } from './unpack-error.ts'

/** More than a block of 900 kB can take packed. */
const blockInput = 1_400_000

interface Bits {
  readonly queue: ByteQueue
  value: number
  count: number
}

function take(bits: Bits, count: number): number {
  if (count > 24) return take(bits, count - 24) * 2 ** 24 + take(bits, 24)
  const { queue } = bits
  while (bits.count < count) {
    if (queue.at >= queue.end) cut()
    bits.value = ((bits.value << 8) | (queue.bytes[queue.at++] ?? 0)) >>> 0
    bits.count += 8
  }
  bits.count -= count
  return (bits.value >>> bits.count) & ((1 << count) - 1)
}

/** Unpacks all streams; each block stands behind its checksum. */
export async function* bunzip2(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  let streams = 0
  while ((await queue.need(4)) && isStart(queue)) {
    streams++
    const size = ((queue.bytes[queue.at + 3] ?? 0) - 0x30) * 100_000
    queue.at += 4
    const bits: Bits = { queue, value: 0, count: 0 }
    for (;;) {
      await queue.need(blockInput)
      const magic = take(bits, 48)
      const crc = take(bits, 32) >>> 0
      if (magic === 0x1772_4538_5090) break
      if (magic !== 0x3141_5926_5359) damaged()
      const block = readBlock(bits, size)
      if (checksum(block) !== crc) damaged()
      yield block
    }
  }
  if (streams === 0) damaged()
  await queue.drain()
}

function isStart({ bytes, at }: ByteQueue): boolean {
  const level = bytes[at + 3] ?? 0
  return (
    bytes[at] === 0x42 && bytes[at + 1] === 0x5a && bytes[at + 2] === 0x68 && level > 0x30 && level < 0x3a
  )
}

interface Code {
  /** Per length: the largest code, the offset from code to place, both left to compare as they come. */
  readonly limits: Int32Array
  readonly offsets: Int32Array
  readonly symbols: Uint16Array
  readonly shortest: number
}

function readBlock(bits: Bits, size: number): Uint8Array {
  if (take(bits, 1) === 1) damaged()
  const origin = take(bits, 24)
  const used = readUsedBytes(bits)
  const codes = take(bits, 3)
  const selectors = readSelectors(bits, codes)
  const tables = Array.from({ length: codes }, () => readCode(bits, used.length + 2))
  const { text, counts } = readSymbols(bits, { size, used, selectors, tables })
  return unrun(untransform(text, counts, origin))
}

function readUsedBytes(bits: Bits): Uint8Array {
  const rows = take(bits, 16)
  const used: number[] = []
  for (let row = 0; row < 16; row++) {
    if ((rows & (0x8000 >> row)) === 0) continue
    const cells = take(bits, 16)
    for (let cell = 0; cell < 16; cell++) if (cells & (0x8000 >> cell)) used.push(row * 16 + cell)
  }
  if (used.length === 0) damaged()
  return Uint8Array.from(used)
}

function readSelectors(bits: Bits, codes: number): Uint8Array {
  const selectors = new Uint8Array(take(bits, 15))
  if (codes < 2 || codes > 6 || selectors.length === 0) damaged()
  const order = Array.from({ length: codes }, (_, at) => at)
  for (let at = 0; at < selectors.length; at++) {
    let place = 0
    while (take(bits, 1) === 1) if (++place >= codes) damaged()
    const [code = 0] = order.splice(place, 1)
    order.unshift(code)
    selectors[at] = code
  }
  return selectors
}

function readCode(bits: Bits, count: number): Code {
  const lengths = new Uint8Array(count)
  let length = take(bits, 5)
  for (let at = 0; at < count; at++) {
    while (take(bits, 1) === 1) length += take(bits, 1) === 0 ? 1 : -1
    if (length < 1 || length > 20) damaged()
    lengths[at] = length
  }
  const symbols = new Uint16Array(count)
  const limits = new Int32Array(22).fill(-1)
  const offsets = new Int32Array(22)
  let place = 0
  let code = 0
  for (let width = 1; width <= 20; width++) {
    offsets[width] = place - code
    for (let at = 0; at < count; at++) {
      if (lengths[at] !== width) continue
      symbols[place++] = at
      code++
    }
    limits[width] = code - 1
    code <<= 1
  }
  return { limits, offsets, symbols, shortest: Math.min(...lengths) }
}

/** Looks 20 bits ahead: behind the end stand zeros, and who has taken them is told. */
function readSymbol(bits: Bits, { limits, offsets, symbols, shortest }: Code): number {
  const { queue } = bits
  while (bits.count < 20) {
    bits.value = (bits.value << 8) | (queue.bytes[queue.at++] as number)
    bits.count += 8
  }
  let width = shortest
  while (((bits.value >>> (bits.count - width)) & ((1 << width) - 1)) > (limits[width] as number)) {
    if (width++ === 20) damaged()
  }
  bits.count -= width
  const code = (bits.value >>> bits.count) & ((1 << width) - 1)
  if (queue.at - (bits.count >> 3) > queue.end) cut()
  return symbols[code + (offsets[width] as number)] ?? damaged()
}

interface Coding {
  readonly size: number
  readonly used: Uint8Array
  readonly selectors: Uint8Array
  readonly tables: readonly Code[]
}

/** Undoes the Huffman code, the runs of zeros and move-to-front. */
function readSymbols(bits: Bits, { size, used, selectors, tables }: Coding) {
  const text = new Uint32Array(size)
  const counts = new Uint32Array(257)
  const front = used.slice()
  const endOfBlock = used.length + 1
  let length = 0
  let run = 0
  let weight = 1
  for (let at = 0; ; at++) {
    const table = tables[selectors[Math.floor(at / 50)] ?? damaged()] ?? damaged()
    const symbol = readSymbol(bits, table)
    if (symbol <= 1) {
      run += weight << symbol
      weight <<= 1
      if (run > size) damaged()
      continue
    }
    if (run > 0) {
      const byte = front[0] ?? 0
      if (length + run > size) damaged()
      text.fill(byte, length, length + run)
      counts[byte + 1] = (counts[byte + 1] ?? 0) + run
      length += run
      run = 0
      weight = 1
    }
    if (symbol === endOfBlock) break
    if (length === size) damaged()
    const byte = front[symbol - 1] ?? 0
    front.copyWithin(1, 0, symbol - 1)
    front[0] = byte
    text[length++] = byte
    counts[byte + 1] = (counts[byte + 1] ?? 0) + 1
  }
  return { text: text.subarray(0, length), counts }
}

/** Undoes the Burrows–Wheeler transform. */
function untransform(text: Uint32Array, counts: Uint32Array, origin: number): Uint8Array {
  if (origin >= text.length) damaged()
  for (let byte = 1; byte < 257; byte++)
    counts[byte] = (counts[byte] as number) + (counts[byte - 1] as number)
  for (let at = 0; at < text.length; at++) {
    const byte = (text[at] as number) & 255
    const place = counts[byte] as number
    counts[byte] = place + 1
    text[place] = (text[place] as number) | (at << 8)
  }
  const out = new Uint8Array(text.length)
  let at = (text[origin] as number) >>> 8
  for (let to = 0; to < out.length; to++) {
    const entry = text[at] as number
    out[to] = entry & 255
    at = entry >>> 8
  }
  return out
}

/** Four equal bytes are followed by how many more of them there are. */
function unrun(bytes: Uint8Array): Uint8Array {
  let length = 0
  let run = 0
  for (let at = 0; at < bytes.length; at++) {
    if (run === 4) {
      length += bytes[at] as number
      run = 0
      continue
    }
    run = at > 0 && run > 0 && bytes[at] === bytes[at - 1] ? run + 1 : 1
    length++
  }
  const out = new Uint8Array(length)
  let to = 0
  run = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (run === 4) {
      out.fill(bytes[at - 1] as number, to, to + byte)
      to += byte
      run = 0
      continue
    }
    run = at > 0 && run > 0 && byte === bytes[at - 1] ? run + 1 : 1
    out[to++] = byte
  }
  return out
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24
  for (let bit = 0; bit < 8; bit++) value = value < 0 ? (value << 1) ^ 0x04c1_1db7 : value << 1
  return value >>> 0
})

function checksum(bytes: Uint8Array): number {
  let crc = 0xffff_ffff
  for (const byte of bytes) crc = ((crc << 8) ^ (crcTable[(crc >>> 24) ^ byte] as number)) >>> 0
  return ~crc >>> 0
}

/**
 * Xz (https://tukaani.org/xz/xz-file-format.txt) with its usual filter LZMA2, several streams and paddings.
 * CRC32 of blocks is checked; CRC64 and SHA-256 are not, the range coder itself notices most damage.
 */
import { type ByteQueue, uint32 } from './byte-queue.ts'
import { crc32 } from './crc32.ts'
import type { Unpacking } from './limits.ts'
import { createLzmaState, decodeChunk, type LzmaState, newModels } from './lzma.ts'
import { cut, damaged, refuse } from './unpack-error.ts'

/** xz -9 asks for 64 MiB; more is somebody's experiment. */
const largestDictionary = 256 << 20
const chunkOut = 1 << 21
const checkSizes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64]

export async function* unxz(queue: ByteQueue, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  for (let streams = 0; ; streams++) {
    if (!(await queue.need(12))) {
      if (streams > 0) break
      cut()
    }
    if (!isStart(queue)) {
      if (streams === 0) damaged()
      unpacking.warnings.push({ code: 'trailing-data', params: { name: unpacking.name } })
      break
    }
    const check = (queue.bytes[queue.at + 7] ?? 0) & 15
    queue.at += 12
    let blocks = 0
    for (;;) {
      if (!(await queue.need(1))) cut()
      if (queue.bytes[queue.at] === 0) break
      yield* readBlock(queue, check, unpacking)
      blocks++
    }
    await skipIndex(queue, blocks)
    while ((await queue.need(4)) && uint32(queue.bytes, queue.at) === 0) queue.at += 4
  }
  await queue.drain()
}

function isStart({ bytes, at }: ByteQueue): boolean {
  return uint32(bytes, at) === 0x587a_37fd && bytes[at + 4] === 0x5a && bytes[at + 5] === 0
}

async function* readBlock(queue: ByteQueue, check: number, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  const dictionary = await readBlockHeader(queue, unpacking)
  const start = queue.position()
  let crc = 0
  for await (const chunk of unlzma2(queue, dictionary)) {
    if (check === 1) crc = crc32(crc, chunk)
    yield chunk
  }
  const padding = (4 - ((queue.position() - start) % 4)) % 4
  const size = padding + (checkSizes[check] ?? 0)
  if (!(await queue.need(size))) cut()
  if (check === 1 && uint32(queue.bytes, queue.at + padding) !== crc) damaged()
  queue.at += size
}

/** The size of the dictionary. */
async function readBlockHeader(queue: ByteQueue, { name }: Unpacking): Promise<number> {
  const length = ((queue.bytes[queue.at] ?? 0) + 1) * 4
  if (!(await queue.need(length))) cut()
  const head = queue.bytes.subarray(queue.at, queue.at + length)
  if (crc32(0, head.subarray(0, length - 4)) !== uint32(head, length - 4)) damaged()
  queue.at += length
  const flags = head[1] ?? 0
  if ((flags & 3) !== 0) refuse('unknown-packing', { name, found: 'xz with a filter for programs' })
  let at = 2
  for (const mask of [0x40, 0x80]) if (flags & mask) at = afterNumber(head, at)
  if (head[at] !== 0x21) refuse('unknown-packing', { name, found: 'xz without LZMA2' })
  const bits = (head[at + 2] ?? 0) & 63
  if (bits > 40) damaged()
  const size = bits === 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** (bits / 2 + 11 - (bits % 2) / 2)
  if (size > largestDictionary)
    refuse('window-too-large', { name, found: 'xz', limit: largestDictionary >> 20 })
  return size
}

function afterNumber(bytes: Uint8Array, at: number): number {
  let next = at
  while (((bytes[next] ?? 0) & 0x80) !== 0) next++
  return next + 1
}

/** What the blocks were is known by now; only where the index ends matters. */
async function skipIndex(queue: ByteQueue, blocks: number): Promise<void> {
  const start = queue.position()
  await queue.need(1 << 12)
  queue.at++
  const skipNumber = async () => {
    do if (!(await queue.need(1))) cut()
    while (((queue.bytes[queue.at++] ?? 0) & 0x80) !== 0)
  }
  for (let numbers = 1 + 2 * blocks; numbers > 0; numbers--) await skipNumber()
  const rest = ((4 - ((queue.position() - start) % 4)) % 4) + 4 + 12
  if (!(await queue.need(rest))) cut()
  queue.at += rest
}

async function* unlzma2(queue: ByteQueue, dictionary: number): AsyncGenerator<Uint8Array> {
  const lzma = createLzmaState()
  for (;;) {
    if (!(await queue.need(1))) cut()
    const control = queue.bytes[queue.at++] ?? 0
    if (control === 0) return
    if (control > 2 && control < 0x80) damaged()
    const head = control < 0x80 ? 2 : control >= 0xc0 ? 5 : 4
    if (!(await queue.need(head))) cut()
    const { bytes, at } = queue
    const length = 1 + big16(bytes, at) + (control < 0x80 ? 0 : (control & 31) << 16)
    const packed = control < 0x80 ? length : big16(bytes, at + 2) + 1
    const isFresh = control === 1 || control >= 0xe0
    if (isFresh) lzma.first = lzma.to
    if (control >= 0xa0) resetState(lzma, control >= 0xc0 ? (bytes[at + 4] ?? 0) : undefined)
    queue.at += head
    if (!(await queue.need(packed))) cut()
    makeRoom(lzma, dictionary)
    const from = lzma.to
    const input = queue.bytes.subarray(queue.at, queue.at + packed)
    if (control < 0x80) {
      lzma.out.set(input, lzma.to)
      lzma.to += length
    } else decodeChunk(lzma, input, length)
    queue.at += packed
    yield lzma.out.subarray(from, lzma.to)
  }
}

function resetState(lzma: LzmaState, properties: number | undefined): void {
  if (properties !== undefined) {
    lzma.lc = properties % 9
    lzma.lp = Math.floor(properties / 9) % 5
    lzma.pb = Math.floor(properties / 45)
    if (lzma.pb > 4 || lzma.lc + lzma.lp > 4) damaged()
  }
  lzma.state = 0
  lzma.distances.fill(0)
  lzma.probs = newModels(lzma.lc, lzma.lp)
}

/** Grows with what was written, not with what the header says: a small file takes little memory. */
function makeRoom(lzma: LzmaState, dictionary: number): void {
  if (lzma.to + chunkOut <= lzma.out.length) return
  const kept = Math.min(lzma.to, dictionary)
  const out = lzma.to - kept > lzma.out.length / 2 ? lzma.out : new Uint8Array((kept + chunkOut + 16) * 2)
  // Positions count modulo 16: a shift by a multiple keeps them.
  const shift = (lzma.to - kept) & ~15
  out.set(lzma.out.subarray(shift, lzma.to))
  lzma.out = out
  lzma.to -= shift
  lzma.first -= shift
}

function big16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

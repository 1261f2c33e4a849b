/** Zip (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), read from its beginning on, as it streams in. */
import { decodeUtf8 } from '../bytes/utf8.ts'
import { type ByteQueue, uint16, uint32, uint64 } from './byte-queue.ts'
import { crc32 } from './crc32.ts'
import { type Entry, stillOpen } from './entry.ts'
import { inflate } from './inflate.ts'
import { countEntry, limited, type Unpacking } from './limits.ts'
import { cut, damaged, refuse } from './unpack-error.ts'

const localHeader = 0x0403_4b50
const descriptor = 0x0807_4b50
const central: readonly number[] = [0x0201_4b50, 0x0605_4b50, 0x0606_4b50, 0x0806_4b50]
const headerLength = 30

const methods: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'zstd',
  95: 'xz',
  97: 'WavPack',
  98: 'PPMd',
}

interface Header {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly hasDescriptor: boolean
  readonly isLarge: boolean
}

/** The files; folders have no bytes. Drain an entry before the next. */
export async function* unzip(queue: ByteQueue, unpacking: Unpacking): AsyncGenerator<Entry> {
  for (;;) {
    if (!(await queue.need(4))) cut()
    const signature = uint32(queue.bytes, queue.at)
    if (signature !== localHeader) {
      if (!central.includes(signature)) damaged()
      break
    }
    const header = await readHeader(queue, unpacking)
    countEntry(unpacking)
    const chunks = contents(queue, header, unpacking)
    if (!header.name.endsWith('/')) yield { name: header.name, chunks: stillOpen(chunks) }
    for await (const _ of chunks);
  }
  await queue.drain()
}

async function readHeader(queue: ByteQueue, { name }: Unpacking): Promise<Header> {
  if (!(await queue.need(headerLength))) cut()
  const { bytes, at } = queue
  const flags = uint16(bytes, at + 6)
  const nameLength = uint16(bytes, at + 26)
  const extraLength = uint16(bytes, at + 28)
  if (!(await queue.need(headerLength + nameLength + extraLength))) cut()
  const start = queue.at
  queue.at += headerLength + nameLength + extraLength
  const head = queue.bytes
  if ((flags & 1) !== 0) refuse('encrypted-archive', { name })
  const method = uint16(head, start + 8)
  if (method !== 0 && method !== 8)
    refuse('unknown-packing', { name, found: methods[method] ?? `zip ${method}` })
  const hasDescriptor = (flags & 8) !== 0
  if (hasDescriptor && method === 0) refuse('unknown-packing', { name, found: 'zip, stored as a stream' })
  const large = zip64(head.subarray(start + headerLength + nameLength, queue.at))
  const packed = uint32(head, start + 18)
  return {
    name: decodeUtf8(head, start + headerLength, start + headerLength + nameLength),
    method,
    crc: uint32(head, start + 14),
    packed: packed === 0xffff_ffff ? (large ?? damaged()) : packed,
    hasDescriptor,
    isLarge: large !== undefined,
  }
}

/** The packed size in the extra field 1, behind the unpacked one; undefined when there is no such field. */
function zip64(extra: Uint8Array): number | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16(extra, at + 2)) {
    if (uint16(extra, at) === 1) return uint16(extra, at + 2) >= 16 ? uint64(extra, at + 12) : 0
  }
  return undefined
}

async function* contents(queue: ByteQueue, header: Header, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  const start = queue.position()
  const taken = () => queue.position() - start
  const packed = header.method === 8 ? inflate(queue) : stored(queue, header.packed)
  let crc = 0
  for await (const chunk of limited(packed, taken, unpacking)) {
    crc = crc32(crc, chunk)
    yield chunk
  }
  const expected = header.hasDescriptor ? await readDescriptor(queue, header) : header.crc
  const isWhole = crc === expected && (header.hasDescriptor || taken() === header.packed)
  if (!isWhole) damaged()
}

async function* stored(queue: ByteQueue, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; ) {
    if (!(await queue.need(1))) cut()
    const length = Math.min(left, queue.end - queue.at)
    queue.at += length
    left -= length
    yield queue.bytes.subarray(queue.at - length, queue.at)
  }
}

/** CRC and sizes behind the data; the signature before them and the width of the sizes are optional. */
async function readDescriptor(queue: ByteQueue, { isLarge }: Header): Promise<number> {
  if (!(await queue.need(12))) cut()
  if (uint32(queue.bytes, queue.at) === descriptor) queue.at += 4
  const crc = uint32(queue.bytes, queue.at)
  queue.at += isLarge ? 20 : 12
  // Some writers use eight bytes a size without saying so.
  if (!isLarge && (await queue.need(12)) && !isSignature(queue) && isSignature(queue, 8)) queue.at += 8
  if (queue.at > queue.end) cut()
  return crc
}

function isSignature(queue: ByteQueue, offset = 0): boolean {
  const value = uint32(queue.bytes, queue.at + offset)
  return value === localHeader || central.includes(value)
}

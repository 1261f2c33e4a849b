/** Gzip (https://www.rfc-editor.org/rfc/rfc1952): any number of members, as `cat a.gz b.gz`, pigz or bgzip make. */
import { type ByteQueue, uint16, uint32 } from './byte-queue.ts'
import { crc32 } from './crc32.ts'
import { inflate } from './inflate.ts'
import type { Unpacking } from './limits.ts'
import { cut, damaged } from './unpack-error.ts'

const flags = { hasHeaderCrc: 2, hasExtra: 4, hasName: 8, hasComment: 16 } as const

/** Zeros behind the last member are padding of tapes; anything else there is left out with a warning. */
export async function* gunzip(queue: ByteQueue, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  do {
    await readHeader(queue)
    let crc = 0
    let length = 0
    for await (const chunk of inflate(queue)) {
      crc = crc32(crc, chunk)
      length += chunk.length
      yield chunk
    }
    if (!(await queue.need(8))) cut()
    const isWhole =
      uint32(queue.bytes, queue.at) === crc && uint32(queue.bytes, queue.at + 4) === length % 2 ** 32
    if (!isWhole) damaged()
    queue.at += 8
    await skipZeros(queue)
  } while (await hasMember(queue))
  if (!(await queue.need(1))) return
  unpacking.warnings.push({ code: 'trailing-data', params: { name: unpacking.name } })
  await queue.drain()
}

async function hasMember(queue: ByteQueue): Promise<boolean> {
  return (await queue.need(2)) && uint16(queue.bytes, queue.at) === 0x8b1f
}

async function skipZeros(queue: ByteQueue): Promise<void> {
  while ((await queue.need(1)) && queue.bytes[queue.at] === 0) queue.at++
}

async function readHeader(queue: ByteQueue): Promise<void> {
  if (!(await queue.need(10))) cut()
  if (queue.bytes[queue.at + 2] !== 8) damaged()
  const flag = queue.bytes[queue.at + 3] ?? 0
  queue.at += 10
  if (flag & flags.hasExtra) {
    if (!(await queue.need(2))) cut()
    const length = 2 + uint16(queue.bytes, queue.at)
    if (!(await queue.need(length))) cut()
    queue.at += length
  }
  if (flag & flags.hasName) await skipText(queue)
  if (flag & flags.hasComment) await skipText(queue)
  if (flag & flags.hasHeaderCrc) {
    if (!(await queue.need(2))) cut()
    queue.at += 2
  }
}

async function skipText(queue: ByteQueue): Promise<void> {
  for (;;) {
    if (!(await queue.need(1))) cut()
    if (queue.bytes[queue.at++] === 0) return
  }
}

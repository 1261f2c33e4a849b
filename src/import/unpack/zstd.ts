/** Zstandard (https://www.rfc-editor.org/rfc/rfc8878): any number of frames, skippable ones between them. */
import { Decompress } from 'fzstd'
import { type ByteQueue, uint16, uint32, uint64 } from './byte-queue.ts'
import type { Unpacking } from './limits.ts'
import { cut, damaged, overLimit, refuse } from './unpack-error.ts'

const magic = 0xfd2f_b528

/** zstd itself refuses more than this unless told otherwise (`--long=27`). */
const largestWindow = 128 << 20

/** Several small blocks are handed over together: up to so many bytes, and blocks, which give 128 KiB each at most. */
const batch = 1 << 17
const batchBlocks = 16

/** The decoder takes memory for the window of each frame, be it ever so short. All together may ask for this much. */
const allWindows = 2 ** 34

export async function* unzstd(queue: ByteQueue, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  let windows = 0
  while (await queue.need(1)) {
    if (!(await queue.need(4))) cut()
    const signature = uint32(queue.bytes, queue.at)
    if ((signature & 0xffff_fff0) >>> 0 === 0x184d_2a50) await skipFrame(queue)
    else if (signature === magic) {
      await queue.need(18)
      const head = headOf(queue)
      refuseUnusable(head, unpacking.name)
      windows += head.window
      if (windows > allWindows) overLimit('too-many-frames', { name: unpacking.name, found: 'zstd' })
      yield* readFrame(queue, head)
    } else {
      unpacking.warnings.push({ code: 'trailing-data', params: { name: unpacking.name } })
      return queue.drain()
    }
  }
}

async function skipFrame(queue: ByteQueue): Promise<void> {
  if (!(await queue.need(8))) cut()
  let left = 8 + uint32(queue.bytes, queue.at + 4)
  while (left > 0) {
    if (!(await queue.need(1))) cut()
    const length = Math.min(left, queue.end - queue.at)
    queue.at += length
    left -= length
  }
}

/** Hands the decoder whole blocks, so that it is known where a cut file ends. */
async function* readFrame(queue: ByteQueue, head: FrameHead): AsyncGenerator<Uint8Array> {
  const decoder = openDecoder()
  if (!(await queue.need(head.length))) cut()
  let length = head.length
  let blocks = 0
  for (let isLast = false; !isLast; ) {
    const hasBlock = await queue.need(length + 3)
    const size = hasBlock ? blockLength(queue, length) : 0
    if (!hasBlock || !(await queue.need(length + 3 + size))) {
      yield* decoder.push(take(queue, length), false)
      cut()
    }
    isLast = ((queue.bytes[queue.at + length] ?? 0) & 1) === 1
    length += 3 + size
    blocks += 1
    if (length < batch && blocks < batchBlocks && !isLast) continue
    if (isLast && head.hasChecksum) {
      length += 4
      if (!(await queue.need(length))) cut()
    }
    yield* decoder.push(take(queue, length), isLast)
    length = 0
    blocks = 0
  }
}

/** A copy: the decoder keeps parts of what it gets. */
function take(queue: ByteQueue, length: number): Uint8Array {
  queue.at += length
  return queue.bytes.slice(queue.at - length, queue.at)
}

function openDecoder() {
  const chunks: Uint8Array[] = []
  const decompress = new Decompress((chunk) => chunks.push(chunk))
  return {
    push(input: Uint8Array, isLast: boolean): readonly Uint8Array[] {
      try {
        if (input.length > 0) decompress.push(input, isLast)
      } catch {
        damaged()
      }
      return chunks.splice(0).filter(({ length }) => length > 0)
    },
  }
}

function blockLength({ bytes, at }: ByteQueue, offset: number): number {
  const head = uint16(bytes, at + offset) | ((bytes[at + offset + 2] ?? 0) << 16)
  const type = (head >> 1) & 3
  if (type === 3) damaged()
  return type === 1 ? 1 : head >> 3
}

interface FrameHead {
  readonly length: number
  /** How far back the frame may refer; the decoder takes this much memory. */
  readonly window: number
  readonly hasDictionary: boolean
  readonly hasChecksum: boolean
}

function headOf({ bytes, at }: ByteQueue): FrameHead {
  const descriptor = bytes[at + 4] ?? 0
  if ((descriptor & 8) !== 0) damaged()
  const isSingle = (descriptor & 0x20) !== 0
  const sizeLength = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0
  const dictionary = at + (isSingle ? 5 : 6)
  const size = dictionary + ([0, 1, 2, 4][descriptor & 3] ?? 0)
  return {
    length: size + sizeLength - at,
    window: isSingle ? sizeAt(bytes, size, sizeLength) : windowFrom(bytes[at + 5] ?? 0),
    hasDictionary: bytes.subarray(dictionary, size).some((byte) => byte !== 0),
    hasChecksum: (descriptor & 4) !== 0,
  }
}

function windowFrom(code: number): number {
  const base = 2 ** (10 + (code >> 3))
  return base + (base / 8) * (code & 7)
}

function sizeAt(bytes: Uint8Array, at: number, length: number): number {
  if (length === 8) return uint64(bytes, at)
  if (length === 4) return uint32(bytes, at)
  return length === 2 ? uint16(bytes, at) + 256 : (bytes[at] ?? 0)
}

/** Refuses what cannot be unpacked: a dictionary that is not here, a window that memory should not hold. */
function refuseUnusable({ window, hasDictionary }: FrameHead, name: string): void {
  if (window > largestWindow) refuse('window-too-large', { name, found: 'zstd', limit: largestWindow >> 20 })
  if (hasDictionary) refuse('unknown-packing', { name, found: 'zstd with a dictionary' })
}

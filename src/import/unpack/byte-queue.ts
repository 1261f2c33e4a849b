/** Decoders may look this far behind the end of the data; they find zeros there. */
const padding = 64

const smallest = 1 << 16

/** Bytes of a source in one piece, so that decoders can work without waiting for each. */
export interface ByteQueue {
  bytes: Uint8Array
  /** What stands before `at` is done with. */
  at: number
  readonly end: number
  /** True when the source has given its last byte. */
  readonly isEnded: boolean
  /** Waits until `count` bytes lie between `at` and `end`; false when the source ends before. */
  need(count: number): Promise<boolean>
  /** Bytes done with since the beginning. */
  position(): number
  /** Reads on to the end of the source and forgets it. */
  drain(): Promise<void>
}

export function createByteQueue(chunks: AsyncIterable<Uint8Array>): ByteQueue {
  const iterator = chunks[Symbol.asyncIterator]()
  let before = 0
  let end = 0
  let isEnded = false

  function append(chunk: Uint8Array): void {
    const held = end - queue.at
    if (end + chunk.length + padding > queue.bytes.length) {
      const isRoomy = (held + chunk.length) * 2 + padding < queue.bytes.length
      const target = isRoomy
        ? queue.bytes
        : new Uint8Array(Math.max(smallest, (held + chunk.length) * 2 + padding))
      target.set(queue.bytes.subarray(queue.at, end))
      queue.bytes = target
      before += queue.at
      queue.at = 0
      end = held
    }
    queue.bytes.set(chunk, end)
    end += chunk.length
  }

  const queue = {
    bytes: new Uint8Array(smallest),
    at: 0,
    get end() {
      return end
    },
    get isEnded() {
      return isEnded
    },
    async need(count: number): Promise<boolean> {
      while (end - queue.at < count) {
        if (isEnded) return false
        const next = await iterator.next()
        if (next.done) {
          isEnded = true
          append(new Uint8Array(0))
          queue.bytes.fill(0, end, end + padding)
        } else append(next.value)
      }
      return true
    },
    position: () => before + queue.at,
    async drain(): Promise<void> {
      do queue.at = end
      while (await queue.need(1))
    },
  }
  return queue
}

export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

export function uint32(bytes: Uint8Array, at: number): number {
  return (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0
}

/** Exact up to 2^53, which is more than any file has. */
export function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 2 ** 32
}

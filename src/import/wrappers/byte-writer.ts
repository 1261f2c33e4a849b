import { writePoint } from '../bytes/utf8.ts'

/** A buffer that is filled again and again; what it gives holds until it is cleared. */
export interface ByteWriter {
  clear(): void
  byte(byte: number): void
  bytes(source: Uint8Array, start: number, end: number): void
  /** A code point, as UTF-8. */
  point(point: number): void
  endsWith(byte: number): boolean
  /** Takes the last byte back. */
  drop(): void
  length(): number
  whole(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1 << 12)
  let length = 0

  function room(count: number): void {
    if (length + count <= buffer.length) return
    const larger = new Uint8Array((length + count) * 2)
    larger.set(buffer.subarray(0, length))
    buffer = larger
  }

  return {
    clear() {
      length = 0
    },
    byte(byte) {
      room(1)
      buffer[length++] = byte
    },
    bytes(source, start, end) {
      room(end - start)
      buffer.set(source.subarray(start, end), length)
      length += end - start
    },
    point(point) {
      room(4)
      length = writePoint(point, buffer, length)
    },
    endsWith: (byte) => length > 0 && buffer[length - 1] === byte,
    drop() {
      length--
    },
    length: () => length,
    whole: () => buffer.subarray(0, length),
  }
}

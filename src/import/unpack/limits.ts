import type { Message } from '#core/base/message.ts'
import { overLimit } from './unpack-error.ts'

/** Where unpacking stops: what a few bytes can claim to hold must not fill a machine. */
export interface Limits {
  /**
   * Bytes out for each byte in, once more than `free` bytes came out: nothing is kept of them, and a log that was
   * emptied while it was written begins with as many zeros as it had bytes.
   */
  readonly ratio: number
  readonly free: number
  /** Bytes that all streams of one file may give together. */
  readonly total: number
  /** Members of all archives of one file together. */
  readonly entries: number
  /** Packed files inside packed files; a tar in its gzip counts as one. */
  readonly depth: number
}

export const usualLimits: Limits = { ratio: 200, free: 1 << 28, total: 2 ** 31, entries: 10_000, depth: 3 }

/** What is known while one file is unpacked, its nested ones included. */
export interface Unpacking {
  readonly name: string
  readonly limits: Limits
  readonly warnings: Message[]
  readonly spent: { total: number; entries: number }
}

/** Passes chunks through and stops at the limits of size. `taken`: bytes of the packed stream so far. */
export async function* limited(
  chunks: AsyncIterable<Uint8Array>,
  taken: () => number,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array> {
  const { limits, name } = unpacking
  let given = 0
  for await (const chunk of chunks) {
    given += chunk.length
    unpacking.spent.total += chunk.length
    if (unpacking.spent.total > limits.total)
      overLimit('unpacked-too-large', { name, limit: Math.round(limits.total / 2 ** 20) })
    if (given > limits.free && given > limits.ratio * taken())
      overLimit('unpacked-too-dense', { name, limit: limits.ratio })
    yield chunk
  }
}

/** Counts a member of an archive. */
export function countEntry(unpacking: Unpacking): void {
  const { limits, name } = unpacking
  if (++unpacking.spent.entries > limits.entries)
    overLimit('too-many-members', { name, limit: limits.entries })
}

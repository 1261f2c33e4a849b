import type { Message } from '#core/base/message.ts'
import { overLimit } from './unpack-error.ts'

/** Where unpacking stops: what a few bytes can claim to hold must not fill a machine. */
export interface Limits {
  /** Bytes out for each byte in, of one stream and of the whole file, once more than `free` bytes came out. */
  readonly ratio: number
  readonly free: number
  /** Bytes that all streams of one file may give together. */
  readonly total: number
  /** Members of all archives of one file together. */
  readonly entries: number
  /** Packed files inside packed files; a tar in its gzip counts as one. */
  readonly depth: number
}

export const usualLimits: Limits = { ratio: 200, free: 1 << 20, total: 2 ** 31, entries: 10_000, depth: 3 }

/** What is known while one file is unpacked, its nested ones included. */
export interface Unpacking {
  readonly name: string
  readonly limits: Limits
  readonly warnings: Message[]
  readonly spent: Spent
}

interface Spent {
  /** Bytes that came out of all streams. */
  total: number
  /** Bytes of the file itself that were read. */
  packed: number
  entries: number
}

/** Passes chunks through and stops at the limits of size. `taken`: bytes of the packed stream so far. */
export async function* limited(
  chunks: AsyncIterable<Uint8Array>,
  taken: () => number,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array> {
  const { limits, name } = unpacking
  const { spent } = unpacking
  const isDense = (given: number, packed: number) => given > limits.free && given > limits.ratio * packed
  let given = 0
  for await (const chunk of chunks) {
    given += chunk.length
    spent.total += chunk.length
    if (spent.total > limits.total)
      overLimit('unpacked-too-large', { name, limit: Math.round(limits.total / 2 ** 20) })
    if (isDense(given, taken()) || isDense(spent.total, spent.packed))
      overLimit('unpacked-too-dense', { name, limit: limits.ratio })
    yield chunk
  }
}

/** Counts what is read of the file itself. */
export async function* counted(chunks: AsyncIterable<Uint8Array>, spent: Spent): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    spent.packed += chunk.length
    yield chunk
  }
}

/** Counts a member of an archive. */
export function countEntry(unpacking: Unpacking): void {
  const { limits, name } = unpacking
  if (++unpacking.spent.entries > limits.entries)
    overLimit('too-many-members', { name, limit: limits.entries })
}

/** All chunks in one array; undefined when there are more than `limit` bytes. */
export async function joinChunks(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return undefined
    parts.push(chunk.slice())
  }
  return joined(parts, length)
}

/** A file whose first bytes were looked at without taking them away. */
export interface Source {
  readonly head: Uint8Array
  readonly all: AsyncIterable<Uint8Array>
}

export async function takeHead(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Source> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let held = 0
  while (held < length) {
    const next = await iterator.next()
    if (next.done) break
    // A copy: the reader may fill the same buffer again.
    taken.push(next.value.slice())
    held += next.value.length
  }
  const head = joined(taken, held)
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: head.subarray(0, length), all: all() }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

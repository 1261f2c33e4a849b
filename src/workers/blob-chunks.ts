/** Size of the one buffer that the browser fills again and again. */
const viewLength = 1 << 20
const sliceLength = 16 << 20

/** No bytes for so long means that the stream has died, not that the disk is slow. */
const patience = 5000

/** Chromium forgets a byte stream that only a waiting read refers to; then the read never ends. */
const held = new Set<unknown>()

/**
 * The bytes of a file, in order. A chunk may be overwritten once the next one is asked for.
 * Byte streams are the fastest way to read one; where there are none, or one dies, slices serve.
 */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  let offset = 0
  const reader = openByteReader(blob)
  if (reader !== undefined) {
    for await (const chunk of readViews(reader)) {
      offset += chunk.length
      yield chunk
    }
  }
  while (offset < blob.size) {
    const slice = await blob.slice(offset, offset + sliceLength).arrayBuffer()
    if (slice.byteLength === 0) return
    offset += slice.byteLength
    yield new Uint8Array(slice)
  }
}

function openByteReader(blob: Blob): ReadableStreamBYOBReader | undefined {
  const stream = blob.stream()
  try {
    const reader = stream.getReader({ mode: 'byob' })
    held.add(stream).add(reader).add(blob)
    return reader
  } catch {
    // An engine whose blob streams are no byte streams.
    return undefined
  }
}

/** Ends early, without an error, when the stream stalls. */
async function* readViews(reader: ReadableStreamBYOBReader): AsyncGenerator<Uint8Array> {
  let buffer = new ArrayBuffer(viewLength)
  for (;;) {
    const answer = await orStalled(reader.read(new Uint8Array(buffer)))
    if (answer === 'stalled' || answer.done) return
    yield answer.value
    buffer = answer.value.buffer
  }
}

async function orStalled<T>(read: Promise<T>): Promise<T | 'stalled'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stalled = new Promise<'stalled'>((resolve) => {
    timer = setTimeout(() => resolve('stalled'), patience)
  })
  const answer = await Promise.race([read, stalled])
  clearTimeout(timer)
  return answer
}

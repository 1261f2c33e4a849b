/** Unpacks gzip with the browser's own inflater; throws where the data is damaged or holds several members. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip')
  const feeding = feed(chunks, writable.getWriter())
  // Whoever reads hears of the failure too; without this it would count as unhandled besides.
  feeding.catch(() => undefined)
  const reader = readable.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  await feeding
}

async function feed(
  chunks: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    // A copy: the next chunk may come in the same buffer while this one is still waiting.
    for await (const chunk of chunks) await writer.write(chunk.slice())
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    throw error
  }
}

import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Unpacks gzip, several members too; throws where the data is damaged. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip()
  const source = Readable.from(chunks)
  source.on('error', (error) => unpacker.destroy(error))
  for await (const chunk of source.pipe(unpacker)) yield chunk
}

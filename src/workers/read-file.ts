import type { Message } from '#core/base/message.ts'
import { failed, type Result } from '#core/base/result.ts'
import { readLog } from '#import/read-log.ts'
import type { ReadResult } from '#import/reader.ts'
import type { Progress, ReadOptions } from '#import/reading/read-options.ts'
import { blobChunks } from './blob-chunks.ts'

interface ReadState {
  bytes: number
  failure: unknown
}

/**
 * Reads a dropped file. A file that grows, shrinks or vanishes meanwhile gives nothing at all: half a log
 * looks like a whole one.
 */
export async function readFile(
  file: Blob,
  name: string,
  {
    catalog,
    core,
    onProgress,
  }: Pick<ReadOptions, 'catalog' | 'core'> & { readonly onProgress: (progress: Progress) => void },
): Promise<Result<ReadResult, Message>> {
  const reading: ReadState = { bytes: 0, failure: undefined }
  const result = await readLog(watched(blobChunks(file), reading), {
    name,
    catalog,
    core,
    onProgress: ({ lines }) => onProgress({ bytes: reading.bytes, lines }),
  })
  if (reading.failure !== undefined) return failed({ code: 'file-lost', params: { name } })
  const isRefused = result.kind === 'error' && reading.bytes < file.size
  if (isRefused || reading.bytes === file.size) return result
  return failed({ code: 'file-changed', params: { name, read: reading.bytes, size: file.size } })
}

/**
 * Counts the bytes, and ends where reading fails, which is told afterwards: browsers let a file be read as it was
 * when it was chosen, or not at all, and call that a network error.
 */
async function* watched(chunks: AsyncIterable<Uint8Array>, reading: ReadState): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      reading.bytes += chunk.length
      yield chunk
    }
  } catch (error) {
    reading.failure = error
  }
}

import type { Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Message } from '#core/base/message.ts'
import { failed, type Result } from '#core/base/result.ts'
import type { Console } from './command.ts'
import { shownName } from './printable.ts'
import { Refusal } from './system-fault.ts'

const chunkSize = 1 << 20

/** In MiB. A device may go on for ever (`/dev/zero`): more of one is not read. */
const mostOfDevice = 64

const patience = 2000

/**
 * Has the bytes of a file, or of standard input (`-`), read from its beginning. Fails as the system does. What was
 * read of a file that changed meanwhile is refused: half a log looks like a whole one.
 */
export async function readPath<T>(
  path: string,
  console: Console,
  read: (chunks: AsyncIterable<Uint8Array>) => Promise<Result<T, Message>>,
): Promise<Result<T, Message>> {
  if (path === '-') return read(console.stdin)
  const handle = await openPatiently(path, console)
  const stream = handle.createReadStream({ highWaterMark: chunkSize, autoClose: false })
  try {
    const before = await handle.stat()
    const result = await read(isDevice(before) ? ofDevice(stream) : stream)
    if (result.kind === 'error' || !before.isFile()) return result
    const isSame = await isUnchanged(handle, before, stream.bytesRead)
    const params = { name: shownName(path), read: stream.bytesRead, size: before.size }
    return isSame ? result : failed({ code: 'file-changed', params })
  } finally {
    stream.destroy()
    await handle.close()
  }
}

/** Opening a pipe waits for its writer, which is said after a while. */
function openPatiently(path: string, { note }: Console): Promise<FileHandle> {
  const words = `Waiting for ${shownName(path)}: it is a pipe, and nobody writes to it yet.`
  const waiting = setTimeout(() => note(words), patience)
  return open(path).finally(() => clearTimeout(waiting))
}

/** A log that only grew was read as it stood when its end was reached. */
async function isUnchanged(handle: FileHandle, before: Stats, read: number): Promise<boolean> {
  const after = await handle.stat()
  const isRewritten = after.size <= before.size && after.mtimeMs !== before.mtimeMs
  return read >= before.size && !isRewritten
}

export function isDevice(stats: Stats): boolean {
  return stats.isCharacterDevice() || stats.isBlockDevice()
}

/** Passes on what a device gives, as far as it is not endless. */
export function ofDevice(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return atMost(mostOfDevice, chunks, 'it is a device that goes on and on. Copy what is meant into a file.')
}

/** Passes chunks on, and fails with the reason when they are more than `limit` MiB. */
export async function* atMost(
  limit: number,
  chunks: AsyncIterable<Uint8Array>,
  reason: string,
): AsyncGenerator<Uint8Array> {
  let given = 0
  for await (const chunk of chunks) {
    given += chunk.length
    if (given > limit * 2 ** 20) throw new Refusal(reason)
    yield chunk
  }
}

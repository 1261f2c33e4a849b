import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import { mergeFiles } from './file-sets.ts'
import { joinThreadFiles } from './formats/strace/thread-files.ts'
import { readLog } from './read-log.ts'
import type { ReadOptions } from './reading.ts'

export interface LogFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

export interface LogSet {
  readonly tally: Tally
  /** Files that gave nothing, with the reason. */
  readonly refused: readonly Message[]
}

/**
 * Reads files that were given together: those of one `strace -ff` (`trace.4711`, `trace.4712`, …) become one
 * source, whose threads share what one of them tells of the architecture. `name` calls the whole.
 */
export async function readLogs(
  files: readonly LogFile[],
  options: ReadOptions,
): Promise<Result<LogSet, Message>> {
  const tallies: Tally[] = []
  const refused: Message[] = []
  for (const { name, chunks } of files) {
    const read = await readLog(chunks, { ...options, name })
    if (read.kind === 'error') refused.push(read.error)
    else if (read.value.kind === 'trace') tallies.push(read.value.tally)
    else refused.push({ code: `${read.value.kind}-not-log`, params: { name } })
  }
  const tally = mergeFiles(joinThreadFiles(tallies, options.catalog))
  if (tally !== undefined) return ok({ tally, refused })
  return failed(refused[0] ?? { code: 'no-logs', params: { name: options.name } })
}

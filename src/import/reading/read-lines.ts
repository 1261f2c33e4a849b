import { loadConstants } from '#catalog/load.ts'
import type { Message } from '#core/base/message.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { Held } from '../reader.ts'
import type { FormatRanking } from './format-ranking.ts'
import type { ReadOptions } from './read-options.ts'
import { createTraceReader } from './trace-reader.ts'

interface LineOptions extends ReadOptions {
  readonly ranking: FormatRanking
  readonly decode?: ((chunk: Uint8Array) => Uint8Array) | undefined
}

/** Reads the lines of a log, in whichever formats they are. */
export async function readLines(
  chunks: AsyncIterable<Uint8Array>,
  { name, catalog, core, onProgress, ranking, decode }: LineOptions,
): Promise<Result<Held['trace'], Message>> {
  const reader = createTraceReader(name, { catalog, constants: await loadConstants(), core, ranking })
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    reader.push(decode === undefined ? chunk : decode(chunk))
    onProgress?.({ bytes, lines: reader.lines() })
  }
  const tally = reader.finish(bytes)
  return tally.kind === 'ok' ? ok({ tally: tally.value }) : tally
}

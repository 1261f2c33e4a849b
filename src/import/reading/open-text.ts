import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { joinChunks, type Source } from '../bytes/chunks.ts'
import { decodeUtf8 } from '../bytes/utf8.ts'
import { type OpenFile, type ReadResult, rank } from '../reader.ts'
import { unknownText } from '../refused/unknown-text.ts'
import { readers } from '../registry.ts'
import { rankingAfter } from './format-ranking.ts'
import { headOfText } from './head.ts'
import { readLines } from './read-lines.ts'
import type { ReadOptions } from './read-options.ts'

/** In MiB. A document is written by people and tools for people; the largest known have some 30 KiB. */
const largestDocument = 16

interface TextFile extends Source {
  /** The head as it is to be judged. */
  readonly text: string
  readonly decode?: (chunk: Uint8Array) => Uint8Array
}

/** Asks all readers about the head of a file, and lets the surest open it. */
export async function openText(file: TextFile, options: ReadOptions): Promise<Result<ReadResult, Message>> {
  const { name, catalog } = options
  const head = headOfText(withoutMark(file.text), catalog)
  const ranking = rank(readers, head)
  const open: OpenFile = {
    name,
    head,
    catalog,
    text: () => readWhole(file.all, name),
    lines: () =>
      readLines(file.all, { ...options, decode: file.decode, ranking: rankingAfter(ranking, head) }),
  }
  const reader = ranking[0]?.reader ?? unknownText
  const opened = await reader.open(open)
  // What a reader gives is of its kind.
  return opened.kind === 'ok' ? ok({ kind: reader.kind, ...opened.value } as ReadResult) : opened
}

async function readWhole(all: AsyncIterable<Uint8Array>, name: string): Promise<Result<string, Message>> {
  const bytes = await joinChunks(all, largestDocument << 20)
  return bytes === undefined
    ? failed({ code: 'profile-too-large', params: { name, limit: largestDocument } })
    : ok(withoutMark(decodeUtf8(bytes)))
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}

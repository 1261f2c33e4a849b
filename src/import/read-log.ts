import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { joinChunks, type Source, takeHead } from './bytes/chunks.ts'
import { decodeUtf8 } from './bytes/utf8.ts'
import { createUtf16Decoder } from './bytes/utf16.ts'
import type { Head, OpenFile, ReadResult } from './reader.ts'
import { headOfText } from './reading/head.ts'
import { readLines } from './reading/read-lines.ts'
import type { ReadOptions } from './reading/read-options.ts'
import { type Nesting, readPacked } from './reading/read-packed.ts'
import { surestReader } from './registry.ts'
import { headLength, sniff } from './unpack/sniff.ts'

/** In MiB. A document is written by people and tools for people; the largest known have some 30 KiB. */
const largestDocument = 16

/** Reads a log, a profile or a document from its bytes, packed or not; what it is, its content says. */
export function readLog(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Result<ReadResult, Message>> {
  return read(chunks, options, undefined)
}

async function read(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  nesting: Nesting | undefined,
): Promise<Result<ReadResult, Message>> {
  const source = await takeHead(chunks, headLength)
  const found = sniff(source.head)
  switch (found.kind) {
    case 'compressed':
      return readPacked(found.packing, source.all, options, { nesting, read })
    case 'other':
      return failed({ code: found.code, params: { name: options.name, found: found.name } })
    case 'utf16':
      return openSurest(source, '', { ...options, decode: createUtf16Decoder(found.endian) })
    case 'text':
      return openSurest(source, decodeUtf8(source.head), options)
  }
}

interface TextOptions extends ReadOptions {
  readonly decode?: (chunk: Uint8Array) => Uint8Array
}

/** Lets the reader open the file that is surest of its head. */
async function openSurest(
  source: Source,
  text: string,
  options: TextOptions,
): Promise<Result<ReadResult, Message>> {
  const head = headOfText(withoutMark(text), options.catalog)
  const { kind, open } = surestReader(head)
  const opened = await open(fileOf(source, head, options))
  // What a reader gives is of its kind.
  return opened.kind === 'ok' ? ok({ kind, ...opened.value } as ReadResult) : opened
}

function fileOf({ all }: Source, head: Head, options: TextOptions): OpenFile {
  const { name, catalog, decode } = options
  return {
    name,
    head,
    catalog,
    lines: () => readLines(all, options, decode),
    async text() {
      const bytes = await joinChunks(all, largestDocument << 20)
      return bytes === undefined
        ? failed({ code: 'profile-too-large', params: { name, limit: largestDocument } })
        : ok(withoutMark(decodeUtf8(bytes)))
    },
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}

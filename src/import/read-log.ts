import type { Message } from '#core/base/message.ts'
import { failed, type Result } from '#core/base/result.ts'
import { takeHead } from './bytes/chunks.ts'
import { decodeUtf8 } from './bytes/utf8.ts'
import { createUtf16Decoder } from './bytes/utf16.ts'
import type { ReadResult } from './reader.ts'
import { openText } from './reading/open-text.ts'
import type { ReadOptions } from './reading/read-options.ts'
import { type Nesting, readPacked } from './reading/read-packed.ts'
import { headLength, sniff } from './unpack/sniff.ts'

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
      return openText({ ...source, text: '', decode: createUtf16Decoder(found.endian) }, options)
    case 'text':
      return openText({ ...source, text: decodeUtf8(source.head) }, options)
  }
}

import { loadConstants } from '#catalog/load.ts'
import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { joinChunks } from './bytes/chunks.ts'
import { decodeUtf8 } from './bytes/utf8.ts'
import { createUtf16Decoder } from './bytes/utf16.ts'
import type { PostureReader } from './posture/reader.ts'
import { postureReaderFor } from './posture/registry.ts'
import type { ProfileConverter } from './profiles/converter.ts'
import { converterFor } from './profiles/registry.ts'
import type { ReadOptions, ReadResult } from './reader.ts'
import { type Nesting, readPacked } from './reading/read-packed.ts'
import { createTraceReader } from './reading/trace-reader.ts'
import { readTally } from './studio/read-tally.ts'
import { readStudioFile } from './studio/studio-file.ts'
import { headLength, sniff } from './unpack/sniff.ts'

/** A page with fewer calls shows examples. */
const callsOfPage = 12

/** A profile is written by people and tools for people; the largest known have some 30 KiB. */
const largestDocument = 16

/** Reads a log, a profile or a tally from its bytes, packed or not; what it is, its content says. */
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
  const source = await takeHead(chunks)
  const found = sniff(source.head)
  const isText = found.kind === 'text' || (found.kind === 'json' && found.holds === 'profile')
  const head = isText ? decodeUtf8(source.head) : ''
  const deployment = postureReaderFor(head)
  if (deployment) return readPosture(source.all, deployment, options)
  const converter = converterFor(head)
  if (converter) return readForeign(source.all, converter, options)
  switch (found.kind) {
    case 'compressed':
      return readPacked(found.packing, source.all, options, { nesting, read })
    case 'other':
      if (found.code === 'web-page') return readPage(source.all, options)
      return failed({ code: found.code, params: { name: options.name, found: found.name } })
    case 'json':
      return readDocument(source.all, found.holds, options)
    case 'utf16':
      return readTrace(source.all, options, createUtf16Decoder(found.endian))
    case 'text':
      return readTrace(source.all, options)
  }
}

async function readTrace(
  chunks: AsyncIterable<Uint8Array>,
  { name, catalog, core, onProgress }: ReadOptions,
  decode: (chunk: Uint8Array) => Uint8Array = (chunk) => chunk,
): Promise<Result<ReadResult, Message>> {
  const reader = createTraceReader(name, catalog, { constants: await loadConstants(), core })
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    reader.push(decode(chunk))
    onProgress?.({ bytes, lines: reader.lines() })
  }
  const tally = reader.finish(bytes)
  return tally.kind === 'ok' ? ok({ kind: 'trace', tally: tally.value }) : tally
}

/** A page of a bug tracker may hold a whole log; one that explains a few calls is none. */
async function readPage(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Result<ReadResult, Message>> {
  const result = await readTrace(chunks, options)
  const isLog =
    result.kind === 'ok' &&
    result.value.kind === 'trace' &&
    result.value.tally.sources.some(({ format }) => format !== 'name-list') &&
    result.value.tally.calls.reduce((sum, { calls }) => sum + calls, 0) >= callsOfPage
  return isLog ? result : failed({ code: 'web-page', params: { name: options.name } })
}

/** Reads a document that says how containers are confined. */
async function readPosture(
  chunks: AsyncIterable<Uint8Array>,
  reader: PostureReader,
  { name }: ReadOptions,
): Promise<Result<ReadResult, Message>> {
  const text = await readText(chunks, name)
  if (text.kind === 'error') return text
  const read = await reader.read(text.value, name)
  return read.kind === 'ok' ? ok({ kind: 'posture', posture: read.value }) : read
}

async function readText(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Result<string, Message>> {
  const bytes = await joinChunks(chunks, largestDocument << 20)
  return bytes === undefined
    ? failed({ code: 'profile-too-large', params: { name, limit: largestDocument } })
    : ok(decodeUtf8(bytes).replace(/^\ufeff/, ''))
}

/** Reads a document that holds a profile, or what is needed for one, in the words of another tool. */
async function readForeign(
  chunks: AsyncIterable<Uint8Array>,
  converter: ProfileConverter,
  { name, catalog }: ReadOptions,
): Promise<Result<ReadResult, Message>> {
  const read = await readText(chunks, name)
  if (read.kind === 'error') return read
  const converted = await converter.convert(read.value, { name, catalog })
  if (converted.kind === 'error') return converted
  if (converted.value.kind === 'trace') return ok(converted.value)
  return ok({ kind: 'profile', text: converted.value.text, notices: converted.value.losses })
}

async function readDocument(
  chunks: AsyncIterable<Uint8Array>,
  holds: 'profile' | 'tally' | 'studio',
  { name }: ReadOptions,
): Promise<Result<ReadResult, Message>> {
  const read = await readText(chunks, name)
  if (read.kind === 'error') return read
  const text = read.value
  if (holds === 'profile') return ok({ kind: 'profile', text, notices: [] })
  if (holds === 'studio') {
    const opened = readStudioFile(text, name)
    return opened.kind === 'ok' ? ok({ kind: 'studio', ...opened.value }) : opened
  }
  const tally = readTally(text, name)
  return tally.kind === 'ok' ? ok({ kind: 'trace', tally: tally.value }) : tally
}

interface Source {
  readonly head: Uint8Array
  readonly all: AsyncIterable<Uint8Array>
}

/** Looks at the first bytes without taking them away. */
async function takeHead(chunks: AsyncIterable<Uint8Array>): Promise<Source> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  while (length < headLength) {
    const next = await iterator.next()
    if (next.done) break
    // A copy: the reader may fill the same buffer again.
    taken.push(next.value.slice())
    length += next.value.length
  }
  const head = new Uint8Array(length)
  taken.reduce((at, chunk) => {
    head.set(chunk, at)
    return at + chunk.length
  }, 0)
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: head.subarray(0, headLength), all: all() }
}

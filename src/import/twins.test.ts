import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { encodeUtf8 } from './bytes/utf8.ts'
import { readLog } from './read-log.ts'

const catalog = await loadCatalog()
const recording = new Uint8Array(readFileSync(new URL('fixtures/strace/m-yy.strace', import.meta.url)))
const text = new TextDecoder().decode(recording)

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function tallyOf(chunks: AsyncIterable<Uint8Array>): Promise<Tally> {
  const result = await readLog(chunks, { name: 'a.log', catalog })
  if (result.kind === 'ok' && result.value.kind === 'trace') return result.value.tally
  throw new Error(JSON.stringify(result))
}

const counts = ({ calls }: Tally) =>
  calls.map(({ name, nr, calls: times, errors }) => [name ?? nr, times, errors])
const clean = counts(await tallyOf(chunksOf(recording, 1 << 20)))

function utf16(endian: 'little' | 'big', mark: string): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return new Uint8Array(endian === 'little' ? bytes : bytes.swap16())
}

/** Bytes that are no UTF-8 in every quoted string, as a Latin-1 locale writes them. */
function latin1(): Uint8Array {
  return new Uint8Array(Buffer.from(text.replaceAll('"', '"\u00e9\u00ff'), 'latin1'))
}

const everyLine = (change: (line: string, at: number) => string) =>
  encodeUtf8(text.split('\n').map(change).join('\n'))

const twins: Readonly<Record<string, Uint8Array>> = {
  CRLF: encodeUtf8(text.replaceAll('\n', '\r\n')),
  'lone CR': encodeUtf8(text.replaceAll('\n', '\r')),
  'mixed line ends': everyLine((line, at) => (at % 3 === 0 ? `${line}\r` : line)),
  'no final line end': encodeUtf8(text.trimEnd()),
  'empty lines': encodeUtf8(text.replaceAll('\n', '\n\n')),
  'a byte order mark': encodeUtf8(`\ufeff${text}`),
  'marks inside, as joined files have': everyLine((line, at) => (at % 9 === 0 ? `\ufeff${line}` : line)),
  'NULs in front': encodeUtf8('\0'.repeat(100_000) + text),
  'NULs between': everyLine((line) => `\0${line}\0`),
  colours: everyLine((line) => line.replace(/\w+(?=\()/, '\u001b[33m$&\u001b[0m')),
  'window titles': everyLine((line) => `\u001b]0;title\u0007${line}`),
  'Latin-1': latin1(),
  'UTF-16, little': utf16('little', ''),
  'UTF-16, little, marked': utf16('little', '\ufeff'),
  'UTF-16, big': utf16('big', ''),
  'UTF-16, big, marked': utf16('big', '\ufeff'),
}

describe('counts equal those of the clean twin', () => {
  test.each(Object.entries(twins))('%s', async (_, bytes) => {
    expect(counts(await tallyOf(chunksOf(bytes, 1 << 20)))).toEqual(clean)
  })

  test.each(Object.entries(twins))('%s, in chunks of 13 bytes', async (_, bytes) => {
    expect(counts(await tallyOf(chunksOf(bytes, 13)))).toEqual(clean)
  })
})

describe('extremes', () => {
  test('a line of 100 MB keeps its call, and its length is told', async () => {
    async function* chunks() {
      yield encodeUtf8('write(1, "')
      const filler = new Uint8Array(1 << 20).fill(0x61)
      for (let count = 0; count < 100; count++) yield filler
      yield encodeUtf8('", 104857600) = 104857600\nclose(1) = 0\n')
    }
    const tally = await tallyOf(chunks())
    expect(tally.calls.map(({ name }) => name)).toEqual(['close', 'write'])
    expect(tally.warnings).toContainEqual({ code: 'lines-cut', params: { count: 1 } })
  })

  test('a hundred thousand tiny lines that are no calls are counted, with few samples', async () => {
    async function* chunks() {
      yield encodeUtf8('close(1) = 0\n')
      const tiny = encodeUtf8('x\n'.repeat(10_000))
      for (let count = 0; count < 10; count++) yield tiny
    }
    const { skipped, sources } = await tallyOf(chunks())
    expect(skipped).toMatchObject([{ reason: 'program-output', lines: 100_000 }])
    expect(skipped[0]?.samples.length).toBe(20)
    expect(sources[0]?.lines).toBe(100_001)
  })
})

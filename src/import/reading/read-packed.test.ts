import { readdirSync, readFileSync } from 'node:fs'
import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { type Counts, countsByName } from '../evidence/expected-counts.ts'
import { readLog } from '../read-log.ts'
import { crc32 } from '../unpack/crc32.ts'
import type { Limits } from '../unpack/limits.ts'

const catalog = await loadCatalog()
const folder = new URL('../fixtures/packed/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<
  Record<string, Counts>
>
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const files = Object.keys(expected)
const line = 'close(3) = 0\n'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

function read(
  bytes: Uint8Array,
  options: { readonly size?: number; readonly limits?: Partial<Limits> } = {},
) {
  const limits = options.limits ?? {}
  return readLog(chunksOf(bytes, options.size ?? 1 << 20), { name: 'a', catalog, limits })
}

async function tallyOf(bytes: Uint8Array, size?: number): Promise<Tally> {
  const result = await read(bytes, size === undefined ? {} : { size })
  if (result.kind === 'ok' && result.value.kind === 'trace') return result.value.tally
  throw new Error(JSON.stringify(result))
}

async function refusal(bytes: Uint8Array, limits?: Partial<Limits>) {
  const result = await read(bytes, limits === undefined ? {} : { limits })
  return result.kind === 'error' ? result.error : undefined
}

const counts = (tally: Tally) => countsByName([tally], 'strace')
const codes = ({ warnings }: Tally) => warnings.map(({ code }) => code)
const gzip = (data: string | Uint8Array) => new Uint8Array(gzipSync(data))
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

interface Member {
  readonly name: string
  readonly data?: string | Uint8Array
  readonly type?: string
}

/** A tar as small as the cases need. */
function tar(...members: readonly Member[]): Uint8Array {
  const blocks = members.flatMap(({ name, data = '', type = '0' }) => {
    const bytes = typeof data === 'string' ? encodeUtf8(data) : data
    const header = new Uint8Array(512)
    const put = (text: string, at: number) => header.set(encodeUtf8(text), at)
    put(name, 0)
    put(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    put(type, 156)
    put('ustar\u000000', 257)
    header.fill(32, 148, 156)
    put(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    return [header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)]
  })
  return join(...blocks, new Uint8Array(1024))
}

/** One member of a zip, without the directory behind it. */
function zip(flags: number, method: number, data: Uint8Array = new Uint8Array(deflateRawSync(line))) {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x0403_4b50, 0)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt32LE(crc32(0, encodeUtf8(line)), 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt16LE(1, 26)
  return join(head, encodeUtf8('a'), data, new Uint8Array([0x50, 0x4b, 1, 2]))
}

describe('what other tools packed', () => {
  test('has an expectation for every file', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...files, 'expected.json'].toSorted())
  })

  test.each(files)('%s has exactly the entries that were recorded', async (file) => {
    expect(counts(await tallyOf(fixture(file)))).toEqual(expected[file])
  })

  test.each(files)('%s gives the same tally whatever the chunks it comes in', async (file) => {
    expect(await tallyOf(fixture(file), 97)).toEqual(await tallyOf(fixture(file)))
  })

  test('files of an archive have a row each', async () => {
    const { sources } = await tallyOf(fixture('seek.zip'))
    expect(sources.map(({ name }) => name).toSorted()).toEqual([
      'a/logs/a.strace',
      'a/logs/b.strace',
      'a/logs/c.gz',
    ])
  })

  test('files of one strace -ff share a row, and what is no log is named', async () => {
    const { sources, warnings } = await tallyOf(fixture('ff-junk.tgz'))
    expect(sources.map(({ name }) => name.endsWith('/trace.*'))).toEqual([true])
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'members-unused' }))
  })
})

describe('gzip', () => {
  const several = join(gzip(line), gzip(line.repeat(2)))

  test('of several members is read to its end', async () => {
    expect(counts(await tallyOf(several))).toEqual({ close: 3 })
  })

  test('with zeros behind it is whole, with anything else says so', async () => {
    expect(codes(await tallyOf(join(several, new Uint8Array(600))))).not.toContain('trailing-data')
    const tally = await tallyOf(join(several, encodeUtf8('rubbish')))
    expect([counts(tally), codes(tally).includes('trailing-data')]).toEqual([{ close: 3 }, true])
  })

  test('cut before its first line says that it is cut, not that it is empty', async () => {
    expect(await refusal(gzip(line).slice(0, 5))).toMatchObject({ code: 'archive-cut-empty' })
  })

  test('with a wrong checksum gives nothing', async () => {
    const broken = gzip(line)
    broken[broken.length - 6] = (broken[broken.length - 6] ?? 0) ^ 1
    expect(await refusal(broken)).toMatchObject({ code: 'damaged-archive', params: { found: 'gzip' } })
  })

  test('in gzip in gzip is read, one more is too deep', async () => {
    const three = gzip(gzip(gzip(line)))
    expect(counts(await tallyOf(three))).toEqual({ close: 1 })
    expect(await refusal(gzip(three))).toMatchObject({ code: 'nested-too-deep', params: { limit: 3 } })
  })
})

describe('whatever happens to packed bytes', () => {
  const packed = files.filter((file) => !file.includes('junk'))

  test.each(packed)('%s cut anywhere gives a part of its entries, or none', async (file) => {
    const bytes = fixture(file)
    const whole = expected[file] ?? {}
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        const result = await read(bytes.slice(0, length))
        if (result.kind === 'error' || result.value.kind !== 'trace') return
        for (const [name, calls] of Object.entries(counts(result.value.tally))) {
          expect(calls).toBeLessThanOrEqual(whole[name] ?? 0)
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each(packed)('%s with a changed byte is read or refused, never a fault', async (file) => {
    const bytes = fixture(file)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = bytes.slice()
          changed[at] = (changed[at] ?? 0) ^ flip
          expect(['ok', 'error']).toContain((await read(changed)).kind)
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** A frame of zstd whose one kind of block says "this byte, 128 KiB long". */
function zstdOf(blocks: number, window = 0x38): Uint8Array {
  const block = (isLast: number) => [isLast | 2 | (((1 << 17) << 3) & 0xff), 0, (1 << 20) >> 16, 0x61]
  const all = Array.from({ length: blocks }, (_, at) => block(at === blocks - 1 ? 1 : 0))
  return new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, window, ...all.flat()])
}

describe('bombs stop at a limit that is named', () => {
  const dense = { code: 'unpacked-too-dense', params: { name: 'a', limit: 200 } }

  test('of density, once more than 1 MiB came out', async () => {
    expect(await refusal(gzip(new Uint8Array((1 << 20) + 1)))).toEqual(dense)
    expect((await refusal(gzip(new Uint8Array(1 << 20))))?.code).toBe('no-syscalls-found')
  })

  test('of density, where the limit is another', async () => {
    const bomb = gzip(new Uint8Array(8 << 20))
    expect((await refusal(bomb, { ratio: 2000 }))?.code).toBe('no-syscalls-found')
  })

  test('of density, in a zip whose text is 340 times its size', async () => {
    const text = line.repeat(400_000)
    const bomb = zip(0, 8, new Uint8Array(deflateRawSync(text)))
    expect(text.length / bomb.length).toBeGreaterThan(300)
    expect(await refusal(bomb)).toMatchObject({ code: 'unpacked-too-dense' })
  })

  test('of density, inside an archive and inside another gzip', async () => {
    const bomb = gzip(new Uint8Array(8 << 20))
    expect((await refusal(tar({ name: 'x.gz', data: bomb })))?.code).toBe('unpacked-too-dense')
    expect((await refusal(gzip(bomb)))?.code).toBe('unpacked-too-dense')
  })

  test('of density, all members together, each too small to be looked at', async () => {
    const small = new Uint8Array(deflateRawSync(line.repeat(60_000)))
    const members = Array.from({ length: 3 }, () => zip(0, 8, small).slice(0, -4))
    const whole = crc32(0, encodeUtf8(line.repeat(60_000)))
    for (const each of members) new DataView(each.buffer).setUint32(14, whole, true)
    expect((await refusal(join(...members, new Uint8Array([0x50, 0x4b, 1, 2]))))?.code).toBe(
      'unpacked-too-dense',
    )
  })

  test('of density, in zstd, before the decoder is given more than memory holds', async () => {
    expect(await refusal(zstdOf(30_000))).toEqual(dense)
  })

  test('of memory, in zstd: frames without content that ask for a window each', async () => {
    const frame = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, 17 << 3, 1, 0, 0])
    const frames = join(...Array.from({ length: 150 }, () => frame))
    expect(await refusal(frames)).toEqual({ code: 'too-many-frames', params: { name: 'a', found: 'zstd' } })
  })

  test('of size, all members together', async () => {
    const archive = tar(
      { name: '1.gz', data: gzip(line.repeat(50)) },
      { name: '2.gz', data: gzip(line.repeat(50)) },
    )
    expect((await refusal(archive, { total: 1000 }))?.code).toBe('unpacked-too-large')
    expect(await refusal(archive, { total: 2000 })).toBeUndefined()
  })

  test('of members', async () => {
    const archive = tar(...Array.from({ length: 5 }, (_, n) => ({ name: `${n}.log`, data: line })))
    expect(await refusal(archive, { entries: 4 })).toMatchObject({
      code: 'too-many-members',
      params: { limit: 4 },
    })
    expect(await refusal(archive, { entries: 5 })).toBeUndefined()
  })
})

describe('tar', () => {
  test.each([
    ['a symbolic link', '2'],
    ['a hard link', '1'],
    ['a device', '3'],
    ['a folder', '5'],
    ['a sparse file', 'S'],
  ])('%s is left out', async (_, type) => {
    const tally = await tallyOf(
      tar({ name: 'odd', type, data: 'read(0) = 1\n' }, { name: 'a.log', data: line }),
    )
    expect(counts(tally)).toEqual({ close: 1 })
  })

  test('names that point elsewhere become plain labels', async () => {
    const { sources } = await tallyOf(
      tar(
        { name: '../../etc/x', data: line },
        { name: '/abs\u202e\u0007', data: line },
        { name: '/abs', data: line },
      ),
    )
    expect(sources.map(({ name }) => name)).toEqual(['a/etc/x', 'a/abs\ufffd\ufffd', 'a/abs'])
  })

  test('a header with a wrong checksum is damage', async () => {
    const archive = tar({ name: 'a.log', data: line })
    archive[0] = 0x62
    expect((await refusal(archive))?.code).toBe('damaged-archive')
  })

  test('cut in a member keeps what came', async () => {
    const archive = tar({ name: 'a.log', data: line }, { name: 'b.log', data: line.repeat(100) })
    const tally = await tallyOf(archive.slice(0, 512 * 3 + 5 * line.length))
    expect([counts(tally), codes(tally).includes('archive-cut')]).toEqual([{ close: 6 }, true])
  })

  test('a profile in it is left out by name', async () => {
    const tally = await tallyOf(
      tar({ name: 'p.json', data: '{"defaultAction":"x"}' }, { name: 'a.log', data: line }),
    )
    expect(tally.warnings).toContainEqual({
      code: 'members-unused',
      params: { name: 'a', count: 1, examples: 'p.json' },
    })
  })
})

describe('zip', () => {
  test('of one member is its log', async () => {
    expect(counts(await tallyOf(zip(0, 8)))).toEqual({ close: 1 })
  })

  test.each([
    ['encrypted', 1, 8, { code: 'encrypted-archive' }],
    ['of another method', 0, 14, { code: 'unknown-packing', params: { found: 'LZMA' } }],
    ['stored as a stream', 8, 0, { code: 'unknown-packing' }],
  ])('%s is refused by name', async (_, flags, method, error) => {
    expect(await refusal(zip(flags, method))).toMatchObject(error)
  })

  test('with a wrong checksum gives nothing', async () => {
    const other = new Uint8Array(deflateRawSync('close(4) = 0\n'))
    expect((await refusal(zip(0, 8, other)))?.code).toBe('damaged-archive')
  })
})

describe('zstd', () => {
  test('with a window of 2 GiB is refused', async () => {
    const header = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(await refusal(header)).toMatchObject({ code: 'window-too-large', params: { found: 'zstd' } })
  })

  test('with a dictionary is refused', async () => {
    const header = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 1, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect((await refusal(header))?.code).toBe('unknown-packing')
  })
})

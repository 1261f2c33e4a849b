import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readLog } from '../../../read-log.ts'
import type { CoreModule } from '../../../wasm/core-module.ts'
import { loadCore } from '../../../wasm/load-core.ts'

const catalog = await loadCatalog()
const core = await loadCore()
const fixtures = fileURLToPath(new URL('../../../fixtures/strace/', import.meta.url))

/** A folder of more logs, when one is given. */
const corpus = process.env.STUDIO_CORPUS

async function read(chunks: AsyncIterable<Uint8Array>, module: CoreModule | undefined) {
  const result = await readLog(chunks, { name: 'a.log', catalog, core: module })
  if (result.kind === 'error' || result.value.kind !== 'trace') return result
  return result.value.tally
}

async function* cut(bytes: Uint8Array, length = 1 << 20): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function both(bytes: Uint8Array, length?: number) {
  return [await read(cut(bytes, length), core), await read(cut(bytes, length), undefined)] as const
}

/** So long that most of it is read in the lane, with other processes each time. */
function repeated(bytes: Buffer, times: number): Buffer {
  const text = bytes.toString('latin1')
  const rounds = Array.from({ length: times }, (_, round) =>
    text.replaceAll(/^(\d+|\[pid +\d+)(?=\s|\])/gm, (found) =>
      found.replace(/\d+/, (pid) => String(Number(pid) + round * 11)),
    ),
  )
  return Buffer.from(rounds.join(''), 'latin1')
}

test('the core is there to be compared', () => {
  expect(core).toBeDefined()
})

describe('with the core and without it the tally is the same', () => {
  const files = readdirSync(fixtures).filter((file) => file.endsWith('.strace'))

  test.each(files)('for %s, again and again', async (file) => {
    const bytes = readFileSync(join(fixtures, file))
    const lines = bytes.toString('latin1').split('\n').length
    const [fast, plain] = await both(repeated(bytes, Math.ceil(12_000 / lines)))
    expect(fast).toEqual(plain)
  })

  test.each(files)('for %s in small chunks', async (file) => {
    const bytes = readFileSync(join(fixtures, file))
    const lines = bytes.toString('latin1').split('\n').length
    const [fast, plain] = await both(repeated(bytes, Math.ceil(6000 / lines)), 4099)
    expect(fast).toEqual(plain)
  })
})

/** Pieces of lines as strace, its users and garbage make them. */
const piece = fc.constantFrom(
  ...[
    '12 ',
    '13 ',
    '[pid 12] ',
    '12<sh> ',
    '10:11:12.000123 ',
    '23:59:59.9 ',
    '00:00:00.1 ',
    '1795461079.5 ',
  ],
  ...[
    '     0.000077 ',
    '[ 257] ',
    'openat(',
    'read(',
    'futex(',
    'epoll_wait(',
    'clone(',
    'socket(',
    'nosuch(',
  ],
  ...[
    'AT_FDCWD, "/x", O_RDONLY',
    '3, "a\\"b", 10',
    'AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP',
    '0x7f, ',
    ', ',
  ],
  ...[
    'FUTEX_WAIT',
    'FUTEX_WAKE, 1',
    '3</etc/x>',
    '1<pipe:[12]>',
    '[{events=EPOLLIN}], 8, -1',
    'flags=CLONE_VM',
  ],
  ...[
    ')',
    ') = 0',
    ') = 3',
    ') = -1 ENOENT (No such file)',
    ') = ? ERESTARTSYS (again)',
    ' <unfinished ...>',
  ],
  ...[
    '<... read resumed>',
    '<... openat resumed>',
    '<... futex resumed>',
    ' = -1 EAGAIN (x) <0.000043>',
    ' <0.1>',
  ],
  ...[
    '+++ exited with 0 +++',
    '--- SIGCHLD {} ---',
    '+++ superseded by execve in pid 12 +++',
    '\\',
    '"',
    '<',
    '>',
    ' ',
  ],
  ...[
    'strace: Process 14 attached',
    'set_thread_area(',
    'arch_prctl(ARCH_SET_FS, ',
    '[ Process PID=12 runs in 32 bit mode. ]',
  ],
)
const garbled = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))
const whole = fc.constantFrom(
  '12 openat(AT_FDCWD, "/x", O_RDONLY|O_CLOEXEC) = 3',
  '13 read(3, "x", 10) = -1 EAGAIN (Resource temporarily unavailable)',
  '12 futex(0x7ffe12345678, FUTEX_WAIT_PRIVATE, 2, NULL <unfinished ...>',
  '12 <... futex resumed>) = 0',
  '13 read(3,  <unfinished ...>',
  '13 <... read resumed>"x", 10) = 1',
  '14 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4',
  '12 epoll_wait(4, [], 8, 100) = 0',
  'close(3) = 0',
)
const number = fc.nat({ max: 700 }).map((length) => `12 read(3, "x", ${length}) = 0`)
const log = fc.array(fc.oneof({ weight: 6, arbitrary: whole }, { weight: 2, arbitrary: garbled }, number), {
  minLength: 1,
  maxLength: 60,
})

test('whatever stands in the lines, read after lines enough to open the lane', {
  timeout: 60_000,
}, async () => {
  const head = '12 openat(AT_FDCWD, "/x", O_RDONLY|O_CLOEXEC) = 3\n13 read(3, "x", 10) = 1\n'.repeat(2600)
  await fc.assert(
    fc.asyncProperty(log, fc.integer({ min: 50, max: 5000 }), async (lines, length) => {
      const [fast, plain] = await both(
        Buffer.from(`${head}${`${lines.join('\n')}\n`.repeat(3)}`),
        length * 20,
      )
      expect(fast).toEqual(plain)
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['bytes that are no UTF-8', '12 read(3, "\xff\xfe", 10) = 2'],
  ['a NUL in a value', '12 read(3, "x", 10\0) = 2'],
  ['a colour in an error', '12 read(3, "x", 10) = -1 EAGA\x1b[1mIN (x)'],
  ['a carriage return between two calls', '12 read(3, "x", 10) = 1\r12 openat(AT_FDCWD, "/x", O_RDONLY) = 3'],
  ['a tab', '12 read(3, "\t", 10) = 1'],
])('%s in a line is treated as without the lane', async (_, line) => {
  const usual = '12 read(3, "x", 10) = 1\n12 openat(AT_FDCWD, "/x", O_RDONLY) = 3\n'
  const text = `${usual.repeat(2600)}${`${line}\n${usual}`.repeat(50)}`
  const [fast, plain] = await both(Buffer.from(text, 'latin1'))
  expect(fast).toEqual(plain)
})

test('more values, processes and tuples than are listed', async () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => {
    const pid = (at * 7919) % 1500
    return [
      `${pid} read(3, "x", ${(at * 31) % 5000}) = 0`,
      `${pid} socket(AF_INET, SOCK_RAW, ${(at * 17) % 900}) = -1 E${'ABCDEFGH'[at % 8]}X (x)`,
      `${pid} mmap(NULL, ${4096 * ((at * 13) % 800)}, PROT_READ, MAP_PRIVATE|${at % 91}, 3, 0) = 0x7f0000000000`,
    ][at % 3]
  })
  const [fast, plain] = await both(Buffer.from(`${lines.join('\n')}\n`))
  expect(fast).toEqual(plain)
})

describe.skipIf(corpus === undefined || !existsSync(corpus))('of the folder that was given', () => {
  const folder = corpus ?? ''
  const files = corpus === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })

  test.each(files.filter((file) => statSync(join(folder, file)).isFile()))('%s', async (file) => {
    const path = join(folder, file)
    expect(await read(createReadStream(path, { highWaterMark: 1 << 20 }), core)).toEqual(
      await read(createReadStream(path, { highWaterMark: 1 << 20 }), undefined),
    )
  })
})

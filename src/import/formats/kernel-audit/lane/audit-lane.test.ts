import { readdirSync, readFileSync } from 'node:fs'
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
const fixtures = fileURLToPath(new URL('../../../fixtures/kernel-audit/', import.meta.url))

async function read(chunks: AsyncIterable<Uint8Array>, module: CoreModule | undefined) {
  const result = await readLog(chunks, { name: 'a.log', catalog, core: module })
  // As text, for the order of errors is told too.
  return JSON.stringify(result, undefined, 1)
}

async function* cut(bytes: Uint8Array, length = 1 << 20): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function compare(bytes: Uint8Array, length?: number) {
  const [fast, plain] = [await read(cut(bytes, length), core), await read(cut(bytes, length), undefined)]
  expect(fast).toBe(plain)
}

function again(text: string, lines: number): string {
  return `${text.trimEnd()}\n`.repeat(Math.ceil(lines / text.trimEnd().split('\n').length))
}

describe('with the lane and without it the tally is the same', () => {
  const files = readdirSync(fixtures).filter((file) => file !== 'expected.json')

  test.each(files)('for %s, again and again', async (file) => {
    const bytes = Buffer.from(again(readFileSync(join(fixtures, file), 'latin1'), 9000), 'latin1')
    await compare(bytes)
    await compare(bytes.subarray(0, bytes.length >> 1), 4099)
  })
})

/** Pieces of records as the kernel, collectors and garbage make them. */
const piece = fc.constantFrom(
  ...['type=SYSCALL msg=audit(1.2:3): ', 'type=1300 audit(1.2:3): ', 'type=SECCOMP msg=audit(1.2:3): '],
  ...['type=1326 audit(1.2:3): ', 'type=UNKNOWN[1326] msg=audit(1.2:3): ', 'type=PATH msg=audit(1.2:3): '],
  ...[
    'type=PROCTITLE msg=audit(1.2:3): ',
    'type=EXECVE msg=audit(1.2:3): ',
    'type=USER_LOGIN audit(1.2:3): ',
  ],
  ...[
    'type=1327 audit(1.2:3): ',
    'type=1105 audit(1.2:3): ',
    'type=CWD msg=audit(',
    'type=',
    'subtype=SYSCALL ',
  ],
  ...[
    'node=a ',
    '[ 12.5] audit: ',
    'Nov 26 vm kernel: ',
    '"type=1300 audit(1.2:3): ',
    ',type=CWD audit(1.2:3): ',
  ],
  ...[
    ' arch=c000003e',
    ' arch=40000003',
    ' arch=C000003E',
    ' arch=x86_64',
    ' arch=',
    ' arch=14',
    'arch=c000003e',
  ],
  ...[
    ' per=400000',
    ' per=',
    ' syscall=2 per=40000 success=no exit=-13',
    ' syscall=2',
    ' syscall=44',
    ' syscall=-1',
    ' syscall=4294967295',
    ' syscall=9999',
  ],
  ...[' syscall=1073741826', ' syscall=openat', ' syscall=', ' success=yes exit=3', ' success=no exit=-13'],
  ...[' success=no exit=-0', ' success=no exit=EACCES', ' success=no exit=-512', ' success=no exit=-2x'],
  ...[
    ' a0=3',
    ' a0=2',
    ' a0=03',
    ' a0=',
    ' a0=ffffffffffffffff',
    ' a0=FF',
    ' a0=12345678901234567',
    ' a0=3x',
  ],
  ...[
    ' a1=1',
    ' a1=7ffc50134a40',
    ' a2=3c',
    ' a2=80000',
    ' a3=0',
    ' a3=1b6',
    ' code=0x7ffc0000',
    ' code=0x0',
  ],
  ...[
    ' code=0x50001',
    ' code=0x7ffc0000ff',
    ' code=0x',
    ' code=log',
    ' code=0x0AUID="unset"',
    ' comm="a"',
    ' a0=1',
  ],
  ...[
    'x'.repeat(610),
    '\u001d',
    ' ',
    '"',
    ',',
    '----',
    'audit: backlog limit exceeded',
    ' 3 callbacks suppressed',
  ],
)
const garbled = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
const register = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 20 }).map((value) => value.toString(16)) },
  fc.maxSafeNat().map((value) => value.toString(16)),
  fc.constantFrom(
    'fffff',
    '10000',
    '100000',
    '03',
    '00',
    'FF',
    '',
    '12345678901234567',
    'ffffffffffffffff',
    '3x',
  ),
)
const usualHead = fc.constantFrom(
  'type=SYSCALL msg=audit(',
  'type=1300 audit(',
  'node=a type=SYSCALL msg=audit(',
)
const result = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('success=yes exit=3', 'success=no exit=-13', 'success=no exit=-2'),
  },
  fc.constantFrom(
    '',
    'success=no exit=-0',
    'success=no exit=-2x',
    'success=no exit=-512',
    'success=no exit=E',
  ),
)
const twice = `${'x'.repeat(600)} type=SYSCALL msg=audit(8.1:9): arch=c000003e syscall=2 success=yes exit=3`
const tail = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('items=0', 'items=0 exe="/x" a0=9') },
  fc.constantFrom(twice, twice.slice(30), 'type=PATH msg=audit(8.1:9): x'),
)
const whole = fc
  .tuple(
    usualHead,
    fc.constantFrom('c000003e', '40000003', 'c00000b7'),
    fc.constantFrom(2, 9, 41, 44, 72, 157, 257),
  )
  .chain(([head, arch, nr]) =>
    fc
      .tuple(result, fc.array(register, { minLength: 0, maxLength: 4 }), tail)
      .map(([ended, values, rest]) => {
        const registers = values.map((value, at) => ` a${at}=${value}`).join('')
        return `${head}1.2:3): arch=${arch} syscall=${nr} ${ended}${registers} ${rest}`
      }),
  )
const rule = fc
  .tuple(fc.nat({ max: 400 }), fc.constantFrom('0x7ffc0000', '0x0', '0x50001', '0x80000000', '0xffffffff'))
  .map(
    ([nr, code]) => `type=1326 audit(1.2:3): auid=1 sig=0 arch=c000003e syscall=${nr} ip=0x7f code=${code}`,
  )

const known = [
  'type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2 success=yes exit=3 a0=3 a1=7ffc50134a40 a2=3c a3=0 x',
  'type=PATH msg=audit(1.2:3): item=0',
]

test('whatever stands in the lines, read after lines enough to open the lane', {
  timeout: 60_000,
}, async () => {
  const head = again(known.join('\n'), 4400)
  const log = fc.array(fc.oneof({ weight: 4, arbitrary: whole }, rule, garbled), {
    minLength: 1,
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(log, fc.integer({ min: 1000, max: 100_000 }), async (lines, length) => {
      await compare(Buffer.from(`${head}${`${lines.join('\n')}\n`.repeat(3)}`), length)
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['bytes that are no UTF-8', 'type=PATH msg=audit(1.2:3): name="\xff\xfe"'],
  ['a NUL in a result', 'type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2 success=n\0o exit=-13 a0=3'],
  [
    'a colour in a result',
    'type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2 success=\x1b[1mno exit=-13',
  ],
  ['two records in a line that carriage returns end', `${known[0]}\r${known[0]}`],
  ['a tab', `${known[0]}\tx`],
  ['what auditd adds', `${known[0]}\x1dARCH=x86_64 SYSCALL=open`],
])('%s in a line is treated as without the lane', async (_, line) => {
  const text = `${again(known.join('\n'), 4400)}${`${line}\n${known[0]}\n`.repeat(50)}`
  await compare(Buffer.from(text, 'latin1'))
})

test('more values and tuples than are listed', async () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => {
    const [a, b, c] = [(at * 31) % 3000, (at * 17) % 900, (at * 13) % 91].map((each) => each.toString(16))
    const call = [0, 41, 9, 257][at % 4]
    return `type=SYSCALL msg=audit(1.2:${at}): arch=c000003e syscall=${call} success=yes exit=0 a0=${c} a1=${b} a2=${a} a3=${c} items=0`
  })
  await compare(Buffer.from(`${lines.join('\n')}\n`))
})

test('most records are read in the lane', async () => {
  const bytes = Buffer.from(again(known.join('\n'), 20_000))
  const { openAuditLane } = await import('./audit-lane.ts')
  const counted = { records: 0 }
  const lane =
    core &&
    openAuditLane(core, {
      countsOf: () => 'none',
      countCode: () => undefined,
      countLong(records) {
        counted.records += records
      },
    })
  const call = {
    arch: 'SCMP_ARCH_X86_64',
    name: 'open',
    nr: 2,
    calls: 1,
    firstLine: 1,
    lastLine: 1,
    errors: new Map(),
  }
  expect(lane?.read(bytes, 0, 0, 1)).toBe(0)
  lane?.learn(call, { arch: 0xc000003e, nr: 2, errno: 0, code: -1 })
  expect(lane?.read(bytes, 0, 0, 1)).toBe(20_000)
  lane?.finish()
  expect([counted.records, call.calls]).toEqual([10_000, 10_001])
})

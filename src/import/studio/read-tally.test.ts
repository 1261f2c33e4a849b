import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { type Tally, withoutSamples } from '#core/base/tally.ts'
import { assumeArchitecture } from '../architecture/assume-architecture.ts'
import { readLog } from '../read-log.ts'
import { readTally } from './read-tally.ts'

const catalog = await loadCatalog()
const constants = await loadConstants()

async function tallyOf(bytes: Uint8Array): Promise<Tally> {
  async function* once() {
    yield bytes
  }
  const read = await readLog(once(), { name: 'a.log', catalog })
  if (read.kind === 'ok' && read.value.kind === 'trace') return read.value.tally
  throw new Error(JSON.stringify(read))
}

const lines = (...all: readonly string[]) => Uint8Array.from(all.join('\n'), (one) => one.charCodeAt(0))

test.each(['strace/p-weirdcomm.strace', 'strace/m-C-32.strace', 'strace-summary/n-c-unknown.strace'])(
  'the tally of %s is read back as it was written',
  async (path) => {
    const tally = await tallyOf(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)))
    expect(readTally(JSON.stringify(tally), 'a.json')).toEqual({ kind: 'ok', value: tally })
  },
)

test('a tally without evidence, as earlier programs wrote it, is a whole one', () => {
  const early = { version: 1, calls: [], sources: [], skipped: [], warnings: [] }
  expect(readTally(JSON.stringify(early), 'a.json')).toEqual({ kind: 'ok', value: early })
})

test.each([
  ['symbols', { index: 0, values: [], symbols: [{ text: 'a secret', calls: 1 }] }],
  ['value', { index: 0, values: [{ value: '-1', calls: 1 }] }],
])('a tally with other text in its %s is refused', (reason, argument) => {
  const call = { arch: null, name: 'read', nr: null, calls: 1, args: [argument] }
  expect(readTally(JSON.stringify({ version: 1, calls: [call] }), 'a.json')).toMatchObject({
    kind: 'error',
    error: { code: 'unusable-tally', params: { reason } },
  })
})

test('what is kept of a tally holds no line of its log', async () => {
  const tally = await tallyOf(lines('close(3) = 0', 'a secret line', ''))
  expect(JSON.stringify(tally)).toContain('secret')
  expect(JSON.stringify(withoutSamples(tally))).not.toContain('secret')
  expect(withoutSamples(tally).skipped).toMatchObject([{ lines: 1 }])
})

test('an architecture gives constants their value and numbers their name', async () => {
  const tally = await tallyOf(
    lines('openat(AT_FDCWD, "x", O_RDONLY|O_DIRECTORY) = 3', 'syscall_0x3(1) = 0', ''),
  )
  const arm = assumeArchitecture(tally, 'SCMP_ARCH_ARM', catalog, constants)
  expect(arm.calls.map(({ name, nr }) => [name, nr])).toEqual([
    ['read', 3],
    ['openat', 322],
  ])
  expect(arm.calls[1]?.args.find(({ index }) => index === 2)).toEqual({
    index: 2,
    values: [{ value: '16384', calls: 1 }],
    unlisted: 0,
  })
  expect(assumeArchitecture(arm, 'SCMP_ARCH_X86', catalog, constants)).toEqual(arm)
})

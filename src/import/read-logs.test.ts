import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { encodeUtf8 } from './bytes/utf8.ts'
import { type LogFile, readLogs } from './read-logs.ts'

const catalog = await loadCatalog()
const folder = new URL('fixtures/sets/threads/', import.meta.url)

function file(name: string, bytes: Uint8Array): LogFile {
  async function* chunks() {
    yield bytes
  }
  return { name, chunks: chunks() }
}

async function setOf(...files: readonly LogFile[]) {
  const read = await readLogs(files, { name: 'set', catalog })
  if (read.kind === 'error') throw new Error(JSON.stringify(read.error))
  return read.value
}

test('the files of one recording are one source', async () => {
  const names = readdirSync(folder)
  const { tally, refused } = await setOf(
    ...names.map((name) => file(name, readFileSync(new URL(name, folder)))),
  )
  const total = tally.calls.reduce((sum, { calls }) => sum + calls, 0)
  expect(refused).toEqual([])
  expect(tally.sources.length).toBe(1)
  expect(tally.processes?.length).toBe(names.length)
  expect(
    tally.processes?.reduce((sum, each) => sum + Object.values(each.calls).reduce((a, b) => a + b), 0),
  ).toBe(total)
  expect(new Set(tally.calls.map(({ arch }) => arch))).toEqual(new Set(['SCMP_ARCH_X86_64']))
})

test('what one thread shows of the architecture holds for the others, not for other logs', async () => {
  const telling = encodeUtf8('arch_prctl(ARCH_SET_FS, 0x7f) = 0\n')
  const silent = encodeUtf8('10:00:00 openat(AT_FDCWD, "x", O_DIRECTORY) = 3\n')
  const together = await setOf(file('trace.1', telling), file('trace.2', silent))
  expect(together.tally.calls.map(({ arch }) => arch)).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64'])
  const apart = await setOf(file('trace.1', telling), file('other.log', silent))
  expect(apart.tally.calls.map(({ arch }) => arch)).toEqual([null, 'SCMP_ARCH_X86_64'])
})

test('a file without a log is named, and none at all is an error', async () => {
  const prose = file('read.me', encodeUtf8('nothing here\n'))
  const { refused } = await setOf(file('a.log', encodeUtf8('close(3) = 0\n')), prose)
  expect(refused).toMatchObject([{ code: 'no-syscalls-found', params: { name: 'read.me' } }])
  const none = await readLogs([], { name: 'set', catalog })
  expect(none).toEqual({ kind: 'error', error: { code: 'no-logs', params: { name: 'set' } } })
})

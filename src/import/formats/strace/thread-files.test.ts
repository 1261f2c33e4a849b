import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { readLog } from '../../read-log.ts'
import { mergeFiles } from '../../reading/file-sets.ts'
import { joinThreadFiles } from './thread-files.ts'

const catalog = await loadCatalog()
const folder = new URL('../../fixtures/sets/threads/', import.meta.url)

async function tallyOf(name: string, bytes: Uint8Array): Promise<Tally> {
  async function* chunks() {
    yield bytes
  }
  const read = await readLog(chunks(), { name, catalog })
  if (read.kind === 'error' || read.value.kind !== 'trace') throw new Error(name)
  return read.value.tally
}

async function joined(...files: readonly Promise<Tally>[]): Promise<Tally> {
  const tally = mergeFiles(joinThreadFiles(await Promise.all(files), catalog))
  if (tally === undefined) throw new Error('no files')
  return tally
}

test('the files of one recording are one source', async () => {
  const names = readdirSync(folder)
  const tally = await joined(...names.map((name) => tallyOf(name, readFileSync(new URL(name, folder)))))
  const total = tally.calls.reduce((sum, { calls }) => sum + calls, 0)
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
  const together = await joined(tallyOf('trace.1', telling), tallyOf('trace.2', silent))
  expect(together.calls.map(({ arch }) => arch)).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64'])
  const apart = await joined(tallyOf('trace.1', telling), tallyOf('other.log', silent))
  expect(apart.calls.map(({ arch }) => arch)).toEqual([null, 'SCMP_ARCH_X86_64'])
})

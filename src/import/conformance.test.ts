import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { type Counts, countsByName, differences } from './evidence/expected-counts.ts'
import { readLog } from './read-log.ts'
import { rank } from './reader.ts'
import { headOfText } from './reading/head.ts'
import { formats, readers } from './registry.ts'

const fixtures = new URL('fixtures/', import.meta.url)
const catalog = await loadCatalog()

function recordingsOf(id: string): readonly (readonly [file: string, expected: Counts])[] {
  const text = readFileSync(new URL(`${id}/expected.json`, fixtures), 'utf8')
  return Object.entries(JSON.parse(text) as Readonly<Record<string, Counts>>)
}

async function tallyOf(id: string, file: string, chunk: number) {
  const stream = createReadStream(new URL(`${id}/${file}`, fixtures), { highWaterMark: chunk })
  const read = await readLog(stream, { name: file, catalog })
  if (read.kind === 'error') throw new Error(JSON.stringify(read.error))
  if (read.value.kind !== 'trace') throw new Error(read.value.kind)
  return read.value.tally
}

for (const { id } of formats) {
  describe(id, () => {
    const recordings = recordingsOf(id)
    const spelling = ['kernel-audit', 'aureport'].includes(id) ? 'audit' : 'strace'

    test('has an expectation for every recording of its folder, and one at least', () => {
      const files = readdirSync(new URL(`${id}/`, fixtures)).filter((file) => file !== 'expected.json')
      expect(files.toSorted()).toEqual(recordings.map(([file]) => file).toSorted())
      expect(files.length).toBeGreaterThan(0)
    })

    test.each(recordings)('%s has exactly the entries that were recorded', async (file, expected) => {
      expect(differences(countsByName([await tallyOf(id, file, 1 << 20)], spelling), expected)).toEqual([])
    })

    test.each(recordings)('%s gives the same tally whatever the chunks it comes in', async (file) => {
      const whole = await tallyOf(id, file, 1 << 20)
      expect(await tallyOf(id, file, 997)).toEqual(whole)
    })

    test.each(recordings)('%s is recognised as what it is', async (file) => {
      const head = readFileSync(new URL(`${id}/${file}`, fixtures), 'utf8')
      const [first] = rank(readers, headOfText(head, catalog))
      expect(first?.reader.id).toBe(id)
      expect(first?.sureness).toBeGreaterThan(0.3)
    })
  })
}

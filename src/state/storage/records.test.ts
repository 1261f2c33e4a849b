import 'fake-indexeddb/auto'
import { describe, expect, it, test } from 'vitest'
import { defaultTarget } from '#core/target/target.ts'
import { transact } from './database.ts'
import { readDraft } from './draft-store.ts'
import { good, log, poisoned, risk } from './fixtures/poisoned.ts'
import { deleteOdd, listRecords, readOdd } from './listing.ts'
import { readRecord, recordText } from './records.ts'

function put(entries: readonly (readonly [IDBValidKey, unknown])[]): Promise<void> {
  return transact('readwrite', (store) => {
    store.clear()
    for (const [key, value] of entries) store.put(value, key)
    return () => undefined
  })
}

describe('a stored draft', () => {
  it('is read when it fits', () => {
    const whole = { ...good, logs: [log], target: defaultTarget, accepted: [risk], mark: 'm' }
    for (const record of [good, whole]) expect(readRecord(record, 'a').kind).toBe('fit')
  })

  test.each(poisoned)('of which %s is left is told with its reason', (_, record, field) => {
    const read = readRecord(record, 'a')
    if (read.kind !== 'odd') throw new Error('it fits')
    expect([read.reason.code, read.reason.params.field]).toContain(field)
  })

  it('of version 1 becomes one of version 2, with the sources that it held', () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] }
    const { logs, ...early } = { ...good, version: 1 }
    const read = readRecord({ ...early, sources: [{ ...log, tally }] }, 'a')
    expect(read).toMatchObject({ record: { logs: [log] }, sources: [{ ...log, tally }] })
    expect(readRecord(early, 'a', [{ ...log, tally }])).toMatchObject({ record: { logs: [log] } })
    expect(readRecord(early, 'a')).toMatchObject({ record: { logs: [] } })
  })
})

describe('a browser with bad records', () => {
  it('lists each with its reason, opens the good one, and gives the bad ones back', async () => {
    await put([
      ['draft:a', good],
      ...poisoned.map(([, record], at) => [`draft:bad ${at}`, record] as const),
      [7, 'number as key'],
      ['elsewhere', { of: 'another app' }],
    ])
    const { drafts, odd } = await listRecords()
    expect(drafts).toEqual([{ id: 'a', name: 'n', savedAt: 1 }])
    expect(odd).toHaveLength(poisoned.length + 2)
    expect((await readDraft('a'))?.name).toBe('n')
    for (const { key } of odd) {
      expect(await readOdd(key)).toMatch(/\n$/)
      await deleteOdd(key)
    }
    expect((await listRecords()).odd).toEqual([])
    expect(await readDraft('a')).toBeDefined()
  })

  it.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['calls that are none', { version: 1, calls: [{}], sources: [], skipped: [], warnings: [] }],
    ['a later version', { version: 2, calls: [], sources: [], skipped: [], warnings: [] }],
  ])('opens a draft of which the counts are %s, and names the log', async (_, tally) => {
    await put([
      ['draft:a', { ...good, logs: [log] }],
      ['tally:a:s', tally],
    ])
    expect(await readDraft('a')).toMatchObject({ sources: [], lost: ['l'] })
  })

  it('writes out what JSON has no words for', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(JSON.parse(recordText({ circle, map: new Map([['a', 1n]]) }))).toEqual({
      circle: { self: '(again)' },
      map: [['a', '1']],
    })
    expect(recordText(undefined)).toBe('undefined\n')
  })
})

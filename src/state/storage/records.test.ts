import 'fake-indexeddb/auto'
import { describe, expect, it, test } from 'vitest'
import { defaultTarget } from '#core/target/target.ts'
import { transact } from './database.ts'
import { readDraft } from './draft-store.ts'
import { deleteOdd, listRecords, readOdd } from './listing.ts'
import { readRecord, recordText } from './records.ts'

const good = { version: 2, id: 'a', name: 'n', text: '{}', baseline: '{}', logs: [], savedAt: 1 }
const log = { id: 's', name: 'l', on: true, sample: false }
const risk = { rule: 'r', syscalls: [], print: 'p', reason: 'r', owner: 'o', on: '2026-11-01' }

/** What someone else, a bug or a failing disk may leave, each with the member that does not fit. */
const poisoned: readonly (readonly [string, unknown, string])[] = [
  ['null', null, 'record-strange'],
  ['a number', 7, 'record-strange'],
  ['a text', 'draft', 'record-strange'],
  ['a list', [good], 'record-strange'],
  ['true', true, 'record-strange'],
  ['an empty object', {}, 'version'],
  ['a map', new Map([['version', 2]]), 'version'],
  ['bytes', new Uint8Array(9), 'version'],
  ['a date', new Date(0), 'version'],
  ['version as text', { ...good, version: '2' }, 'version'],
  ['version 0', { ...good, version: 0 }, 'version'],
  ['version −1', { ...good, version: -1 }, 'version'],
  ['version 1.5', { ...good, version: 1.5 }, 'version'],
  ['version NaN', { ...good, version: Number.NaN }, 'version'],
  ['version 3', { ...good, version: 3 }, 'record-newer'],
  ['version 1e9', { ...good, version: 1e9 }, 'record-newer'],
  ['no id', { ...good, id: undefined }, 'id'],
  ['another id', { ...good, id: 'b' }, 'id'],
  ['an empty id', { ...good, id: '' }, 'id'],
  ['a number as name', { ...good, name: 5 }, 'name'],
  ['no text', { ...good, text: undefined }, 'text'],
  ['an object as text', { ...good, text: { toString: 1 } }, 'text'],
  ['bytes as text', { ...good, text: new Uint8Array(3) }, 'text'],
  ['no baseline', { ...good, baseline: null }, 'baseline'],
  ['logs that are no list', { ...good, logs: { length: 2 } }, 'logs'],
  ['a log that is null', { ...good, logs: [null] }, 'logs'],
  ['a log without name', { ...good, logs: [{ ...log, name: undefined }] }, 'logs'],
  ['a log that is half on', { ...good, logs: [{ ...log, on: 'yes' }] }, 'logs'],
  ['an unknown action', { ...good, enforced: { action: 'SCMP_ACT_NOTHING' } }, 'enforced'],
  ['an errno as text', { ...good, enforced: { action: 'SCMP_ACT_ERRNO', errnoRet: '1' } }, 'enforced'],
  ['a target of nowhere', { ...good, target: { ...defaultTarget, kernel: 'strange' } }, 'target'],
  ['a target that is null', { ...good, target: null }, 'target'],
  ['risks that are no list', { ...good, accepted: 'all' }, 'accepted'],
  ['a risk without owner', { ...good, accepted: [{ ...risk, owner: undefined }] }, 'accepted'],
  ['no time', { ...good, savedAt: undefined }, 'savedAt'],
  ['an endless time', { ...good, savedAt: Number.POSITIVE_INFINITY }, 'savedAt'],
  ['a number as mark', { ...good, mark: 9 }, 'mark'],
  ['sources of version 1 that are text', { ...good, version: 1, logs: undefined, sources: 'x' }, 'logs'],
  [
    'sources of version 1 without counts',
    { ...good, version: 1, logs: undefined, sources: [log] },
    'sources',
  ],
]

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

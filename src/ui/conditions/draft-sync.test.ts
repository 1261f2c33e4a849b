import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, type ConditionSpec, maxValue, operators } from '#core/profile/profile.ts'
import { areSameCases, type CasesDraft, casesOf, textOf } from './case-draft.ts'
import { addCase, addRow, removeRow, tryField, typeInto } from './draft-changes.ts'
import { draftOf, settled, synced } from './draft-sync.ts'

const allow = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined } as const
const equals = (index: number, value: bigint): ConditionSpec => ({
  index,
  op: 'SCMP_CMP_EQ',
  value,
  valueTwo: 0n,
})
const when = (...conditions: ConditionSpec[]): Case => ({ ...allow, conditions })
const shown = (draft: CasesDraft) =>
  draft.cases.map(({ rows }) => rows.map((row) => textOf(row, 'value', 'dec')))
const keys = (draft: CasesDraft) => draft.cases.map(({ key, rows }) => [key, ...rows.map((row) => row.key)])
const rowKey = (draft: CasesDraft, place: number) => draft.cases.flatMap(({ rows }) => rows)[place]?.key ?? ''

test('a committed condition keeps its card and row, so the focus stays', () => {
  const begun = addCase(draftOf([]), allow, 0)
  const typed = typeInto(begun, rowKey(begun, 0), 'value', '0x2')
  const after = synced(typed, casesOf(typed))
  expect(keys(after)).toEqual(keys(begun))
  expect(shown(after)).toEqual([['2']])
})

test('text that says the same in another form is put in the shown form', () => {
  const draft = draftOf([when(equals(0, 255n))])
  expect(settled(typeInto(draft, rowKey(draft, 0), 'value', '0xff'))).toEqual(draft)
})

test('a change elsewhere in the document touches no field', () => {
  const draft = typeInto(draftOf([when(equals(0, 2n))]), '1', 'value', '0x2')
  expect(shown(synced(draft, [when(equals(0, 2n))]))).toEqual(shown(draft))
})

test('a change from outside shows at once', () => {
  const draft = draftOf([when(equals(0, 1n)), when(equals(0, 2n))])
  expect(shown(synced(draft, [when(equals(0, 7n)), when(equals(0, 2n))]))).toEqual([['7'], ['2']])
  expect(shown(synced(draft, []))).toEqual([])
  expect(shown(synced(draft, [when(equals(0, 1n), equals(1, 3n)), when(equals(0, 2n))]))).toEqual([
    ['1', '3'],
    ['2'],
  ])
})

test('a change from outside leaves a field alone that is being typed in', () => {
  const draft = draftOf([when(equals(0, 1n)), when(equals(0, 2n))])
  const typing = typeInto(draft, rowKey(draft, 1), 'value', '0x')
  expect(shown(synced(typing, [when(equals(0, 7n)), when(equals(0, 9n))]))).toEqual([['7'], ['0x']])
})

test('when a case before it goes, a field keeps its text and its row', () => {
  const draft = draftOf([when(equals(0, 1n)), when(equals(0, 2n))])
  const typing = typeInto(draft, rowKey(draft, 1), 'value', '2x')
  const after = synced(typing, [when(equals(0, 2n))])
  expect(shown(after)).toEqual([['2x']])
  expect(rowKey(after, 0)).toBe(rowKey(draft, 1))
})

test('when its own case goes, the typed text stays as a condition not yet complete', () => {
  const draft = draftOf([when(equals(0, 1n))])
  const after = synced(typeInto(draft, rowKey(draft, 0), 'value', '0b'), [])
  expect(shown(after)).toEqual([['0b']])
  expect(casesOf(after)).toEqual([])
})

test('a condition that was begun stays while others change', () => {
  const draft = draftOf([when(equals(0, 1n))])
  const begun = addRow(draft, draft.cases[0]?.key ?? '', [1])
  expect(shown(synced(begun, [when(equals(0, 5n))]))).toEqual([['5', '']])
  const another = addCase(draft, allow, 0)
  expect(shown(synced(another, [when(equals(0, 5n))]))).toEqual([['5'], ['']])
})

test('removing and undoing brings the row back with its neighbours untouched', () => {
  const written = [when(equals(0, 1n), equals(1, 2n), equals(2, 3n))]
  const draft = draftOf(written)
  const removed = removeRow(draft, rowKey(draft, 1))
  const gone = synced(removed, casesOf(removed))
  const back = synced(gone, written)
  expect(shown(back)).toEqual([['1', '2', '3']])
  expect([rowKey(back, 0), rowKey(back, 2)]).toEqual([rowKey(draft, 0), rowKey(draft, 2)])
})

const spec = fc.record({
  index: fc.integer({ min: 0, max: 5 }),
  op: fc.constantFrom(...operators),
  value: fc.bigInt({ min: 0n, max: maxValue }),
  valueTwo: fc.bigInt({ min: 0n, max: maxValue }),
})
const cases = fc.array(
  fc.array(spec, { minLength: 1, maxLength: 3 }).map((conditions) => when(...conditions)),
  { maxLength: 5 },
)

test('whatever the document said before, the draft says what it says now', () => {
  fc.assert(
    fc.property(cases, cases, (before, now) => {
      expect(areSameCases(casesOf(synced(draftOf(before), now)), now)).toBe(true)
    }),
  )
})

test('no two rows share a key, and wrong text survives every change', () => {
  fc.assert(
    fc.property(cases, cases, fc.nat(), (before, now, pick) => {
      const draft = draftOf(before)
      const rows = draft.cases.flatMap((each) => each.rows)
      const row = rows[pick % Math.max(rows.length, 1)]
      const typed =
        row === undefined
          ? draft
          : tryField(typeInto(draft, row.key, 'value', 'half'), row.key, 'value', true)
      const after = synced(typed, now)
      const all = keys(after).flat()
      expect(new Set(all).size).toBe(all.length)
      if (row !== undefined && !areSameCases(before, now)) {
        const found = after.cases.flatMap((each) => each.rows).find(({ key }) => key === row.key)
        expect(found?.value).toEqual({ typed: 'half', tried: true })
      }
    }),
  )
})

import { expect, test } from 'vitest'
import type { Case, ConditionSpec } from '#core/profile/profile.ts'
import { casesOf, isPending, textOf } from './case-draft.ts'
import {
  addCase,
  addRow,
  changeEffect,
  changeIndex,
  changeOperator,
  removeCase,
  removeRow,
  replaceRow,
  revertField,
  tryField,
  typeInto,
} from './draft-changes.ts'
import { draftOf } from './draft-sync.ts'

const allow = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined } as const
const equals = (index: number, value: bigint): ConditionSpec => ({
  index,
  op: 'SCMP_CMP_EQ',
  value,
  valueTwo: 0n,
})
const when = (...conditions: ConditionSpec[]): Case => ({ ...allow, conditions })
const shown = (draft: ReturnType<typeof draftOf>) =>
  draft.cases.map(({ rows }) => rows.map((row) => textOf(row, 'value', 'dec')))
const keyOf = (draft: ReturnType<typeof draftOf>, place = 0) =>
  draft.cases.flatMap(({ rows }) => rows)[place]?.key ?? ''

test('a draft shows what the document says, and says the same again', () => {
  const written = [when(equals(0, 2n), equals(1, 1n)), when(equals(0, 18446744073709551615n))]
  const draft = draftOf(written)
  expect(shown(draft)).toEqual([['2', '1'], ['18446744073709551615']])
  expect(casesOf(draft)).toEqual(written)
})

test('a field shows its value in any base, exactly', () => {
  const row = draftOf([when(equals(0, 0xffff_ffff_ffff_fffen))]).cases[0]?.rows[0]
  expect(row && textOf(row, 'value', 'hex')).toBe('0xfffffffffffffffe')
  expect(row && textOf(row, 'value', 'oct')).toBe('0o1777777777777777777776')
})

test('a new condition reaches the document when its value is complete, not before', () => {
  const begun = addCase(draftOf([]), allow, 0)
  expect(casesOf(begun)).toEqual([])
  expect(isPending(begun)).toBe(true)
  const wrong = typeInto(begun, keyOf(begun), 'value', '0xzz')
  expect(casesOf(wrong)).toEqual([])
  expect(shown(wrong)).toEqual([['0xzz']])
  expect(casesOf(typeInto(wrong, keyOf(begun), 'value', '0x2'))).toEqual([when(equals(0, 2n))])
})

test('a wrong text keeps the saved value in the document and the other fields free', () => {
  const draft = draftOf([when(equals(0, 2n), equals(1, 1n))])
  const wrong = typeInto(draft, keyOf(draft), 'value', '18446744073709551616')
  const both = typeInto(wrong, keyOf(draft, 1), 'value', '5')
  expect(casesOf(both)).toEqual([when(equals(0, 2n), equals(1, 5n))])
  expect(shown(both)).toEqual([['18446744073709551616', '5']])
})

test('a masked condition waits for both of its fields', () => {
  const begun = addCase(draftOf([]), allow, 0)
  const key = keyOf(begun)
  const masked = changeOperator(begun, key, 'SCMP_CMP_MASKED_EQ', 0xffff_ffffn)
  const half = typeInto(masked, key, 'value', '0x7e020000')
  expect(casesOf(half)).toEqual([])
  const whole = typeInto(half, key, 'valueTwo', '0')
  const spec = { index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 0x7e02_0000n, valueTwo: 0n } as const
  expect(casesOf(whole)).toEqual([when(spec)])
})

test('equals becomes masked equal with all bits, and comes back', () => {
  const draft = draftOf([when(equals(0, 2n))])
  const masked = changeOperator(draft, keyOf(draft), 'SCMP_CMP_MASKED_EQ', 0xffff_ffffn)
  expect(casesOf(masked)).toEqual([
    when({ index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 0xffff_ffffn, valueTwo: 2n }),
  ])
  expect(casesOf(changeOperator(masked, keyOf(draft), 'SCMP_CMP_EQ', 0n))).toEqual([when(equals(0, 2n))])
})

test('a masked condition that becomes another leaves no second value behind', () => {
  const draft = draftOf([when({ index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 0xffn, valueTwo: 3n })])
  expect(casesOf(changeOperator(draft, keyOf(draft), 'SCMP_CMP_NE', 0n))).toEqual([
    when({ index: 0, op: 'SCMP_CMP_NE', value: 3n, valueTwo: 0n }),
  ])
})

test('a second value that nothing reads stays as it is written', () => {
  const odd: ConditionSpec = { index: 0, op: 'SCMP_CMP_EQ', value: 1n, valueTwo: 9n }
  const draft = draftOf([when(odd)])
  expect(casesOf(typeInto(draft, keyOf(draft), 'value', '2'))).toEqual([when({ ...odd, value: 2n })])
})

test('a further condition takes the first argument that the case does not name', () => {
  const draft = draftOf([when(equals(0, 2n))])
  const more = addRow(draft, draft.cases[0]?.key ?? '', [0, 2])
  expect(more.cases[0]?.rows.map(({ index }) => index)).toEqual([0, 2])
})

test('a case goes with its last condition, the others stay', () => {
  const draft = draftOf([when(equals(0, 1n)), when(equals(0, 2n))])
  expect(casesOf(removeRow(draft, keyOf(draft)))).toEqual([when(equals(0, 2n))])
  expect(casesOf(removeCase(draft, draft.cases[1]?.key ?? ''))).toEqual([when(equals(0, 1n))])
})

test('argument, effect and a whole condition can be exchanged', () => {
  const draft = draftOf([when(equals(0, 1n))])
  expect(casesOf(changeIndex(draft, keyOf(draft), 5))).toEqual([when(equals(5, 1n))])
  const kill = { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined } as const
  expect(casesOf(changeEffect(draft, draft.cases[0]?.key ?? '', kill))).toEqual([
    { ...when(equals(0, 1n)), ...kill },
  ])
  const low: ConditionSpec = { index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 0xffff_ffffn, valueTwo: 1n }
  expect(casesOf(replaceRow(draft, keyOf(draft), low))).toEqual([when(low)])
})

test('leaving an empty new field is no mistake yet, Enter in it is', () => {
  const begun = addCase(draftOf([]), allow, 0)
  const tried = (draft: typeof begun) => draft.cases[0]?.rows[0]?.value.tried
  expect(tried(tryField(begun, keyOf(begun), 'value', false))).toBe(false)
  expect(tried(tryField(begun, keyOf(begun), 'value', true))).toBe(true)
  const typed = typeInto(begun, keyOf(begun), 'value', 'x')
  expect(tried(tryField(typed, keyOf(begun), 'value', false))).toBe(true)
})

test('a field goes back to what the document says', () => {
  const draft = draftOf([when(equals(0, 2n))])
  const wrong = tryField(typeInto(draft, keyOf(draft), 'value', 'x'), keyOf(draft), 'value', true)
  expect(revertField(wrong, keyOf(draft), 'value')).toEqual(draft)
})

import { expect, test } from 'vitest'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { type Effect, maxValue, type Operator } from '#core/profile/profile.ts'
import { type NoteContext, notesOn, notesOnCase } from './condition-notes.ts'

const allow: Effect = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined }
const deny: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 1 }
const argument = (name: string, width: 32 | 64, filterable = true): SyscallArgument => ({
  name,
  type: 'int',
  kind: 'int',
  width,
  signed: true,
  filterable,
  set: undefined,
})
const args = [argument('domain', 32), argument('path', 64, false), argument('length', 64)]
const context: NoteContext = { args, effect: allow, width: maxValue }
const narrow: NoteContext = { ...context, width: 0xffff_ffffn }

const codes = (index: number, op: Operator, value: bigint, { at = context, valueTwo = 0n } = {}) =>
  notesOn({ index, op, value, valueTwo }, at).map(({ code }) => code)

test('a pointer and a register that is no parameter are told', () => {
  expect(codes(1, 'SCMP_CMP_EQ', 1n)).toEqual(['note.pointer'])
  expect(codes(3, 'SCMP_CMP_EQ', 1n)).toEqual(['note.beyond'])
  expect(codes(2, 'SCMP_CMP_EQ', 1n)).toEqual([])
})

test('nothing is claimed about the parameters of an unknown call', () => {
  expect(codes(5, 'SCMP_CMP_EQ', 1n, { at: { ...context, args: undefined } })).toEqual([])
})

test.each<[Operator, bigint, string | undefined]>([
  ['SCMP_CMP_MASKED_EQ', 0n, 'note.mask-zero'],
  ['SCMP_CMP_GE', 0n, 'note.always'],
  ['SCMP_CMP_LE', maxValue, 'note.always'],
  ['SCMP_CMP_LT', 0n, 'note.never'],
  ['SCMP_CMP_GT', maxValue, 'note.never'],
  ['SCMP_CMP_MASKED_EQ', 1n, undefined],
  ['SCMP_CMP_GE', 1n, undefined],
  ['SCMP_CMP_LE', maxValue - 1n, undefined],
  ['SCMP_CMP_EQ', 0n, undefined],
])('%s %s: %s', (op, value, code) => {
  expect(codes(2, op, value)).toEqual(code === undefined ? [] : [code])
})

test.each<[Operator, Effect, string | undefined]>([
  ['SCMP_CMP_EQ', deny, 'note.high-bits-denied'],
  ['SCMP_CMP_LT', deny, 'note.high-bits-denied'],
  ['SCMP_CMP_LE', deny, 'note.high-bits-denied'],
  ['SCMP_CMP_NE', allow, 'note.high-bits-opened'],
  ['SCMP_CMP_GT', allow, 'note.high-bits-opened'],
  ['SCMP_CMP_GE', allow, 'note.high-bits-opened'],
  ['SCMP_CMP_EQ', allow, 'note.high-bits-equal'],
  // These fail closed: higher bits never open anything.
  ['SCMP_CMP_LT', allow, undefined],
  ['SCMP_CMP_NE', deny, undefined],
  ['SCMP_CMP_MASKED_EQ', deny, undefined],
])('a 32-bit parameter with %s and %o: %s', (op, effect, code) => {
  expect(codes(0, op, 5n, { at: { ...context, effect } })).toEqual(code === undefined ? [] : [code])
})

test('high bits matter neither for a 64-bit parameter nor where 32 bits are compared', () => {
  expect(codes(2, 'SCMP_CMP_EQ', 5n, { at: { ...context, effect: deny } })).toEqual([])
  expect(codes(0, 'SCMP_CMP_EQ', 5n, { at: { ...narrow, effect: deny } })).toEqual([])
})

test('the remedy compares the low 32 bits and drops a sign extension', () => {
  const spec = { index: 0, op: 'SCMP_CMP_EQ', value: 0xffff_ffff_ffff_ff9cn, valueTwo: 0n } as const
  expect(notesOn(spec, { ...context, effect: deny })[0]?.remedy).toEqual({
    index: 0,
    op: 'SCMP_CMP_MASKED_EQ',
    value: 0xffff_ffffn,
    valueTwo: 0xffff_ff9cn,
  })
})

test('a value beyond 32 bits is told where 32 are compared', () => {
  expect(codes(2, 'SCMP_CMP_EQ', 0x1_0000_0005n, { at: narrow })).toEqual(['note.truncated'])
  expect(codes(2, 'SCMP_CMP_EQ', 0x1_0000_0005n)).toEqual([])
})

test('bits of the value outside the mask are told', () => {
  expect(codes(2, 'SCMP_CMP_MASKED_EQ', 0xf0n, { valueTwo: 0x1fn })).toEqual(['note.outside-mask'])
  expect(codes(2, 'SCMP_CMP_MASKED_EQ', 0xf0n, { valueTwo: 0x10n })).toEqual([])
})

test('one argument twice, and the default once more, are told for the case', () => {
  const on = (index: number) => ({ index, op: 'SCMP_CMP_EQ', value: 1n, valueTwo: 0n }) as const
  const noted = (effect: Effect, ...indexes: number[]) =>
    notesOnCase({ ...effect, conditions: indexes.map(on) }, deny).map(({ code }) => code)
  expect(noted(allow, 0, 0)).toEqual(['note.repeated'])
  expect(noted(allow, 0, 1)).toEqual([])
  expect(noted({ action: 'SCMP_ACT_ERRNO', errnoRet: undefined }, 0)).toEqual(['note.same-as-default'])
})

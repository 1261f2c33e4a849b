import { expect, test } from 'vitest'
import { actions } from '#core/profile/profile.ts'
import { choiceOf, choices, effectOf, effectOfNewCase, numberText, parseNumber } from './effect-choices.ts'

const allow = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined } as const
const eperm = { action: 'SCMP_ACT_ERRNO', errnoRet: 1 } as const
const number = (text: string, action: 'SCMP_ACT_ERRNO' | 'SCMP_ACT_TRACE' = 'SCMP_ACT_ERRNO') => {
  const parsed = parseNumber(text, action)
  return parsed.kind === 'ok' ? parsed.value : parsed.error.code
}

test('every action has a choice', () => {
  for (const action of actions) expect(choices).toContain(choiceOf(action))
})

test('an error begins with EPERM, and with ENOSYS where EPERM is the default', () => {
  expect(effectOf('SCMP_ACT_ERRNO', allow)).toEqual(eperm)
  expect(effectOf('SCMP_ACT_ERRNO', eperm)).toEqual({ ...eperm, errnoRet: 38 })
  expect(effectOf('SCMP_ACT_ERRNO', { ...eperm, errnoRet: undefined })).toEqual({ ...eperm, errnoRet: 38 })
  expect(effectOf('SCMP_ACT_ALLOW', eperm)).toEqual(allow)
})

test('a first case takes what the call has, else the opposite of the default', () => {
  expect(effectOfNewCase({ ...eperm, errnoRet: 38 }, eperm)).toEqual({ ...eperm, errnoRet: 38 })
  expect(effectOfNewCase(undefined, eperm)).toEqual(allow)
  expect(effectOfNewCase(undefined, allow)).toEqual(eperm)
  expect(effectOfNewCase(undefined, { action: 'SCMP_ACT_LOG', errnoRet: undefined })).toEqual(eperm)
})

test.each([
  ['ENOSYS', 38],
  ['enosys', 38],
  [' 38 ', 38],
  ['0', 0],
  ['4095', 4095],
  ['4096', 'rule.errno-wrong'],
  ['-1', 'rule.errno-wrong'],
  ['ENOSUCH', 'rule.errno-wrong'],
  ['', 'rule.errno-wrong'],
])('the error %j is read as %j', (text, value) => {
  expect(number(text)).toBe(value)
})

test('a message for a tracer is a 16-bit number, never a name', () => {
  expect(number('65535', 'SCMP_ACT_TRACE')).toBe(65535)
  expect(number('65536', 'SCMP_ACT_TRACE')).toBe('rule.trace-wrong')
  expect(number('ENOSYS', 'SCMP_ACT_TRACE')).toBe('rule.trace-wrong')
})

test('an error is shown by name, one without a name by number', () => {
  expect(numberText(eperm)).toBe('EPERM')
  expect(numberText({ ...eperm, errnoRet: undefined })).toBe('EPERM')
  expect(numberText({ ...eperm, errnoRet: 4000 })).toBe('4000')
  expect(numberText({ action: 'SCMP_ACT_TRACE', errnoRet: 7 })).toBe('7')
})

import { expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { outcomeOf, outcomes } from '#core/profile/outcome.ts'
import { defaultTarget } from '#core/target/target.ts'
import { writtenCases } from './written-cases.ts'

function written(...rules: string[]) {
  const { reading } = readDocument(`{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [${rules.join(',')}] }`)
  if (reading.kind !== 'profile') throw new Error('the drawn profile is unreadable')
  return writtenCases(outcomeOf(outcomes(reading.profile, defaultTarget), reading.profile, 'socket'))
}
const rule = (action: string, args = '', more = '') =>
  `{ "names": ["socket"], "action": "SCMP_ACT_${action}", "args": [${args}]${more} }`
const equals = (index: number, value: number) =>
  `{ "index": ${index}, "op": "SCMP_CMP_EQ", "value": ${value} }`
const anything = '{ "index": 0, "op": "SCMP_CMP_MASKED_EQ", "value": 0, "valueTwo": 0 }'

test('a case is what the rule says, an argument named twice included', () => {
  const [only, ...others] = written(rule('ALLOW', `${equals(0, 1)}, ${equals(0, 2)}`)).cases
  expect(only?.conditions.map(({ value }) => value)).toEqual([1n, 2n])
  expect(others).toEqual([])
})

test('a case that runtimes drop, being the default, is still shown', () => {
  expect(written(rule('ERRNO', equals(0, 1))).cases).toHaveLength(1)
})

test('cases beside a rule without conditions do not count', () => {
  expect(written(rule('ALLOW', equals(0, 1)), rule('ALLOW')).shadow).toBe('rule')
  expect(written(rule('ALLOW', equals(0, 1)), rule('ERRNO')).shadow).toBeUndefined()
  expect(written(rule('ALLOW')).shadow).toBeUndefined()
})

test('cases beside one that is always true do not count', () => {
  expect(written(rule('ALLOW', equals(0, 1)), rule('ALLOW', anything)).shadow).toBe('case')
})

test('the rule behind a case is given where it is guarded', () => {
  const guard = ', "includes": { "caps": ["CAP_CHOWN"] }'
  const { guarded } = written(rule('ALLOW', equals(0, 1)), rule('ALLOW', equals(0, 2), guard))
  expect(guarded.map((each) => each?.includes?.caps)).toEqual([undefined, ['CAP_CHOWN']])
})

import { expect, test } from 'vitest'
import type { CallTally } from '../../base/tally.ts'
import { sampleTarget } from '../../enforce/evaluate/fixtures/sample-profile.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { readDocument } from '../../profile/document.ts'
import { numbers } from './fixtures/numbers.ts'
import { replay } from './replay.ts'

function fateOf(name: string, rules: readonly object[]) {
  const text = JSON.stringify({
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: [sampleTarget.arch],
    syscalls: rules,
  })
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('the fixture cannot be read')
  const found = prepare(reading.profile, sampleTarget, numbers)
  if (found.kind !== 'ready') throw new Error('the fixture does not load')
  const call: CallTally = {
    ...{ arch: sampleTarget.arch, name, nr: null, calls: 1, errors: {} },
    ...{ args: [], firstLine: 1, lastLine: 1 },
  }
  const [entry] = replay(found, [{ calls: [call] }], numbers).entries
  return [entry?.fate, entry?.reason?.params.older]
}

const allow = (name: string, args?: readonly object[]) => ({
  names: [name],
  action: 'SCMP_ACT_ALLOW',
  args,
})
const enosys = (name: string) => ({ names: [name], action: 'SCMP_ACT_ERRNO', errnoRet: 38 })
const noNamespaces = [{ index: 0, value: 0x7e02_0000, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }]

test('"no such call" for clone3 falls back where clone runs, be it without namespaces alone', () => {
  expect(fateOf('clone3', [allow('clone'), enosys('clone3')])).toEqual(['fallback', 'clone'])
  expect(fateOf('clone3', [allow('clone', noNamespaces), enosys('clone3')])).toEqual(['fallback', 'clone'])
})

test('the number that runc answers by itself falls back as well', () => {
  expect(fateOf('clone3', [allow('clone')])).toEqual(['fallback', 'clone'])
})

test('it is denied where the older call does not run, or runs for some arguments', () => {
  expect(fateOf('clone3', [enosys('clone3')])).toEqual(['denied', undefined])
  const some = allow('openat', [{ index: 2, value: 0, op: 'SCMP_CMP_EQ' }])
  expect(fateOf('openat2', [some, enosys('openat2')])).toEqual(['denied', undefined])
  expect(fateOf('openat2', [allow('openat'), enosys('openat2')])).toEqual(['fallback', 'openat'])
})

test('another error is handed to the program, and a call without an older one is denied', () => {
  const eperm = { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }
  expect(fateOf('clone3', [allow('clone'), eperm])).toEqual(['denied', undefined])
  expect(fateOf('socket', [allow('clone'), enosys('socket')])).toEqual(['denied', undefined])
})

import { expect, test } from 'vitest'
import { numberForms } from './number-forms.ts'

test.each([
  ['0', '0x0', '0o0', undefined],
  ['8', '0x8', '0o10', undefined],
  ['2147483647', '0x7fffffff', '0o17777777777', undefined],
  ['4294967295', '0xffffffff', '0o37777777777', '-1'],
  ['4294967296', '0x100000000', '0o40000000000', undefined],
  ['18446744073709551615', '0xffffffffffffffff', '0o1777777777777777777777', '-1'],
])('%s is %s and %s', (decimal, hex, octal, signed) => {
  expect(numberForms(decimal)).toEqual({ decimal, hex, octal, signed })
})

test.each(['-1', '1.5', '1e3', '18446744073709551616'])('%s is no argument value', (raw) => {
  expect(numberForms(raw)).toBeUndefined()
})

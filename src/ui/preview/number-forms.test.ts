import { expect, test } from 'vitest'
import { numberForms } from './number-forms.ts'

test.each([
  ['0', '0x0', '0', undefined],
  ['8', '0x8', '010', undefined],
  ['2147483647', '0x7fffffff', '017777777777', undefined],
  ['4294967295', '0xffffffff', '037777777777', '-1'],
  ['4294967296', '0x100000000', '040000000000', undefined],
  ['18446744073709551615', '0xffffffffffffffff', '01777777777777777777777', '-1'],
])('%s is %s and %s', (decimal, hex, octal, signed) => {
  expect(numberForms(decimal)).toEqual({ decimal, hex, octal, signed })
})

test.each(['-1', '1.5', '1e3', '18446744073709551616'])('%s is no argument value', (raw) => {
  expect(numberForms(raw)).toBeUndefined()
})

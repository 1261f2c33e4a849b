import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bases, formatValue, parseValue } from './bits.ts'
import { maxValue } from './profile.ts'

const read = (text: string) => {
  const result = parseValue(text)
  return result.kind === 'ok' ? result.value : result.error.code
}

test.each([
  ['0', 0n],
  ['00', 0n],
  ['2', 2n],
  [' 42 ', 42n],
  ['0xff', 255n],
  ['0XFF', 255n],
  ['0o17', 15n],
  ['017', 15n],
  ['0b101', 5n],
  ['0xffff_ffff', 0xffff_ffffn],
  ['9007199254740993', 9007199254740993n],
  ['18446744073709551615', maxValue],
  ['0xffffffffffffffff', maxValue],
  ['0o1777777777777777777777', maxValue],
  [`0b${'1'.repeat(64)}`, maxValue],
  [`0x${'0'.repeat(100)}1`, 1n],
])('%s is read exactly', (text, value) => {
  expect(read(text)).toBe(value)
})

test.each([
  ['', 'value-empty'],
  ['   ', 'value-empty'],
  ['18446744073709551616', 'value-too-large'],
  ['0x1_0000_0000_0000_0000', 'value-too-large'],
  ['9'.repeat(100_000), 'value-too-large'],
  ['1.5', 'value-not-whole'],
  ['1e3', 'value-not-whole'],
  ['-', 'value-negative'],
  ['-0', 'value-negative'],
  ['-9999999999', 'value-negative'],
  ['-100', 'value-negative-int'],
  ['0x', 'value-no-digits'],
  ['0b', 'value-no-digits'],
  ['0xfg', 'value-digit-16'],
  ['08', 'value-digit-8'],
  ['0o8', 'value-digit-8'],
  ['0b2', 'value-digit-2'],
  ['AF_INET', 'value-not-a-number'],
  ['1 000', 'value-not-a-number'],
  ['_1', 'value-not-a-number'],
  ['1_', 'value-not-a-number'],
])('%s is refused', (text, code) => {
  expect(read(text)).toBe(code)
})

test('the first digit that does not fit is named', () => {
  expect(parseValue('0x1g')).toEqual({
    kind: 'error',
    error: { code: 'value-digit-16', params: { text: '0x1g', digit: 'g', max: '18446744073709551615' } },
  })
})

test('a negative int is answered with both forms that programs pass', () => {
  expect(parseValue('-100')).toEqual({
    kind: 'error',
    error: {
      code: 'value-negative-int',
      params: { text: '-100', int: '0xffffff9c', long: '0xffffffffffffff9c' },
    },
  })
})

test('what is written in any base is read back as it was', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: maxValue }), fc.constantFrom(...bases), (value, base) => {
      expect(read(formatValue(value, base))).toBe(value)
    }),
  )
})

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseValue(text)))
})

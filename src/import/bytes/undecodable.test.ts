import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUndecodableCount } from './undecodable.ts'

function countIn(...chunks: readonly Uint8Array[]): number {
  const counter = createUndecodableCount()
  for (const chunk of chunks) counter.push(chunk)
  return counter.count()
}

test.each([
  ['text', [0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], 0],
  ['Latin-1', [0x61, 0xe9, 0x62, 0xff], 2],
  ['a character without its end', [0xe2, 0x82, 0x61], 2],
  ['the log ends in one', [0x61, 0xf0, 0x9f], 2],
  ['a longer form than need be', [0xc0, 0xaf, 0xe0, 0x80, 0x80], 5],
  ['half of UTF-16', [0xed, 0xa0, 0x80], 3],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 4],
])('%s', (_, bytes, count) => {
  expect(countIn(Uint8Array.from(bytes))).toBe(count)
})

test('all text has none, wherever it is cut and however much ASCII stands around', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.nat(3000),
      fc.nat(3000),
      (text, before, cut) => {
        const whole = Buffer.from(`${'x'.repeat(before)}${text}${'y'.repeat(before)}`)
        expect(countIn(whole.subarray(0, cut), whole.subarray(cut))).toBe(0)
      },
    ),
  )
})

test('what is none is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.nat(6000), fc.nat(6000), (place, cut) => {
      const bytes = new Uint8Array(6001).fill(0x61)
      bytes[place] = 0xff
      expect(countIn(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(1)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from './encode.ts'
import { decode } from './fixtures/decode.ts'
import { instruction } from './instruction.ts'

const word = fc.nat(0xffff_ffff)
const byte = fc.nat(255)
const program = fc.array(fc.tuple(fc.nat(0xffff), word, byte, byte).map((each) => instruction(...each)))

test('an instruction is eight bytes in the order of the machine', () => {
  const one = [instruction(0x15, 0xc000_003e, 1, 2)]
  expect([...encode(one)]).toEqual([0x15, 0, 1, 2, 0x3e, 0, 0, 0xc0])
  expect([...encode(one, 'big')]).toEqual([0, 0x15, 1, 2, 0xc0, 0, 0, 0x3e])
})

test('decoding gives back what was encoded', () => {
  fc.assert(
    fc.property(program, fc.constantFrom('little', 'big'), (each, endian) => {
      expect(decode(encode(each, endian), endian)).toEqual(each)
    }),
  )
})

test('half an instruction is no program', () => {
  expect(decode(new Uint8Array(12))).toBeUndefined()
})

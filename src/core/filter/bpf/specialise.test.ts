import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataWords, fillData } from './call.ts'
import { instruction, type Program } from './instruction.ts'
import { interpret } from './interpret.ts'
import { specialise } from './specialise.ts'

/** 41 tests its first argument, 39 is refused, the rest passes; foreign architectures are killed. */
const program: Program = [
  instruction(0x20, 4),
  instruction(0x15, 0xc000_003e, 1, 0),
  instruction(0x06, 0),
  instruction(0x20, 0),
  instruction(0x15, 39, 4, 0),
  instruction(0x15, 41, 0, 2),
  instruction(0x20, 16),
  instruction(0x25, 40, 1, 0),
  instruction(0x06, 0x7fff_0000),
  instruction(0x06, 0x0005_0001),
]

test('it answers as the whole program does', () => {
  const special = specialise(program)
  const audits = fc.constantFrom(0xc000_003e, 0x4000_0003)
  const numbers = fc.constantFrom(0, 39, 41, 0xffff_ffff)
  fc.assert(
    fc.property(audits, numbers, fc.bigInt(0n, 100n), (audit, nr, first) => {
      const call = { audit, endian: 'little', nr, args: [first] } as const
      const data = new Uint32Array(dataWords)
      fillData(data, call)
      expect(special.run(call)).toBe(interpret(program, data))
    }),
  )
})

test('it tells which answers do not depend on arguments', () => {
  const special = specialise(program)
  expect(special.isFixed(0xc000_003e, 39)).toBe(true)
  expect(special.isFixed(0xc000_003e, 41)).toBe(false)
  expect(special.isFixed(0x4000_0003, 41)).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { dataWords, fillData } from './call.ts'
import { instruction, type Program } from './instruction.ts'
import { interpret } from './interpret.ts'

const data = new Uint32Array(dataWords)
fillData(data, { audit: 0xc000_003e, endian: 'little', nr: 39, args: [(7n << 32n) + 5n, 0xffff_ffffn] })
const ret = instruction(0x16, 0)
const run = (...program: Program) => interpret(program, data)

describe('loads', () => {
  test.each([
    [0, 39],
    [4, 0xc000_003e],
    [16, 5],
    [20, 7],
    [24, 0xffff_ffff],
    [28, 0],
  ])('the word at %i', (offset, word) => {
    expect(run(instruction(0x20, offset), ret)).toBe(word)
  })

  test('the halves of an argument are swapped on a big-endian machine', () => {
    const big = new Uint32Array(dataWords)
    fillData(big, { audit: 0, endian: 'big', nr: 0, args: [(7n << 32n) + 5n] })
    expect(interpret([instruction(0x20, 16), ret], big)).toBe(7)
  })

  test('what the kernel refuses is no filter', () => {
    expect(() => run(instruction(0x20, 64), ret)).toThrow()
    expect(() => run(instruction(0x20, 2), ret)).toThrow()
    expect(() => run(instruction(0x28, 0), ret)).toThrow()
  })
})

describe('arithmetic is unsigned in 32 bits', () => {
  test.each([
    [0x04, 0xffff_ffff, 4],
    [0x14, 6, 0xffff_ffff],
    [0x24, 0x8000_0001, 0x8000_0005],
    [0x34, 2, 2],
    [0x44, 0x8000_0000, 0x8000_0005],
    [0x54, 4, 4],
    [0x64, 31, 0x8000_0000],
    [0x74, 1, 2],
    [0xa4, 0xffff_ffff, 0xffff_fffa],
  ])('operation %i with %i', (code, k, result) => {
    expect(run(instruction(0x20, 16), instruction(code, k), ret)).toBe(result)
  })
})

describe('jumps', () => {
  const [yes, no] = [instruction(0x06, 1), instruction(0x06, 2)]

  test.each([
    [0x15, 0xffff_ffff, 1],
    [0x15, 5, 2],
    [0x25, 0x7fff_ffff, 1],
    [0x25, 0xffff_ffff, 2],
    [0x35, 0xffff_ffff, 1],
    [0x45, 0x8000_0000, 1],
    [0x45, 0, 2],
  ])('comparison %i with %i', (code, k, result) => {
    expect(run(instruction(0x20, 24), instruction(code, k, 0, 1), yes, no)).toBe(result)
  })

  test('a program that runs out is no filter', () => {
    expect(() => run(instruction(0x05, 5), yes)).toThrow()
  })
})

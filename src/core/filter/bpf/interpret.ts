import { dataWords } from './call.ts'
import type { Program } from './instruction.ts'

const scratchWords = 16

/** Instruction classes and fields (include/uapi/linux/bpf_common.h). */
const fromX = 0x08
const classMask = 0x07

/**
 * Runs a filter over the words of `seccomp_data` from an instruction on, and gives its return value. What the
 * kernel's verifier would refuse is an exception: such programs are never loaded.
 */
export function interpret(program: Program, data: Uint32Array, start = 0): number {
  let accumulator = 0
  let index = 0
  const memory = new Uint32Array(scratchWords)
  for (let at = start; at < program.length; at += 1) {
    const each = program[at]
    if (each === undefined) break
    const { code, jt, jf, k } = each
    switch (code & classMask) {
      case 0x00:
        accumulator = load(code, k, data, memory)
        break
      case 0x01:
        index = loadIndex(code, k, memory)
        break
      case 0x02:
        memory[k] = accumulator
        break
      case 0x03:
        memory[k] = index
        break
      case 0x04:
        accumulator = compute(code, accumulator, code & fromX ? index : k)
        break
      case 0x05:
        if (code === 0x05) at += k
        else at += compare(code, accumulator, code & fromX ? index : k) ? jt : jf
        break
      case 0x06:
        return code === 0x16 ? accumulator : k
      default:
        if (code === 0x07) index = accumulator
        else if (code === 0x87) accumulator = index
        else throw refused(code)
    }
  }
  throw new Error('the filter ends without a return')
}

function refused(code: number): Error {
  return new Error(`the kernel refuses instruction 0x${code.toString(16)} in a filter`)
}

function load(code: number, k: number, data: Uint32Array, memory: Uint32Array): number {
  switch (code) {
    case 0x20:
      return word(data, k)
    case 0x00:
      return k
    case 0x60:
      return memory[k] ?? 0
    case 0x80:
      return dataWords * 4
    default:
      throw refused(code)
  }
}

function word(data: Uint32Array, offset: number): number {
  const value = offset % 4 === 0 ? data[offset / 4] : undefined
  if (value === undefined) throw new Error(`the kernel refuses a load from ${offset}`)
  return value
}

function loadIndex(code: number, k: number, memory: Uint32Array): number {
  switch (code) {
    case 0x01:
      return k
    case 0x61:
      return memory[k] ?? 0
    case 0x81:
      return dataWords * 4
    default:
      throw refused(code)
  }
}

/** Unsigned 32-bit arithmetic; the shift and division cases follow the kernel's interpreter. */
function compute(code: number, a: number, b: number): number {
  switch (code & 0xf0) {
    case 0x00:
      return (a + b) >>> 0
    case 0x10:
      return (a - b) >>> 0
    case 0x20:
      return Math.imul(a, b) >>> 0
    case 0x30:
      return b === 0 ? 0 : Math.floor(a / b)
    case 0x40:
      return (a | b) >>> 0
    case 0x50:
      return (a & b) >>> 0
    case 0x60:
      return (a << b) >>> 0
    case 0x70:
      return a >>> b
    case 0x80:
      return -a >>> 0
    case 0xa0:
      return (a ^ b) >>> 0
    default:
      throw refused(code)
  }
}

function compare(code: number, a: number, b: number): boolean {
  switch (code & 0xf0) {
    case 0x10:
      return a === b
    case 0x20:
      return a > b
    case 0x30:
      return a >= b
    case 0x40:
      return (a & b) !== 0
    default:
      throw refused(code)
  }
}

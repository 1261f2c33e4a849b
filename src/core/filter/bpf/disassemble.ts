import type { Instruction, Program } from './instruction.ts'
import { returnText } from './return-value.ts'

const jumps: Readonly<Record<number, string>> = {
  21: '==',
  37: '>',
  53: '>=',
  69: '&',
  29: '== x',
  45: '> x',
  61: '>= x',
  77: '& x',
}

const computations: Readonly<Record<number, string>> = {
  4: '+=',
  20: '-=',
  36: '*=',
  52: '/=',
  68: '|=',
  84: '&=',
  100: '<<=',
  116: '>>=',
  164: '^=',
}

/** One line an instruction: place, bytes in hex, meaning; jump targets are places. */
export function disassemble(program: Program): string {
  return program.map((each, at) => `${line(each, at)}\n`).join('')
}

function line(each: Instruction, at: number): string {
  const { code, jt, jf, k } = each
  const raw = `${hex(code, 2)} ${hex(jt, 2)} ${hex(jf, 2)} ${hex(k, 8)}`
  return `${String(at).padStart(4, '0')}: ${raw}  ${meaning(each, at)}`
}

function meaning({ code, jt, jf, k }: Instruction, at: number): string {
  const jump = jumps[code]
  if (jump !== undefined) {
    const value = jump.endsWith('x') ? '' : ` 0x${k.toString(16)}`
    return `if a ${jump}${value} goto ${place(at, jt)} else ${place(at, jf)}`
  }
  const computation = computations[code]
  if (computation !== undefined) return `a ${computation} 0x${k.toString(16)}`
  return other(code, k, at)
}

function other(code: number, k: number, at: number): string {
  switch (code) {
    case 0x20:
      return `a = ${wordName(k)}`
    case 0x05:
      return `goto ${place(at, k)}`
    case 0x06:
      return `return ${returnText(k)}`
    case 0x16:
      return 'return a'
    case 0x00:
      return `a = 0x${k.toString(16)}`
    case 0x01:
      return `x = 0x${k.toString(16)}`
    case 0x60:
      return `a = memory[${k}]`
    case 0x61:
      return `x = memory[${k}]`
    case 0x02:
      return `memory[${k}] = a`
    case 0x03:
      return `memory[${k}] = x`
    case 0x07:
      return 'x = a'
    case 0x87:
      return 'a = x'
    default:
      return `unknown 0x${code.toString(16)}`
  }
}

function wordName(offset: number): string {
  if (offset === 0) return 'nr'
  if (offset === 4) return 'arch'
  if (offset < 16) return `instruction_pointer[${offset - 8}]`
  return `args[${Math.floor((offset - 16) / 8)}]${offset % 8 === 0 ? '' : '+4'}`
}

function place(at: number, distance: number): string {
  return String(at + 1 + distance).padStart(4, '0')
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

import { type Instruction, instruction, opcode, type Program } from '../../src/core/filter/bpf/instruction.ts'
import type { Random } from './random.ts'

/** Calls of the helper itself; everything above does not exist, so that letting it through harms nothing. */
export const firstFree = 1000

const guard: Program = [
  instruction(opcode.load, 0),
  instruction(opcode.jumpGreaterOrEqual, firstFree, 1, 0),
  instruction(opcode.ret, 0x7fff_0000),
]

const computations = [0x04, 0x14, 0x24, 0x44, 0x54, 0x64, 0x74, 0xa4, 0x34]
const withX = [0x0c, 0x1c, 0x2c, 0x4c, 0x5c, 0xac]
const jumps = [0x15, 0x25, 0x35, 0x45, 0x1d, 0x2d, 0x3d, 0x4d]
const words = [0, 4, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52]
const constants = [0, 1, 5, 38, 0xff, 0x100, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xc000_003e, 0x4000_0003]
const returns = [0x7fff_0000, 0x7ffc_0000, 0x0005_0001, 0x0005_0065, 0x0005_0fff, 0x0005_ffff, 0x0003_0000, 0]

/** A program that the kernel accepts, with every kind of instruction that filters may hold. */
export function randomProgram(random: Random): Program {
  const length = 5 + random.int(40)
  const body = Array.from({ length }, (_, at) => randomInstruction(random, length - at))
  // Scratch memory is read only after it was written.
  const fill = Array.from({ length: 16 }, (_, place) => instruction(0x02, place))
  const end = [instruction(opcode.and, 0xff), instruction(0x44, 0x0005_0000), instruction(0x16, 0)]
  return [...guard, instruction(0x01, 3), ...fill, ...body, ...end]
}

/** `left`: instructions that still follow in the body; jumps stay inside. */
function randomInstruction(random: Random, left: number): Instruction {
  const k = random.pick(constants)
  switch (random.int(9)) {
    case 0:
    case 1:
      return instruction(opcode.load, random.pick(words))
    case 2:
    case 3:
      return instruction(random.pick(jumps), k, random.int(Math.min(left, 6)), random.int(Math.min(left, 6)))
    case 4:
      return computation(random, k)
    case 5:
      return instruction(random.pick(withX), 0)
    case 6:
      return instruction(random.pick([0x02, 0x03, 0x60, 0x61]), random.int(16))
    case 7:
      return instruction(random.pick([0x07, 0x87, 0x80, 0x81, 0x00, 0x01, 0x84]), k)
    default:
      return random.chance(0.3)
        ? instruction(opcode.ret, random.pick(returns))
        : instruction(opcode.jump, random.int(Math.min(left, 4)))
  }
}

/** The kernel refuses a division by zero and shifts by 32 or more. */
function computation(random: Random, k: number): Instruction {
  const code = random.pick(computations)
  if (code === 0x64 || code === 0x74) return instruction(code, random.int(32))
  return instruction(code, code === 0x34 && k === 0 ? 7 : k)
}

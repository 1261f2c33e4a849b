import { type Instruction, instruction, type Program } from '../bpf/instruction.ts'
import type { Block, BlockInstruction, Jump } from './block.ts'
import { lastOf } from './block-list.ts'

/** The blocks as instructions; undefined: a jump has no target within reach (EFAULT). */
export function writeProgram(head: Block): Program | undefined {
  const tail = lastOf(head)
  const program: Instruction[] = []
  for (let block: Block | undefined = head; block !== undefined; block = block.next) {
    for (const [place, each] of block.code.entries()) {
      const behind = block.code.length - (place + 1)
      const written = write(each, block, behind, tail)
      if (written === undefined) return undefined
      program.push(written)
    }
  }
  return program
}

function write(each: BlockInstruction, block: Block, behind: number, tail: Block): Instruction | undefined {
  const jt = distanceTo(each.jt, block, behind)
  const jf = distanceTo(each.jf, block, behind)
  if (jt > 255 || jf > 255) return undefined
  const k = typeof each.k === 'number' ? each.k : longDistance(each.k, block, behind, tail)
  return instruction(each.code, k, jt, jf)
}

/** Instructions between here and the nearest block of the content. */
function distanceTo(jump: Jump, from: Block, behind: number): number {
  if (jump.kind !== 'content') return 0
  let distance = behind
  let block = from.next
  while (block !== undefined && block.content !== jump.content) {
    distance += block.code.length
    block = block.next
  }
  return block === undefined ? Number.POSITIVE_INFINITY : distance
}

/** Long jumps go to the last block of the content, not to the nearest. */
function longDistance(jump: Jump, from: Block, behind: number, tail: Block): number {
  if (jump.kind !== 'content') return 0
  let block: Block | undefined = tail
  while (block !== undefined && block.content !== jump.content) block = block.previous
  let distance = behind
  for (block = block?.previous; block !== undefined && block !== from; block = block.previous) {
    distance += block.code.length
  }
  return distance
}

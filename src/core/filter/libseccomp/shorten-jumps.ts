import { opcode } from '../bpf/instruction.ts'
import { type Block, createBlock, type Jump, plain, toContent } from './block.ts'
import { insertAfter, lastOf } from './block-list.ts'

/** A conditional jump reaches no further. */
const farthest = 255

/** Makes every jump short enough, with copies of returns and with long jumps; false: impossible (EFAULT). */
export function shortenJumps(head: Block): boolean {
  let tail = lastOf(head)
  let block: Block | undefined = tail
  while (block !== undefined) {
    const inserted = shortenBlock(block, tail)
    if (inserted === undefined) return false
    tail = lastOf(tail)
    // What was inserted moves the other targets away: the block is looked at again.
    if (inserted === 0) block = block.previous
  }
  return true
}

function shortenBlock(block: Block, tail: Block): number | undefined {
  let inserted = 0
  for (let place = block.code.length - 1; place >= 0; place -= 1) {
    for (const side of ['jt', 'jf'] as const) {
      const jump: Jump | undefined = block.code[place]?.[side]
      if (jump?.kind !== 'content') continue
      const change = shorten(block, place, jump.content, tail)
      if (change === undefined) return undefined
      inserted += change
    }
  }
  return inserted
}

function shorten(block: Block, place: number, content: number, tail: Block): number | undefined {
  let target: Block | undefined = tail
  while (target !== block && target !== undefined && target.content !== content) target = target.previous
  if (target === block || target === undefined) return undefined
  const isReturn = target.code.length === 1 && target.code[0]?.code === opcode.ret
  const reach = nearest(block, place, target)
  if (reach !== 'far') return reach === 'here' ? 0 : undefined
  const copy = nearest(block, place, content)
  if (copy !== 'far') return copy === 'here' ? 0 : undefined
  const [code] = target.code
  const bridge =
    isReturn && code !== undefined
      ? createBlock(plain(opcode.ret, Number(code.k)))
      : createBlock({ ...plain(opcode.jump, 0), k: toContent(content) })
  // Jumps to that content find it from now on, as it is nearer.
  bridge.content = content
  insertAfter(block, bridge)
  return 1
}

/** Whether the block, or one of that content, is within a jump's reach. */
function nearest(from: Block, place: number, target: Block | number): 'here' | 'far' | 'nowhere' {
  const isTarget = (block: Block) => block === target || block.content === target
  let distance = from.code.length - (place + 1)
  let block = from.next
  while (block !== undefined && !isTarget(block) && distance < farthest) {
    distance += block.code.length
    block = block.next
  }
  if (block === undefined) return 'nowhere'
  return distance <= farthest && isTarget(block) ? 'here' : 'far'
}

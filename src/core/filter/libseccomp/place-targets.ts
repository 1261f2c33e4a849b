import { opcode } from '../bpf/instruction.ts'
import { anything, type Block, type BlockInstruction, fullMask, type Jump, plain } from './block.ts'
import { insertAfter, lastOf } from './block-list.ts'
import type { BlockStore } from './block-store.ts'

/**
 * Puts every block that is jumped to behind the last block that jumps there. The accumulator is looked at for
 * that one jump only; others that bring another word compare the wrong one, as in libseccomp's programs.
 */
export function placeTargets(head: Block, store: BlockStore): void {
  let block: Block | undefined = lastOf(head)
  while (block !== undefined) {
    const target = nextTarget(block, store)
    if (target === undefined) {
      block = block.previous
      continue
    }
    reload(target, block)
    insertAfter(block, target)
    // Everything behind it has all its targets already.
    block = target
  }
}

function nextTarget(block: Block, store: BlockStore): Block | undefined {
  for (let place = block.code.length - 1; place >= 0; place -= 1) {
    const each = block.code[place]
    const target = each && (take(store, each.jt) ?? take(store, each.jf))
    if (target !== undefined) return target
  }
  return undefined
}

function take(store: BlockStore, jump: Jump): Block | undefined {
  return jump.kind === 'content' ? store.take(jump.content) : undefined
}

function reload(target: Block, from: Block): void {
  const { needs } = target
  const { leaves } = from
  if (needs.offset === -1 || (needs.offset === leaves.offset && needs.mask === leaves.mask)) return
  const load: BlockInstruction[] = [plain(opcode.load, needs.offset)]
  if (needs.mask !== fullMask) load.push(plain(opcode.and, needs.mask))
  target.code.unshift(...load)
  target.needs = anything
}

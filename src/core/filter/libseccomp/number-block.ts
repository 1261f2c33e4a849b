import { opcode, place } from '../bpf/instruction.ts'
import { type Block, createBlock, holding, plain, toContent } from './block.ts'
import { type BlockList, prepend } from './block-list.ts'
import type { BlockStore } from './block-store.ts'

/** `SCMP_FLTATR_CTL_OPTIMIZE`: a chain by priority, or a binary tree over the numbers. */
export type Layout = 'chain' | 'tree'

export interface BlockContext {
  readonly store: BlockStore
  readonly list: BlockList
  /** Content of the block that answers the default action. */
  readonly fallback: number
  readonly layout: Layout
}

/** A comparison of the number that is put in front of the list. */
export function numberBlock(
  context: BlockContext,
  code: number,
  value: number,
  [yes, no]: readonly [number, number],
): Block {
  const block = createBlock({ code, jt: toContent(yes), jf: toContent(no), k: value >>> 0 })
  return prepend(context.list, context.store.add(block, true))
}

/** Loads the number in front of a tree; libseccomp settles the accumulator too late to find such blocks equal. */
export function loadNumber(context: BlockContext): Block {
  const block = createBlock(plain(opcode.load, place.nr))
  block.leaves = holding(place.nr)
  return prepend(context.list, context.store.addUnique(block))
}

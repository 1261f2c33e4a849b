import type { Block } from './block.ts'

/** Blocks in the order of the program, while it is built from its end. */
export interface BlockList {
  head: Block | undefined
}

/** Puts a block in front of all others. */
export function prepend(list: BlockList, block: Block): Block {
  block.previous = undefined
  block.next = list.head
  if (list.head !== undefined) list.head.previous = block
  list.head = block
  return block
}

export function insertAfter(block: Block, added: Block): void {
  added.previous = block
  added.next = block.next
  if (block.next !== undefined) block.next.previous = added
  block.next = added
}

export function lastOf(block: Block): Block {
  let last = block
  while (last.next !== undefined) last = last.next
  return last
}

export function contentOf(block: Block): number {
  if (block.content === undefined) throw new Error('a block without content was placed')
  return block.content
}

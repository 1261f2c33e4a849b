import type { TreeNode } from './node.ts'

/** Where a jump goes, from the vaguest to the final distance. */
export type Jump =
  | { readonly kind: 'none' }
  /** The block after so many others. */
  | { readonly kind: 'skip'; readonly blocks: number }
  | { readonly kind: 'node'; readonly node: TreeNode }
  | { readonly kind: 'block'; readonly block: Block }
  /** The nearest block with this content. */
  | { readonly kind: 'content'; readonly content: number }
  | { readonly kind: 'distance'; readonly distance: number }

export interface BlockInstruction {
  readonly code: number
  jt: Jump
  jf: Jump
  /** A jump only in unconditional jumps. */
  readonly k: number | Jump
}

/** What the accumulator holds: a word of `seccomp_data`, masked. */
export interface Accumulator {
  readonly offset: number
  readonly mask: number
}

export const fullMask = 0xffff_ffff
/** Nothing is known, or nothing is needed. */
export const anything: Accumulator = { offset: -1, mask: fullMask }

export function holding(offset: number): Accumulator {
  return { offset, mask: fullMask }
}

/** A run of instructions without a jump into it (`bpf_blk`). */
export interface Block {
  readonly code: BlockInstruction[]
  needs: Accumulator
  leaves: Accumulator
  /** Number of the content once it is known; blocks of the same content have the same. */
  content: number | undefined
  previous: Block | undefined
  next: Block | undefined
  levelPrevious: Block | undefined
  levelNext: Block | undefined
}

export function createBlock(...code: BlockInstruction[]): Block {
  return {
    code,
    needs: anything,
    leaves: anything,
    content: undefined,
    previous: undefined,
    next: undefined,
    levelPrevious: undefined,
    levelNext: undefined,
  }
}

export const nowhere: Jump = { kind: 'none' }

export function plain(code: number, k: number): BlockInstruction {
  return { code, jt: nowhere, jf: nowhere, k: k >>> 0 }
}

export function toContent(content: number): Jump {
  return { kind: 'content', content }
}

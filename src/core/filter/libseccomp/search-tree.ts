import { opcode } from '../bpf/instruction.ts'
import type { Block } from './block.ts'
import { contentOf } from './block-list.ts'
import { type BlockContext, numberBlock } from './number-block.ts'

/** SYSCALLS_PER_NODE in libseccomp's src/gen_bpf.c. */
const leafSize = 4

export interface SearchTree {
  /** Whether the next call is the last of its leaf, and goes to the default when it does not match. */
  isLeafEnd(): boolean
  /** Counts a call; gives the number of comparisons put in front of it. */
  add(block: Block, number: number): number
}

interface Branch {
  readonly number: number
  readonly content: number
}

/** The binary tree over the sorted numbers; undefined when there is nothing to search (`_gen_bpf_bintree`). */
export function createSearchTree(context: BlockContext, calls: number): SearchTree | undefined {
  if (calls === 0) return undefined
  let levels = 2
  while (leafSize << (levels - 1) < calls) levels += 1
  const branches: (Branch | undefined)[] = new Array(levels).fill(undefined)
  // The tree is filled from its end as if it were full; what is missing counts first.
  let count = leafSize * 2 * 2 ** (levels - 1) - calls
  return {
    isLeafEnd: () => count % leafSize === 0,
    add(block, number) {
      count += 1
      return branch(context, branches, { block, number, count })
    },
  }
}

interface Step {
  readonly block: Block
  readonly number: number
  readonly count: number
}

function branch(context: BlockContext, branches: (Branch | undefined)[], step: Step): number {
  const level = branches.findLastIndex((_, each) => step.count % (leafSize << each) === 0)
  if (level < 0) return 0
  branches[level] = { number: step.number, content: contentOf(step.block) }
  let top: Block | undefined
  let added = 0
  for (const below of branches.slice(0, level)) {
    if (below === undefined) continue
    const yes = contentOf(top ?? step.block)
    top = numberBlock(context, opcode.jumpGreater, below.number, [yes, below.content])
    added += 1
  }
  if (top !== undefined) branches[level] = { number: step.number, content: contentOf(top) }
  return added
}

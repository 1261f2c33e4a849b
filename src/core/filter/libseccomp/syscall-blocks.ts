import { opcode, place } from '../bpf/instruction.ts'
import { anything, type Block, createBlock, holding, plain, toContent } from './block.ts'
import { contentOf, prepend } from './block-list.ts'
import { actionBlock, chainBlocks } from './chain-blocks.ts'
import { type ArchitectureRules, isAbsentNumber } from './filter.ts'
import type { BlockContext, Layout } from './number-block.ts'
import { createSearchTree } from './search-tree.ts'
import type { SyscallRules } from './syscall-rules.ts'

export interface SyscallBlocks {
  readonly count: number
  /** The caller loads the number in front of the tree. */
  readonly needsNumber: boolean
}

/**
 * One comparison a system call, in front of each other (`_gen_bpf_syscalls`). Of two architectures that share
 * their AUDIT_ARCH value (x86_64 and x32), all calls stand in one list.
 */
export function syscallBlocks(
  context: BlockContext,
  architectures: readonly ArchitectureRules[],
  numberIsLoaded: boolean,
): SyscallBlocks {
  const sorted = sort(architectures, context.layout)
  const present = sorted.filter(({ number }) => !isAbsentNumber(number))
  const tree = context.layout === 'tree' ? createSearchTree(context, present.length) : undefined
  let count = 0
  for (const rules of present.toReversed()) {
    const head = context.list.head
    const isLeafEnd = tree?.isLeafEnd() === true
    const next = head === undefined || isLeafEnd ? context.fallback : contentOf(head)
    // libseccomp loads the number for the first of the sorted list; a name without number there loads nothing.
    const loads = rules === sorted[0] && !numberIsLoaded && tree === undefined
    const block = prepend(context.list, syscallBlock(context, rules, next, loads))
    count += 1
    if (tree !== undefined) count += tree.add(block, rules.number)
  }
  return { count, needsNumber: tree !== undefined }
}

function sort(architectures: readonly ArchitectureRules[], layout: Layout): readonly SyscallRules[] {
  const all = architectures.flatMap(({ syscalls }) =>
    [...syscalls.values()].toSorted((a, b) => a.number - b.number),
  )
  return layout === 'tree'
    ? all.toSorted((a, b) => b.number - a.number)
    : all.toSorted((a, b) => b.priority - a.priority)
}

function syscallBlock(context: BlockContext, rules: SyscallRules, next: number, loads: boolean): Block {
  const { store, fallback } = context
  const start = loads ? holding(place.nr) : anything
  const target =
    rules.root.node === undefined
      ? actionBlock(store, rules.verdict.action)
      : chainBlocks(store, rules.root.node, toContent(fallback), start)
  const block = createBlock()
  if (loads) block.code.push(plain(opcode.load, place.nr))
  else block.needs = holding(place.nr)
  block.leaves = holding(place.nr)
  block.code.push({
    code: opcode.jumpEqual,
    jt: toContent(contentOf(target)),
    jf: toContent(next),
    k: rules.number,
  })
  return store.add(block, true)
}

import { opcode } from '../bpf/instruction.ts'
import {
  type Accumulator,
  anything,
  type Block,
  type BlockInstruction,
  createBlock,
  fullMask,
  type Jump,
  plain,
  toContent,
} from './block.ts'
import type { BlockStore } from './block-store.ts'
import { alive, checkDepth, firstOfLevel, type TreeNode, type WordComparison, walkLevel } from './node.ts'
import { ModelStop } from './stop.ts'

/** Blocks made for one system call; a tree that shares subtrees can need very many. */
interface Work {
  readonly store: BlockStore
  made: number
}

const mostMade = 1 << 17
const after: Jump = { kind: 'skip', blocks: 0 }

/** The blocks of a rule tree; calls that no rule decides go to `otherwise` (`_gen_bpf_chain`). */
export function chainBlocks(store: BlockStore, tree: TreeNode, otherwise: Jump, start: Accumulator): Block {
  return chain({ store, made: 0 }, tree, { otherwise, depth: 0 }, start)
}

/** The block that ends with an action. */
export function actionBlock(store: BlockStore, action: number): Block {
  return store.add(createBlock(plain(opcode.ret, action)))
}

/** Where a level of the tree stands. */
interface Level {
  /** Where its end leads. */
  readonly otherwise: Jump
  readonly depth: number
}

function chain(work: Work, tree: TreeNode, at: Level, start: Accumulator): Block {
  checkDepth(at.depth)
  const level: Block[] = []
  let accumulator = start
  walkLevel(firstOfLevel(tree), (node) => {
    work.made += 1
    if (work.made > mostMade) throw new ModelStop('too-large')
    const block = nodeBlock(work.store, node, accumulator)
    accumulator = block.leaves
    level.push(block)
    return false
  })
  link(level)
  for (const [place, block] of level.entries()) fallThrough(block, level[place + 1], at.otherwise)
  return resolveLevel(work, level, at)
}

function link(level: readonly Block[]): void {
  for (const [place, block] of level.entries()) {
    block.levelPrevious = level[place - 1]
    block.levelNext = level[place + 1]
  }
}

/** What the node does not decide goes to the next of its level, or to where the level's end leads. */
function fallThrough(block: Block, next: Block | undefined, otherwise: Jump): void {
  const target: Jump = next === undefined ? otherwise : { kind: 'block', block: next }
  for (const each of block.code) {
    if (each.jt.kind === 'skip') each.jt = target
    if (each.jf.kind === 'skip') each.jf = target
  }
}

/** From the last block to the first, as each needs the contents of those behind it. */
function resolveLevel(work: Work, level: readonly Block[], { otherwise, depth }: Level): Block {
  let block = level.at(-1)
  let head = block
  while (block !== undefined) {
    const { levelPrevious, levelNext }: Block = block
    const beyond: Jump = levelNext === undefined ? otherwise : { kind: 'block', block: levelNext }
    const kept: Block = resolve(work, block, { otherwise: beyond, depth })
    if (levelPrevious !== undefined) levelPrevious.levelNext = kept
    kept.levelPrevious = levelPrevious
    kept.levelNext = levelNext
    if (levelNext !== undefined) levelNext.levelPrevious = kept
    if (levelPrevious === undefined) head = kept
    block = levelPrevious
  }
  if (head === undefined) throw new Error('a level without nodes')
  return head
}

function resolve(work: Work, block: Block, at: Level): Block {
  if (block.content !== undefined) return block
  for (const each of block.code) {
    each.jt = resolveJump(work, each.jt, block, at)
    each.jf = resolveJump(work, each.jf, block, at)
  }
  return work.store.add(block)
}

function resolveJump(work: Work, jump: Jump, from: Block, { otherwise, depth }: Level): Jump {
  const below = { otherwise, depth: depth + 1 }
  if (jump.kind === 'block') return contentOf(resolve(work, jump.block, below))
  if (jump.kind === 'node') return contentOf(chain(work, jump.node, below, from.leaves))
  return jump
}

function contentOf({ content }: Block): Jump {
  if (content === undefined) throw new Error('a resolved block has no content')
  return toContent(content)
}

/** Loads the word, unless the accumulator holds it, masks and compares it (`_gen_bpf_node`). */
function nodeBlock(store: BlockStore, node: TreeNode, start: Accumulator): Block {
  const block = createBlock()
  block.needs = start
  const onTrue = node.endsTrue ? contentOf(actionBlock(store, node.whenTrue.action)) : after
  const onFalse = node.endsFalse ? contentOf(actionBlock(store, node.whenFalse.action)) : after
  block.leaves = loadWord(block, node, start)
  block.code.push({
    code: comparisons[node.comparison],
    jt: node.ifTrue === undefined ? onTrue : { kind: 'node', node: alive(node.ifTrue) },
    jf: node.ifFalse === undefined ? onFalse : { kind: 'node', node: alive(node.ifFalse) },
    k: node.datum,
  })
  return block
}

function loadWord(block: Block, { offset, mask }: TreeNode, start: Accumulator): Accumulator {
  let held = start
  if (offset !== start.offset || (mask & start.mask) >>> 0 !== mask) {
    held = { offset, mask: fullMask }
    block.code.push(plain(opcode.load, offset))
    block.needs = anything
  }
  if (mask === held.mask) return held
  block.code.push(plain(opcode.and, mask))
  return { offset, mask }
}

const comparisons: Readonly<Record<WordComparison, BlockInstruction['code']>> = {
  equal: opcode.jumpEqual,
  masked: opcode.jumpEqual,
  greater: opcode.jumpGreater,
  'greater-or-equal': opcode.jumpGreaterOrEqual,
}

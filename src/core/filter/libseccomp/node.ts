import type { Operator } from '../../profile/profile.ts'
import { ModelStop } from './stop.ts'

/** What is left of an operator when one 32-bit word is compared. */
export type WordComparison = 'equal' | 'masked' | 'greater' | 'greater-or-equal'

/** A return value of the filter and the rule that asked for it. */
export interface RuleOutcome {
  readonly action: number
  /** Number of the rule, in the order of addition. */
  readonly rule: number
}

/**
 * A comparison in libseccomp's rule tree (`db_arg_chain_tree` in its src/db.h). Nodes of one level are tried in
 * order; a subtree can hang below two nodes. Mutable, as the original is: the defects come from that.
 */
export interface TreeNode {
  readonly argument: number
  /** Compares the upper word of a 64-bit argument. */
  readonly isHigh: boolean
  /** Place of the word in `struct seccomp_data`. */
  readonly offset: number
  readonly comparison: WordComparison
  readonly operator: Operator
  readonly mask: number
  readonly datum: number
  /** The whole 64-bit value that `datum` is a word of. */
  readonly whole: bigint
  /** Place among the words of all arguments: arguments from the last to the first, upper word in front. */
  readonly rank: number
  readonly operatorRank: number
  whenTrue: RuleOutcome
  whenFalse: RuleOutcome
  /** Whether `whenTrue` counts; libseccomp keeps the value apart from the flag, and once forgets the flag. */
  endsTrue: boolean
  endsFalse: boolean
  ifTrue: TreeNode | undefined
  ifFalse: TreeNode | undefined
  previous: TreeNode | undefined
  next: TreeNode | undefined
  references: number
  isFreed: boolean
}

const none: RuleOutcome = { action: 0, rule: -1 }

export type Comparison = Pick<
  TreeNode,
  'argument' | 'isHigh' | 'offset' | 'comparison' | 'operator' | 'mask' | 'datum' | 'whole'
>

export function createNode(made: Comparison): TreeNode {
  const { argument, isHigh, offset, comparison, operator, mask, datum, whole } = made
  return {
    argument,
    isHigh,
    offset,
    comparison,
    operator,
    mask,
    datum: (datum & mask) >>> 0,
    whole,
    rank: argument * 2 + (isHigh ? 1 : 0),
    operatorRank: operatorRank[operator],
    whenTrue: none,
    whenFalse: none,
    endsTrue: false,
    endsFalse: false,
    ifTrue: undefined,
    ifFalse: undefined,
    previous: undefined,
    next: undefined,
    references: 0,
    isFreed: false,
  }
}

export function isLeaf(node: TreeNode): boolean {
  return node.ifTrue === undefined && node.ifFalse === undefined
}

/** A leaf that decides nothing. */
export function isZombie(node: TreeNode): boolean {
  return isLeaf(node) && !node.endsTrue && !node.endsFalse
}

/** Whether both make the same comparison. */
export function isSameComparison(a: TreeNode, b: TreeNode): boolean {
  return a.datum === b.datum && a.rank === b.rank && a.comparison === b.comparison && a.mask === b.mask
}

/** Whether `a` stands behind `b` on a level: lower argument, ranges last, smaller value. */
export function sortsBelow(a: TreeNode, b: TreeNode): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank
  if (a.operatorRank !== b.operatorRank) return a.operatorRank < b.operatorRank
  return a.operatorRank === operatorRank.SCMP_CMP_LT ? a.datum > b.datum : a.datum < b.datum
}

const operatorRank: Readonly<Record<Operator, number>> = {
  SCMP_CMP_EQ: 3,
  SCMP_CMP_NE: 3,
  SCMP_CMP_MASKED_EQ: 3,
  SCMP_CMP_LT: 2,
  SCMP_CMP_LE: 2,
  SCMP_CMP_GT: 1,
  SCMP_CMP_GE: 1,
}

/** More steps than this along a level can only go round in a circle. */
const longest = 1 << 16

/** The first node of the level. */
export function firstOfLevel(node: TreeNode): TreeNode {
  let first = alive(node)
  for (let steps = 0; first.previous !== undefined; steps += 1) {
    if (steps > longest) throw new ModelStop('hangs')
    first = alive(first.previous)
  }
  return first
}

/** Calls `visit` for the nodes from this one on until it answers true; a level that goes in a circle hangs. */
export function walkLevel(start: TreeNode, visit: (node: TreeNode) => boolean): boolean {
  let node: TreeNode | undefined = start
  for (let steps = 0; node !== undefined; steps += 1) {
    if (steps > longest) throw new ModelStop('hangs')
    if (visit(alive(node))) return true
    node = node.next
  }
  return false
}

/** The node, unless its memory was given back: then nobody can tell what libseccomp reads there. */
export function alive(node: TreeNode): TreeNode {
  if (node.isFreed) throw new ModelStop('undefined')
  return node
}

/** Recursion deeper than any tree: the tree hangs below itself, and the C stack overflows. */
const deepest = 2000

export function checkDepth(depth: number): void {
  if (depth > deepest) throw new ModelStop('crashes')
}

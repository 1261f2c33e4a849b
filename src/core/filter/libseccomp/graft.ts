import { alive, checkDepth, isLeaf, isSameComparison, sortsBelow, type TreeNode } from './node.ts'
import { decidesOnly } from './prune.ts'
import { falseBranch, hold, release, type Slot, trueBranch } from './references.ts'
import { ModelStop } from './stop.ts'

export interface Graft {
  /** Nodes that a wider decision has replaced. */
  removed: number
  /** libseccomp before 2.6.1 repairs the wrong branch when two LT or LE rules meet in the upper word. */
  readonly repairsFalseBranch: boolean
  /** The branch was repaired. */
  hasRepaired: boolean
}

/** Adds a new tree to an existing one; false: the rules contradict each other (EEXIST) (`_db_tree_add`). */
export function graft(slot: Slot, added: TreeNode, work: Graft, depth = 0): boolean {
  checkDepth(depth)
  let node = slot.node
  for (let steps = 0; node !== undefined; steps += 1) {
    if (steps > 1 << 16) throw new ModelStop('hangs')
    if (isSameComparison(alive(node), added)) return unite(node, added, work, depth)
    if (sortsBelow(node, added)) {
      insertBefore(slot, node, added)
      return true
    }
    if (node.next === undefined) {
      added.previous = hold(node)
      node.next = hold(added)
      return true
    }
    node = node.next
  }
  return true
}

function insertBefore(slot: Slot, node: TreeNode, added: TreeNode): void {
  if (node.previous === undefined) {
    node.previous = hold(added)
    added.next = hold(node)
  } else {
    node.previous.next = hold(added)
    added.previous = node.previous
    node.previous = hold(added)
    added.next = node
  }
  if (slot.node !== node) return
  slot.node = hold(added)
  release({ node })
}

function unite(node: TreeNode, added: TreeNode, work: Graft, depth: number): boolean {
  if (added.endsTrue && !decideTrue(node, added, work)) return false
  if (added.endsFalse && !decideFalse(node, added, work)) return false
  const below = depth + 1
  if (added.ifTrue !== undefined) {
    if (node.ifTrue !== undefined) {
      if (!graft(trueBranch(node), added.ifTrue, work, below)) return false
    } else if (node.endsTrue) return true
    else node.ifTrue = hold(added.ifTrue)
  }
  if (added.ifFalse !== undefined) {
    if (node.ifFalse !== undefined) return graft(falseBranch(node), added.ifFalse, work, below)
    if (!node.endsFalse) node.ifFalse = hold(added.ifFalse)
  }
  return true
}

function decideTrue(node: TreeNode, added: TreeNode, work: Graft): boolean {
  if (!node.endsTrue) {
    if (!decidesOnly(node.ifTrue, added.whenTrue.action, 0)) return false
    work.removed += release(trueBranch(node))
    node.ifTrue = undefined
    node.whenTrue = added.whenTrue
    node.endsTrue = true
    return true
  }
  if (added.whenTrue.action === node.whenTrue.action) return true
  if (added.isHigh && added.whole > node.whole) node.whenTrue = added.whenTrue
  return !isLeaf(node) && !isLeaf(added)
}

function decideFalse(node: TreeNode, added: TreeNode, work: Graft): boolean {
  if (!node.endsFalse) {
    if (!decidesOnly(node.ifFalse, added.whenFalse.action, 0)) return false
    work.removed += release(falseBranch(node))
    node.ifFalse = undefined
    node.whenFalse = added.whenFalse
    node.endsFalse = true
    return true
  }
  if (added.whenFalse.action === node.whenFalse.action) return true
  if (added.isHigh && added.whole < node.whole) {
    if (work.repairsFalseBranch) {
      node.whenFalse = added.whenFalse
      work.hasRepaired = true
    } else node.whenTrue = added.whenTrue
  }
  return !isLeaf(node) && !isLeaf(added)
}

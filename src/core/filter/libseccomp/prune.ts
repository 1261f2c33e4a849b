import {
  alive,
  checkDepth,
  firstOfLevel,
  isLeaf,
  isSameComparison,
  sortsBelow,
  type TreeNode,
} from './node.ts'
import { falseBranch, hold, release, removeFromTree, type Slot, trueBranch } from './references.ts'
import { ModelStop } from './stop.ts'

/** What comparing two trees has found so far; handed down by value and partly handed back up. */
interface Findings {
  matched: boolean
  matchedOnce: boolean
  /** The existing tree, or the new one, ends at the matching node. */
  existingEnds: boolean
  newEnds: boolean
  /** The existing tree, or the new one, has more conditions in front. */
  existingHasPrefix: boolean
  newHasPrefix: boolean
}

export interface Pruned {
  /** Nodes removed from the existing tree, as libseccomp counts them. */
  readonly removed: number
  /** The new rule adds nothing: a shorter one with the same end is there already. */
  readonly isRedundant: boolean
}

/** Removes from the existing tree what a new, shorter rule of the same action covers (`_db_tree_prune`). */
export function prune(root: Slot, tree: TreeNode, action: number): Pruned {
  const findings: Findings = {
    matched: false,
    matchedOnce: false,
    existingEnds: false,
    newEnds: false,
    existingHasPrefix: false,
    newHasPrefix: false,
  }
  const removed = pruneLevel({ root, action, depth: 0 }, root.node, tree, findings)
  return { removed, isRedundant: findings.matched && findings.existingEnds && findings.newHasPrefix }
}

interface Task {
  readonly root: Slot
  readonly action: number
  readonly depth: number
}

type Step = 'next' | 'done' | 'compare'

function pruneLevel(task: Task, existing: TreeNode | undefined, added: TreeNode, outer: Findings): number {
  checkDepth(task.depth)
  const found: Findings = { ...outer }
  const level: Level = { task, outer, found, added, removed: 0 }
  if (existing !== undefined && !(outer.matchedOnce && !outer.matched)) walk(level, firstOfLevel(existing))
  if (found.matched) mark(outer, found)
  else outer.matched = false
  return level.removed
}

interface Level {
  readonly task: Task
  readonly outer: Findings
  readonly found: Findings
  readonly added: TreeNode
  removed: number
}

function walk(level: Level, start: TreeNode): void {
  let node: TreeNode | undefined = start
  for (let steps = 0; node !== undefined; steps += 1) {
    if (steps > 1 << 16) throw new ModelStop('hangs')
    // Read now: the node may be removed.
    const following: TreeNode | undefined = alive(node).next
    if (step(level, node) === 'done') return
    node = following
  }
  level.found.matched = false
}

function step(level: Level, node: TreeNode): Step {
  if (isSameComparison(node, level.added)) return matchNode(level, node)
  if (sortsBelow(node, level.added)) {
    if (level.outer.newHasPrefix) return 'done'
    return descend(level, node, 'existingHasPrefix')
  }
  if (level.outer.existingHasPrefix) return 'done'
  return descend(level, node, 'newHasPrefix')
}

/** Looks for the new tree below the node, or for the rest of the new tree from the node on. */
function descend(level: Level, node: TreeNode, prefix: 'existingHasPrefix' | 'newHasPrefix'): Step {
  const start = prefix === 'existingHasPrefix' ? node : level.added
  if (isLeaf(start)) return 'next'
  const slot: Slot = { node }
  for (const branch of ['ifTrue', 'ifFalse'] as const) {
    const current: TreeNode | undefined = slot.node
    if (current === undefined) return 'next'
    const longer = prefix === 'existingHasPrefix' ? alive(current) : level.added
    const rest = longer[branch]
    if (rest === undefined) continue
    hold(current)
    const inner: Findings = { ...level.outer, matched: false, [prefix]: true }
    const [existing, added] = prefix === 'existingHasPrefix' ? [rest, level.added] : [current, rest]
    level.removed += pruneLevel(deeper(level.task), existing, added, inner)
    level.removed += release(slot)
    if (inner.matched) {
      mark(level.found, inner)
      return 'done'
    }
  }
  return 'next'
}

function matchNode(level: Level, node: TreeNode): Step {
  const { added, found, task } = level
  found.matched = true
  found.matchedOnce = true
  if (isLeaf(added)) found.newEnds = true
  if (isLeaf(node)) found.existingEnds = true
  if (saysMore(node, added)) return 'done'
  if (found.newEnds && found.existingEnds && !endAlike(node, added)) return 'done'
  const slot: Slot = { node }
  for (const branch of ['ifTrue', 'ifFalse'] as const) {
    if (slot.node === undefined) return 'next'
    matchBranch(level, slot, branch)
  }
  const left = slot.node
  if (left === undefined) return 'next'
  if (decidesOnly(left, task.action, 0) && found.matched) {
    if (found.newEnds && found.existingHasPrefix) {
      level.removed += removeFromTree(task.root, left)
      if (task.root.node === undefined) return 'done'
    } else if (found.existingEnds && found.newHasPrefix) return 'done'
  }
  return 'next'
}

function matchBranch(level: Level, slot: Slot, branch: 'ifTrue' | 'ifFalse'): void {
  const rest = level.added[branch]
  const { node } = slot
  if (rest === undefined || node === undefined) return
  hold(node)
  const inner: Findings = { ...level.outer, matched: true, matchedOnce: true }
  const below = branch === 'ifTrue' ? trueBranch(node) : falseBranch(node)
  level.removed += pruneLevel(deeper(level.task), below.node, rest, inner)
  level.removed += release(slot)
  if (inner.matched) mark(level.found, inner)
}

/** Whether the existing node goes on where the new one does not. */
function saysMore(existing: TreeNode, added: TreeNode): boolean {
  if ((existing.endsTrue || existing.ifTrue) && !(added.endsTrue || added.ifTrue)) return true
  return Boolean((existing.endsFalse || existing.ifFalse) && !(added.endsFalse || added.ifFalse))
}

function endAlike(a: TreeNode, b: TreeNode): boolean {
  if (a.endsTrue !== b.endsTrue || a.whenTrue.action !== b.whenTrue.action) return false
  return a.endsFalse === b.endsFalse && a.whenFalse.action === b.whenFalse.action
}

/** Whether no decision on the node's level or below it has another action (`_db_tree_act_check`). */
export function decidesOnly(tree: TreeNode | undefined, action: number, depth: number): boolean {
  if (tree === undefined) return true
  checkDepth(depth)
  let node: TreeNode | undefined = firstOfLevel(tree)
  for (let steps = 0; node !== undefined; steps += 1) {
    if (steps > 1 << 16) throw new ModelStop('hangs')
    if (alive(node).endsTrue && node.whenTrue.action !== action) return false
    if (node.endsFalse && node.whenFalse.action !== action) return false
    // Levels of many leaves are common: no call for nothing.
    if (node.ifTrue !== undefined && !decidesOnly(node.ifTrue, action, depth + 1)) return false
    if (node.ifFalse !== undefined && !decidesOnly(node.ifFalse, action, depth + 1)) return false
    node = node.next
  }
  return true
}

function mark(into: Findings, from: Findings): void {
  into.matched ||= from.matched
  into.matchedOnce ||= from.matchedOnce
  into.existingEnds ||= from.existingEnds
  into.newEnds ||= from.newEnds
  into.existingHasPrefix ||= from.existingHasPrefix
  into.newHasPrefix ||= from.newHasPrefix
}

function deeper(task: Task): Task {
  return { ...task, depth: task.depth + 1 }
}

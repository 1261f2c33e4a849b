import { alive, firstOfLevel, isZombie, type TreeNode, walkLevel } from './node.ts'
import { ModelStop } from './stop.ts'

/** A place that holds a node: the root of a tree, or one of a node's two branches. */
export interface Slot {
  node: TreeNode | undefined
}

export function trueBranch(node: TreeNode): Slot {
  return {
    get node() {
      return node.ifTrue
    },
    set node(child) {
      node.ifTrue = child
    },
  }
}

export function falseBranch(node: TreeNode): Slot {
  return {
    get node() {
      return node.ifFalse
    },
    set node(child) {
      node.ifFalse = child
    },
  }
}

/** Takes a reference. */
export function hold<T extends TreeNode | undefined>(node: T): T {
  if (node !== undefined) alive(node).references += 1
  return node
}

/**
 * Drops a reference; the last one takes the node out of its level and its subtrees with it. The slot then
 * holds a neighbour, if there is one. Gives the number of nodes that are gone.
 */
export function release(slot: Slot): number {
  const { node } = slot
  if (node === undefined) return 0
  alive(node).references -= 1
  return node.references === 0 ? free(node, slot) : 0
}

function free(node: TreeNode, slot: Slot): number {
  const before: Slot = { node: node.previous }
  const behind: Slot = { node: node.next }
  if (before.node !== undefined) before.node.next = undefined
  if (behind.node !== undefined) behind.node.previous = undefined
  let gone = release(before) + release(behind)
  if (before.node !== undefined) before.node.next = hold(behind.node)
  if (behind.node !== undefined) behind.node.previous = hold(before.node)
  slot.node = before.node ?? behind.node
  gone += releaseTree({ node: node.ifTrue }) + releaseTree({ node: node.ifFalse })
  node.isFreed = true
  return gone + 1
}

/** Drops a reference to a tree and clears its top level when nothing else points there. */
export function releaseTree(slot: Slot): number {
  const gone = release(slot)
  return slot.node === undefined ? gone : gone + clearLevel(slot.node)
}

function clearLevel(node: TreeNode): number {
  const start = firstOfLevel(node)
  if (walkLevel(start, (each) => each.references > linksOf(each))) return 0
  let gone = 0
  const slot: Slot = { node: start }
  for (let steps = 0; slot.node !== undefined; steps += 1) {
    // A node that stays is put again and again, until its counter has come down.
    if (steps > 1 << 20) throw new ModelStop('hangs')
    gone += release(slot)
  }
  return gone
}

function linksOf({ previous, next }: TreeNode): number {
  return (previous === undefined ? 0 : 1) + (next === undefined ? 0 : 1)
}

/**
 * Removes a node and what hangs below it, wherever it is in the tree. Its links go without their references
 * being counted, so a node with neighbours stays allocated and the number given is too small: as in libseccomp.
 */
export function removeFromTree(slot: Slot, node: TreeNode): number {
  if (slot.node === undefined) return 0
  let gone = 0
  walkLevel(firstOfLevel(slot.node), (each) => {
    if (each !== node) {
      gone += removeFromTree(trueBranch(each), node) + removeFromTree(falseBranch(each), node)
      if (!isZombie(each)) return gone !== 0
    }
    gone += unlink(slot, each)
    return true
  })
  return gone
}

function unlink(slot: Slot, node: TreeNode): number {
  if (slot.node === node) slot.node = node.previous ?? node.next
  if (node.previous !== undefined) node.previous.next = node.next
  if (node.next !== undefined) node.next.previous = node.previous
  node.previous = undefined
  node.next = undefined
  return release({ node })
}

import type { Member, Node } from './tree.ts'

/** 1-based; columns count UTF-16 code units, as Monaco does. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  return positionIn(lineStarts(text.slice(0, offset + 1)), Math.min(offset, text.length))
}

/** Where each line begins; for many look-ups in one text. Lines end with LF, CRLF or CR. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

/** Line and column of an offset, by the starts of the lines. */
export function positionIn(starts: readonly number[], offset: number): Position {
  const line = lastAtMost(starts, offset, (start) => start)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}

/** Keys and list positions that lead from the tree's root to a node. */
export type Path = readonly (string | number)[]

/** The path of the innermost node at an offset; a key belongs to its value. */
export function pathAt(tree: Node, offset: number): Path {
  const path: (string | number)[] = []
  let node: Node | undefined = tree
  while (node !== undefined) {
    const step = stepTo(node, offset)
    if (step === undefined) return path
    path.push(step.key)
    node = step.node
  }
  return path
}

/** The node that a path leads to. */
export function nodeByPath(tree: Node, path: Path): Node | undefined {
  let node: Node | undefined = tree
  for (const step of path) {
    if (node?.kind === 'array' && typeof step === 'number') node = node.items[step]
    else if (node?.kind === 'object') node = node.members.find((member) => member.key.value === step)?.value
    else return undefined
  }
  return node
}

interface Step {
  readonly key: string | number
  readonly node: Node
}

function stepTo(node: Node, offset: number): Step | undefined {
  if (node.kind === 'array') {
    const index = lastAtMost(node.items, offset, (item) => item.start)
    const item = node.items[index]
    return item !== undefined && holds(item, offset) ? { key: index, node: item } : undefined
  }
  if (node.kind !== 'object') return undefined
  const member = node.members[lastAtMost(node.members, offset, (candidate) => candidate.start)]
  return member !== undefined && holds(member, offset)
    ? { key: member.key.value, node: member.value }
    : undefined
}

function holds(span: Node | Member, offset: number): boolean {
  return span.start <= offset && offset < span.end
}

/** Index of the last item that begins at or before the offset; 0 when none does. */
function lastAtMost<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let low = 0
  let high = items.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const item = items[middle]
    if (item !== undefined && startOf(item) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

import { parseJson } from '#core/json/parse.ts'
import { nodeByPath, pathAt } from '#core/json/position.ts'
import type { Problem } from '#core/json/problem.ts'
import type { Node, Span } from '#core/json/tree.ts'
import { removeItems } from '#core/profile/edits/list.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Repair } from './rule.ts'

/** Puts a JSON text in the place of the note. */
export function replaceNoted({ at }: Problem, text: string, repair: Omit<Repair, 'edits'>): Repair {
  return { ...repair, edits: () => [{ start: at.start, end: at.end, text }] }
}

/** The nearest known word, where the reader names one. */
export function nearestRepair(note: Problem): readonly Repair[] {
  const { nearest } = note.params
  if (typeof nearest !== 'string') return []
  const repair = { kind: 'suggested', params: { nearest }, reach: 'anything' } as const
  return [replaceNoted(note, JSON.stringify(nearest), repair)]
}

/** Takes the noted value out of its list, or the noted member out of its object. */
export function removeNoted({ at }: Problem, text: string, repair: Omit<Repair, 'edits'>): Repair {
  return { ...repair, edits: () => withoutAt(text, at) }
}

/** Text edits that take out the list item or object member at that place. */
export function withoutAt(text: string, { start }: Span): readonly TextEdit[] {
  const parsed = parseJson(text)
  if (parsed.kind === 'error') return []
  const { tree } = parsed.value
  const path = pathAt(tree, start)
  const parent = nodeByPath(tree, path.slice(0, -1))
  const last = path.at(-1)
  const list = listOf(parent)
  const place =
    typeof last === 'number'
      ? last
      : parent?.kind === 'object'
        ? parent.members.findIndex(({ key }) => key.value === last)
        : -1
  if (list === undefined || place < 0) return []
  return removeItems(text, list, new Set([place]))
}

function listOf(node: Node | undefined) {
  if (node?.kind === 'array') return node
  if (node?.kind === 'object') return { start: node.start, end: node.end, items: node.members }
  return undefined
}

import type { ObjectNode } from '../../json/tree.ts'
import { editList, layoutOf } from './list.ts'
import { memberOf } from './locate.ts'
import type { Style } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { member } from './write.ts'

export interface MemberChange {
  readonly key: string
  /** The new value, given what its line begins with; `undefined` takes the member out. */
  readonly value: ((indent: string) => string) | undefined
  /** A new member comes behind the last of these that is there; without one at the end. */
  readonly after: readonly string[]
}

/** Edits that set and remove members of one object; a member whose value stays gets none. */
export function editMembers(
  text: string,
  object: ObjectNode,
  changes: readonly MemberChange[],
  style: Style,
): TextEdit[] {
  const list = { start: object.start, end: object.end, items: object.members }
  const layout = layoutOf(text, list, style, style.root)
  const edits: TextEdit[] = []
  const removed = new Set<number>()
  const added = new Map<number, string[]>()
  for (const { key, value, after } of changes) {
    const old = memberOf(object, key)
    if (value === undefined) {
      if (old !== undefined) removed.add(object.members.indexOf(old))
      continue
    }
    const written = value(layout.indent)
    if (old === undefined) {
      const place = placeBehind(object, after)
      added.set(place, [...(added.get(place) ?? []), member(key, written, style)])
    } else if (text.slice(old.value.start, old.value.end) !== written) {
      edits.push({ start: old.value.start, end: old.value.end, text: written })
    }
  }
  return [...edits, ...editList(text, list, { removed, added }, layout)]
}

function placeBehind(object: ObjectNode, keys: readonly string[]): number {
  const last = object.members.findLastIndex((member) => keys.includes(member.key.value))
  return last < 0 ? object.members.length : last + 1
}

import { editList, layoutOf } from './list.ts'
import { arrayIn, type Readable } from './locate.ts'
import { editMembers } from './members.ts'
import type { Style } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { type RuleDraft, writeRule, writeRules } from './write.ts'

export interface RulesChange {
  /** Positions of the rules that go. */
  readonly removed: ReadonlySet<number>
  readonly added: readonly RuleDraft[]
  /** Position of the rule the new ones come behind; `undefined`: at the end. */
  readonly place: number | undefined
}

/** Edits that take rules out of `syscalls` and put rules in; the list is made where there is none. */
export function editRules(reading: Readable, text: string, change: RulesChange, style: Style): TextEdit[] {
  const { root } = reading
  const list = arrayIn(root, 'syscalls')
  if (list === undefined) {
    if (change.added.length === 0) return []
    const value = (indent: string): string => writeRules(change.added, style, indent)
    return editMembers(text, root, [{ key: 'syscalls', value, after: [] }], style)
  }
  const layout = layoutOf(text, list, style, style.root)
  const place = change.place === undefined ? list.items.length : change.place + 1
  const texts = change.added.map((draft) => writeRule(draft, style, layout.indent))
  const added = new Map(texts.length === 0 ? [] : [[place, texts] as const])
  return editList(text, list, { removed: change.removed, added }, layout)
}

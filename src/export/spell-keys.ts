import type { Node } from '#core/json/tree.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import { type Step, unchanged } from './steps.ts'

/** Keys in other letter case, which crun does not read, are written as the specification spells them. */
export const spellKeys: Step = ({ text, reading }) => {
  if (!reading.hasCaseSlips) return unchanged
  return { edits: keyEdits(text, reading.root), losses: [] }
}

function keyEdits(text: string, node: Node): readonly TextEdit[] {
  if (node.kind === 'array') return node.items.flatMap((item) => keyEdits(text, item))
  if (node.kind !== 'object') return []
  return node.members.flatMap(({ key: { start, end, value }, value: own }) => {
    const written = JSON.stringify(value)
    const isSame = text.slice(start, end) === written || JSON.parse(text.slice(start, end)) === value
    return [...(isSame ? [] : [{ start, end, text: written }]), ...keyEdits(text, own)]
  })
}

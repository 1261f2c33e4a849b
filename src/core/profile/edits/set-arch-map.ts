import type { ArrayNode, ObjectNode } from '../../json/tree.ts'
import type { ArchMapping } from '../profile.ts'
import { editWords } from './edit-words.ts'
import { editList, layoutOf } from './list.ts'
import { arrayIn, asObject, memberOf, type Readable } from './locate.ts'
import { editMembers } from './members.ts'
import { type Style, styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { writeMapping, writeTokens } from './write.ts'

/**
 * Makes the entries of an `archMap` say these: per host the other architectures whose calls are decided there.
 * Entries are told apart by their host; those that stay keep their place. A profile without a map stays as it is.
 */
export function setArchMap(
  reading: Readable,
  text: string,
  mappings: readonly ArchMapping[],
): readonly TextEdit[] {
  const { root } = reading
  const list = arrayIn(root, 'archMap')
  if (list === undefined) return []
  const style = styleOf(text, root)
  const old = list.items.map((item) => hostOf(asObject(item)))
  const hosts = mappings.map(({ architecture }) => architecture)
  const removed = new Set([...old.keys()].filter((place) => !hosts.includes(old[place] ?? '')))
  const fresh = mappings.filter(({ architecture }) => !old.includes(architecture))
  const layout = layoutOf(text, list, style, style.root)
  const texts = fresh.map((mapping) => writeMapping(mapping, style, layout.indent))
  const added = new Map(texts.length === 0 ? [] : [[old.length, texts] as const])
  return [
    ...mappings.flatMap((mapping) => editEntry(text, list, mapping, style)),
    ...editList(text, list, { removed, added }, layout),
  ]
}

function hostOf(entry: ObjectNode | undefined): string | undefined {
  const host = entry && memberOf(entry, 'architecture')?.value
  return host?.kind === 'string' ? host.value : undefined
}

function editEntry(text: string, map: ArrayNode, mapping: ArchMapping, style: Style): readonly TextEdit[] {
  const { architecture, subArchitectures } = mapping
  const entry = map.items.map(asObject).find((each) => hostOf(each) === architecture)
  if (entry === undefined) return []
  const list = arrayIn(entry, 'subArchitectures')
  if (list !== undefined) return editWords(text, list, subArchitectures, { ...style, lines: style.root })
  if (subArchitectures.length === 0) return []
  const value = (indent: string) => writeTokens(subArchitectures, style, indent)
  return editMembers(text, entry, [{ key: 'subArchitectures', value, after: ['architecture'] }], style)
}

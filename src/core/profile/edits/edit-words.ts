import type { ArrayNode } from '../../json/tree.ts'
import { editList, type Layout, layoutOf } from './list.ts'
import type { Style } from './style.ts'
import type { TextEdit } from './text-edit.ts'

/** Makes the list hold these words: those that stay keep their place and their comments, new ones come last. */
export function editWords(
  text: string,
  list: ArrayNode,
  words: readonly string[],
  { lines, ...style }: Style & Pick<Layout, 'lines'>,
): TextEdit[] {
  const old = list.items.map((item) => (item.kind === 'string' ? item.value : ''))
  const removed = new Set([...old.keys()].filter((place) => !words.includes(old[place] ?? '')))
  const texts = [...new Set(words)].filter((word) => !old.includes(word)).map((word) => JSON.stringify(word))
  const added = new Map(texts.length === 0 ? [] : [[old.length, texts] as const])
  return editList(text, list, { removed, added }, layoutOf(text, list, style, lines))
}

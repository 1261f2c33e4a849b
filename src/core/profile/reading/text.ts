import { codePointName, hidden, visible } from '../../json/characters.ts'
import type { Node, Span, StringNode } from '../../json/tree.ts'
import type { Report } from './report.ts'

/** Notes a character that a person cannot see or that turns the direction of text. */
export function hiddenCharacters(node: Span & { readonly value: string }, report: Report): void {
  const found = hidden.exec(node.value)?.[0].codePointAt(0)
  if (found !== undefined) report.notice('hidden-character', node, { codePoint: codePointName(found) })
}

/** Absent and null are the same to every runtime, except where a number is needed. */
export function present(node: Node | undefined): Node | undefined {
  return node?.kind === 'word' && node.value === null ? undefined : node
}

/** How the message names a value's type. */
export function typeName(node: Node): string {
  if (node.kind !== 'word') return node.kind
  return node.value === null ? 'null' : 'boolean'
}

/** The string of member `key`; undefined when absent, null or (reported) something else. */
export function readString(node: Node | undefined, key: string, report: Report): StringNode | undefined {
  const value = present(node)
  if (value === undefined || value.kind === 'string') return value
  return report.error('string-expected', value, { key, found: typeName(value) })
}

/** One of the words `known`, exactly as they are spelt. */
export function isWord<Word extends string>(text: string, known: readonly Word[]): text is Word {
  return known.some((word) => word === text)
}

/** The items of a list; undefined when absent, null or (reported) something else. */
export function readList(node: Node | undefined, key: string, report: Report): readonly Node[] | undefined {
  const value = present(node)
  if (value === undefined) return undefined
  if (value.kind === 'array') return value.items
  return report.error('list-expected', value, { key, found: typeName(value) })
}

/** The strings of a list; items of another kind are reported. */
export function readStrings(
  node: Node | undefined,
  key: string,
  report: Report,
): readonly StringNode[] | undefined {
  return readList(node, key, report)?.flatMap((item) => {
    if (item.kind === 'string') return [item]
    if (present(item) === undefined) report.error('null-item', item, { key })
    else report.error('string-expected', item, { key, found: typeName(item) })
    return []
  })
}

/** What a message shows of a value. */
export function shownText(node: StringNode): string {
  return visible(node.value)
}

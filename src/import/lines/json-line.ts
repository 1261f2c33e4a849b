import { memberOf } from '#core/json/keys.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'

/** The object that a line holds; undefined when it holds anything else. */
export function jsonObjectIn(line: string): Node | undefined {
  const text = line.trim().replace(/,$/, '')
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  const parsed = parseJson(text, 'exact')
  return parsed.kind === 'ok' && parsed.value.tree.kind === 'object' ? parsed.value.tree : undefined
}

/** The value at a path of keys. */
export function valueAt(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, key) => memberOf(at, key)?.value, node)
}

/** A string or a number's digits at a path of keys. */
export function textAt(node: Node | undefined, ...path: readonly string[]): string | undefined {
  return textOf(valueAt(node, ...path))
}

export function textOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'string') return node.value
  return node?.kind === 'number' ? node.raw : undefined
}

/** The items of a list at a path of keys; none when there is no list. */
export function itemsAt(node: Node | undefined, ...path: readonly string[]): readonly Node[] {
  const value = valueAt(node, ...path)
  return value?.kind === 'array' ? value.items : []
}

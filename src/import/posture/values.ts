import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'
import { readYaml, type YamlValue } from '../documents/yaml-text.ts'

/** A JSON or YAML value, with every scalar as it is written. */
export type Value = YamlValue

/** The documents of a JSON or YAML text; equal keys are refused in both. */
export async function readValues(text: string, name: string): Promise<Result<readonly Value[], Message>> {
  return /^\s*[[{]/.test(text) ? readJsonValue(text, name) : readYaml(text, name)
}

/** The value of a strict JSON text. */
export function readJsonValue(text: string, name: string): Result<readonly Value[], Message> {
  const parsed = parseJson(text, 'exact')
  if (parsed.kind === 'ok') return ok([fromNode(parsed.value.tree)])
  const repeated = parsed.error.some(({ code }) => code === 'json-duplicate-key')
  return failed({ code: repeated ? 'posture-key-twice' : 'document-unreadable', params: { name } })
}

/** The reader of JSON bounds the depth, so this may call itself. */
function fromNode(node: Node): Value {
  switch (node.kind) {
    case 'object':
      return {
        kind: 'map',
        entries: new Map(node.members.map(({ key, value }) => [key.value, fromNode(value)])),
      }
    case 'array':
      return { kind: 'list', items: node.items.map(fromNode) }
    case 'string':
      return { kind: 'text', text: node.value, isPlain: false }
    case 'number':
      return { kind: 'text', text: node.raw, isPlain: true }
    case 'word':
      return { kind: 'text', text: node.value === null ? '' : String(node.value), isPlain: true }
  }
}

/** The value at a path of keys. */
export function at(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (found, key) => (found?.kind === 'map' ? found.entries.get(key) : undefined),
    value,
  )
}

/** A scalar's text; undefined for an empty one, which YAML and JSON take for null. */
export function textAt(value: Value | undefined, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path)
  if (found?.kind !== 'text') return undefined
  return found.text === '' || (found.isPlain && /^(null|Null|NULL|~)$/.test(found.text))
    ? undefined
    : found.text
}

/** True and false as YAML 1.1 and JSON spell them; undefined for all else. */
export function flagAt(value: Value | undefined, ...path: readonly string[]): boolean | undefined {
  const text = textAt(value, ...path)
  if (text === undefined) return undefined
  if (/^(true|yes|on)$/i.test(text)) return true
  return /^(false|no|off)$/i.test(text) ? false : undefined
}

export function itemsAt(value: Value | undefined, ...path: readonly string[]): readonly Value[] {
  const found = at(value, ...path)
  return found?.kind === 'list' ? found.items : []
}

/** The texts of a list; other items are left out. */
export function textsAt(value: Value | undefined, ...path: readonly string[]): readonly string[] {
  return itemsAt(value, ...path).flatMap((item) => textAt(item) ?? [])
}

export function entriesAt(
  value: Value | undefined,
  ...path: readonly string[]
): readonly (readonly [string, Value])[] {
  const found = at(value, ...path)
  return found?.kind === 'map' ? [...found.entries] : []
}

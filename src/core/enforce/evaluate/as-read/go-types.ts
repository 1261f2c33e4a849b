import { foldKey } from '../../../json/keys.ts'
import type { Node, ObjectNode } from '../../../json/tree.ts'
import { maxValue } from '../../../profile/profile.ts'

/** Where a value goes: names as Go's encoding/json prints them. */
export interface GoField {
  readonly struct: string
  readonly path: readonly string[]
}

/** The first complaint counts; the rest is read all the same. */
export type Complain = (message: string) => void

/** A type of Go's encoding/json: what stands there already is written over, or kept where null stands. */
export interface GoType<T> {
  readonly zero: T
  read(node: Node, old: T, field: GoField, complain: Complain): T
}

export function goText(type = 'string'): GoType<string> {
  return {
    zero: '',
    read(node, old, field, complain) {
      if (node.kind === 'string') return node.value
      return unfit(node, old, { ...field, type }, complain)
    },
  }
}

export function goWhole(type: 'uint' | 'uint64'): GoType<bigint> {
  return {
    zero: 0n,
    read(node, old, field, complain) {
      if (node.kind !== 'number') return unfit(node, old, { ...field, type }, complain)
      const value = /^\d{1,20}$/.test(node.raw) ? BigInt(node.raw) : undefined
      if (value !== undefined && value <= maxValue) return value
      complain(wrongType(`number ${node.raw}`, field, type))
      return old
    },
  }
}

/** null takes the value away. */
export function goPointer<T>(to: GoType<T>): GoType<T | undefined> {
  return {
    zero: undefined,
    read(node, old, field, complain) {
      return isNull(node) ? undefined : to.read(node, old ?? to.zero, field, complain)
    },
  }
}

/** A second list under the same key is read into the elements of the first: what it leaves out stays. */
export function goList<T>(item: GoType<T>, type: string): GoType<readonly T[]> {
  return {
    zero: [],
    read(node, old, field, complain) {
      if (isNull(node)) return []
      if (node.kind !== 'array') return unfit(node, old, { ...field, type }, complain)
      return node.items.map((each, place) => item.read(each, old[place] ?? item.zero, field, complain))
    },
  }
}

/** Keys are found whatever their letter case; unknown ones are passed over. */
export function goStruct<T extends object>(
  struct: string,
  type: string,
  fields: { readonly [K in keyof T]: GoType<T[K]> },
  zero: T,
): GoType<T> {
  const isField = (key: string): key is Extract<keyof T, string> => Object.hasOwn(fields, key)
  const byFold = new Map(
    Object.keys(fields).flatMap((key) => (isField(key) ? [[foldKey(key), key] as const] : [])),
  )
  const readAll = (node: ObjectNode, old: T, path: readonly string[], complain: Complain) => {
    let value = old
    for (const member of node.members) {
      const key = byFold.get(foldKey(member.key.value))
      if (key === undefined) continue
      const field = { struct, path: [...path, key] }
      value = { ...value, [key]: fields[key].read(member.value, value[key], field, complain) }
    }
    return value
  }
  return {
    zero,
    read(node, old, field, complain) {
      if (node.kind === 'object') return readAll(node, old, field.path, complain)
      return unfit(node, old, { ...field, type }, complain)
    },
  }
}

function unfit<T>(node: Node, old: T, wanted: GoField & { readonly type: string }, complain: Complain): T {
  if (!isNull(node)) complain(wrongType(typeWord(node), wanted, wanted.type))
  return old
}

function wrongType(found: string, { struct, path }: GoField, type: string): string {
  return `json: cannot unmarshal ${found} into Go struct field ${struct}.${path.join('.')} of type ${type}`
}

function isNull(node: Node): boolean {
  return node.kind === 'word' && node.value === null
}

function typeWord({ kind }: Node): string {
  return kind === 'word' ? 'bool' : kind
}

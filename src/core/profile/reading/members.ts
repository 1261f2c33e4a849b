import { visible } from '../../json/characters.ts'
import { foldKey } from '../../json/keys.ts'
import type { Node, ObjectNode, StringNode } from '../../json/tree.ts'
import { bareKey, nearKey } from './nearest.ts'
import type { Report } from './report.ts'
import { hiddenCharacters } from './text.ts'

/** Values by key; a Map, so that no key can reach a prototype. */
export type Members = ReadonlyMap<string, Node>

/** The keys an object may have. */
export interface KeyTable {
  readonly known: readonly string[]
  readonly bare: readonly string[]
  readonly byFold: ReadonlyMap<string, string>
}

/** A table for objects of one kind. */
export function keyTable(known: readonly string[]): KeyTable {
  return { known, bare: known.map(bareKey), byFold: new Map(known.map((key) => [foldKey(key), key])) }
}

/** Keys that change an object's prototype in careless readers; no runtime knows them. */
const reserved = new Set(['__proto__', 'constructor'])

/**
 * Remarks for people and editors, as JSON without comments has them: `_comment`, `//`, `$schema`, `x-owner`,
 * `description`. Every runtime skips them, and nobody takes them for a setting.
 */
const remark = /^(?:[_$#/].*|x-.*|.*comments?|description|title|notes?|name|version)$/i

/** The members of an object; keys that the table does not have are passed over, as every runtime does, and noted. */
export function readMembers(object: ObjectNode, table: KeyTable, report: Report): Members {
  const members = new Map<string, Node>()
  for (const { key, value } of object.members) {
    const name = table.byFold.get(foldKey(key.value))
    if (name !== undefined && (name === key.value || report.takesAnyCase)) members.set(name, value)
    if (name !== key.value) reportKey(key, name, table, report)
  }
  return members
}

function reportKey(key: StringNode, canonical: string | undefined, table: KeyTable, report: Report): void {
  if (canonical !== undefined) report.notice('key-case', key, { key: visible(key.value), canonical })
  else if (reserved.has(key.value)) report.notice('reserved-key', key, { key: key.value })
  else if (!remark.test(key.value) || isNear(key.value, table)) reportUnknown(key, table, report)
}

/** `_names` may be a rule that somebody took out, or a slip: the one who reads it decides. */
function isNear(key: string, { bare }: KeyTable): boolean {
  return nearKey(key, bare) !== undefined
}

function reportUnknown(key: StringNode, { known, bare }: KeyTable, report: Report): void {
  const nearest = known[nearKey(key.value, bare) ?? known.length]
  if (nearest !== undefined) report.notice('misspelt-key', key, () => ({ key: visible(key.value), nearest }))
  else {
    report.notice('unknown-key', key, () => ({ key: visible(key.value) }))
    hiddenCharacters(key, report)
  }
}

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

/** Remarks for people and editors; every runtime skips them. */
const remarks = new Set(['comment', '$schema'])

/** The members of an object; keys that the table does not have are reported. */
export function readMembers(object: ObjectNode, table: KeyTable, report: Report): Members {
  const members = new Map<string, Node>()
  for (const { key, value } of object.members) {
    const name = table.byFold.get(foldKey(key.value))
    // Misspelt by case alone it is still read, so that what it says is checked too.
    if (name !== undefined) members.set(name, value)
    if (name !== key.value) reportKey(key, name, table, report)
  }
  return members
}

function reportKey(key: StringNode, canonical: string | undefined, table: KeyTable, report: Report): void {
  if (canonical !== undefined) report.error('key-case', key, { key: visible(key.value), canonical })
  else if (reserved.has(key.value)) report.error('reserved-key', key, { key: key.value })
  else if (!remarks.has(key.value)) reportUnknown(key, table, report)
}

function reportUnknown(key: StringNode, { known, bare }: KeyTable, report: Report): void {
  const nearest = known[nearKey(key.value, bare) ?? known.length]
  if (nearest !== undefined) report.error('misspelt-key', key, () => ({ key: visible(key.value), nearest }))
  else {
    report.notice('unknown-key', key, () => ({ key: visible(key.value) }))
    hiddenCharacters(key, report)
  }
}

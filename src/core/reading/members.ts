import { visible } from '../json/characters.ts'
import { foldKey } from '../json/keys.ts'
import type { Node, ObjectNode, StringNode } from '../json/tree.ts'
import { nearKey } from './nearest.ts'
import type { Report } from './report.ts'
import { hiddenCharacters } from './text.ts'

/** Values by key; a Map, so that no key can reach a prototype. */
export type Members = ReadonlyMap<string, Node>

/** Keys that change an object's prototype in careless readers; no runtime knows them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

/** Explains itself; runtimes skip it. */
const remarks = new Set(['comment', '$schema'])

/** The members of an object that has the keys `known`; others are reported. */
export function readMembers(object: ObjectNode, known: readonly string[], report: Report): Members {
  const members = new Map<string, Node>()
  const canonical = new Map(known.map((key) => [foldKey(key), key]))
  for (const { key, value } of object.members) {
    const name = canonical.get(foldKey(key.value))
    if (name === key.value) members.set(name, value)
    else if (name !== undefined) report.error('key-case', key, { key: visible(key.value), canonical: name })
    else if (reserved.has(key.value)) report.error('reserved-key', key, { key: key.value })
    else if (!remarks.has(key.value)) reportUnknown(key, known, report)
  }
  return members
}

function reportUnknown(key: StringNode, known: readonly string[], report: Report): void {
  const nearest = nearKey(key.value, known)
  if (nearest === undefined) {
    report.notice('unknown-key', key, { key: visible(key.value) })
    hiddenCharacters(key, report)
  } else report.error('misspelt-key', key, { key: visible(key.value), nearest })
}

import type { ArrayNode, Member, Node, ObjectNode } from '../../json/tree.ts'
import type { Profile, Rule } from '../profile.ts'

/** What the edits need of a reading: what the profile says and the object it stands in. */
export interface Readable {
  readonly profile: Profile
  readonly root: ObjectNode
}

/** A profile and the text that it is read from. */
export interface Written {
  readonly reading: Readable
  readonly text: string
}

export function memberOf(object: ObjectNode, key: string): Member | undefined {
  return object.members.find((member) => member.key.value === key)
}

export function arrayIn(object: ObjectNode, key: string): ArrayNode | undefined {
  return asArray(memberOf(object, key)?.value)
}

/** The object that the rule stands in. */
export function objectOf(reading: Readable, rule: Rule): ObjectNode {
  const node = asObject(arrayIn(reading.root, 'syscalls')?.items[rule.position])
  if (node === undefined) throw new Error(`no object at rule ${rule.position}`)
  return node
}

export function asArray(node: Node | undefined): ArrayNode | undefined {
  return node?.kind === 'array' ? node : undefined
}

export function asObject(node: Node | undefined): ObjectNode | undefined {
  return node?.kind === 'object' ? node : undefined
}

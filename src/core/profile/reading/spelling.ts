import { foldKey } from '../../json/keys.ts'
import type { Node, ObjectNode } from '../../json/tree.ts'

/** Every key that an object of a profile may have. */
const known: ReadonlyMap<string, string> = new Map(
  [
    ...['defaultAction', 'defaultErrnoRet', 'defaultErrno', 'architectures', 'archMap', 'flags'],
    ...['listenerPath', 'listenerMetadata', 'syscalls', 'names', 'name', 'action', 'errnoRet', 'errno'],
    ...['args', 'index', 'value', 'valueTwo', 'op', 'comment', 'includes', 'excludes', 'caps', 'arches'],
    ...['minKernel', 'architecture', 'subArchitectures'],
  ].map((key) => [foldKey(key), key]),
)

/**
 * The object with its keys spelt as the specification spells them, in the places where they stand: what is read in any
 * letter case is found and changed in any. The same object where nothing is misspelt.
 */
export function respelt(object: ObjectNode): ObjectNode {
  let isOther = false
  const members = object.members.map((member) => {
    const value = respeltNode(member.value)
    const name = known.get(foldKey(member.key.value)) ?? member.key.value
    if (value === member.value && name === member.key.value) return member
    isOther = true
    return { ...member, key: { ...member.key, value: name }, value }
  })
  return isOther ? { ...object, members } : object
}

function respeltNode(node: Node): Node {
  if (node.kind === 'object') return respelt(node)
  if (node.kind !== 'array') return node
  const items = node.items.map(respeltNode)
  return items.every((item, place) => item === node.items[place]) ? node : { ...node, items }
}

import { visible } from '../../json/characters.ts'
import { foldKey, memberOf } from '../../json/keys.ts'
import type { Member, Node, ObjectNode } from '../../json/tree.ts'
import { bracket, type Report } from './report.ts'
import { typeName } from './text.ts'

/** Keys that only an OCI config.json (or a piece of one) has. */
const configKeys = ['linux', 'seccomp', 'ociVersion']
/** Keys by which an object is a profile, whatever else it holds. */
const profileKeys = ['defaultAction', 'syscalls']

/** The profile's object in the text: the whole, or `linux.seccomp` of an OCI config.json. */
export function findProfile(tree: Node, report: Report): ObjectNode | undefined {
  if (tree.kind === 'word' && tree.value === null) return report.error('profile-null', tree)
  if (tree.kind !== 'object') return report.error('profile-not-object', tree, { found: typeName(tree) })
  if (tree.members.length === 0) return report.error('profile-empty', tree)
  if (isKubernetes(tree)) return report.error('kubernetes-object', bracket(tree))
  if (!hasKey(tree, configKeys) || hasKey(tree, profileKeys)) return tree
  return inConfig(tree, report)
}

function isKubernetes(object: ObjectNode): boolean {
  return memberOf(object, 'apiVersion') !== undefined && memberOf(object, 'kind') !== undefined
}

function hasKey(object: ObjectNode, keys: readonly string[]): boolean {
  const folded = new Set(keys.map(foldKey))
  return object.members.some((member) => folded.has(foldKey(member.key.value)))
}

function inConfig(config: ObjectNode, report: Report): ObjectNode | undefined {
  const linux = descend(config, 'linux', report)
  const holder = linux?.value.kind === 'object' ? linux.value : config
  const seccomp = descend(holder, 'seccomp', report)
  if (seccomp === undefined || typeName(seccomp.value) === 'null') {
    return report.error('config-without-seccomp', bracket(holder))
  }
  const { key, value } = seccomp
  if (value.kind !== 'object') return report.error('profile-not-object', value, { found: typeName(value) })
  if (value.members.length === 0) return report.error('profile-empty', value)
  report.notice('profile-in-config', key, { path: holder === config ? 'seccomp' : 'linux.seccomp' })
  return value
}

/** The member `name`; a spelling that only Go's parser takes for it is reported. */
function descend(object: ObjectNode, name: string, report: Report): Member | undefined {
  const member = memberOf(object, name)
  if (member !== undefined) return member
  const folded = object.members.find(({ key }) => foldKey(key.value) === name)
  if (folded === undefined) return undefined
  report.notice('key-case', folded.key, { key: visible(folded.key.value), canonical: name })
  return report.takesAnyCase ? folded : undefined
}

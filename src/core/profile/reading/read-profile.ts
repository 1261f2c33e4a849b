import type { ObjectNode } from '../../json/tree.ts'
import type { Action, Profile } from '../profile.ts'
import { readArchitectures } from './architecture.ts'
import { noteDisagreements } from './disagreements.ts'
import { type EffectKeys, readAction, readErrno } from './effect.ts'
import { keyTable, type Members, readMembers } from './members.ts'
import { unknownWord } from './nearest.ts'
import { bracket, type Report } from './report.ts'
import { readRules } from './rule.ts'
import { present, readString, readStrings } from './text.ts'
import { flags } from './vocabulary.ts'

const keys = keyTable([
  'defaultAction',
  'defaultErrnoRet',
  'defaultErrno',
  'architectures',
  'archMap',
  'flags',
  'listenerPath',
  'listenerMetadata',
  'syscalls',
])
const effectKeys: EffectKeys = { action: 'defaultAction', number: 'defaultErrnoRet', name: 'defaultErrno' }

/** The typed profile of an object; undefined only when something was reported. */
export function readProfile(root: ObjectNode, report: Report): Profile | undefined {
  const members = readMembers(root, keys, report)
  const defaultAction = readDefaultAction(root, members, report)
  const defaultErrnoRet = readErrno(members, effectKeys, defaultAction, report)
  const architectures = readArchitectures(members, report)
  const flagWords = readFlags(members, report)
  const listenerPath = readString(members.get('listenerPath'), 'listenerPath', report)
  const listenerMetadata = readString(members.get('listenerMetadata'), 'listenerMetadata', report)
  const rules = readRules(members.get('syscalls'), report)
  if (defaultAction === undefined) return undefined
  const profile: Profile = {
    defaultAction,
    defaultErrnoRet,
    ...architectures,
    flags: flagWords,
    listenerPath: listenerPath?.value,
    listenerMetadata: listenerMetadata?.value,
    rules,
  }
  noteDisagreements(profile, root, members, report)
  return profile
}

/** "" counts as absent: Go cannot tell them apart. */
function readDefaultAction(root: ObjectNode, members: Members, report: Report): Action | undefined {
  const node = present(members.get('defaultAction'))
  if (node !== undefined && !(node.kind === 'string' && node.value === '')) {
    return readAction(node, 'defaultAction', report)
  }
  const rules = present(members.get('syscalls'))
  const hasRules = rules?.kind === 'array' && rules.items.length > 0
  return report.error(hasRules ? 'default-action-missing' : 'profile-without-rules', bracket(root))
}

function readFlags(members: Members, report: Report): readonly string[] | undefined {
  const words = readStrings(members.get('flags'), 'flags', report)
  for (const word of words ?? []) {
    if (!flags.includes(word.value)) report.error('unknown-flag', word, unknownWord(word.value, flags))
  }
  return words?.map((word) => word.value)
}

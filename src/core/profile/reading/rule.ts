import type { Node, ObjectNode } from '../../json/tree.ts'
import type { Rule } from '../profile.ts'
import { readConditions } from './condition.ts'
import { type EffectKeys, readAction, readErrno, reportMissingAction } from './effect.ts'
import { readGuard } from './guard.ts'
import { keyTable, readMembers } from './members.ts'
import { readNames } from './names.ts'
import type { Report } from './report.ts'
import { hiddenCharacters, present, readList, readString, typeName } from './text.ts'

const keys = keyTable([
  'names',
  'name',
  'action',
  'errnoRet',
  'errno',
  'args',
  'comment',
  'includes',
  'excludes',
])
const effectKeys: EffectKeys = { action: 'action', number: 'errnoRet', name: 'errno' }

/** The rules of a profile, in the order of the text. */
export function readRules(node: Node | undefined, report: Report): readonly Rule[] {
  const items = readList(node, 'syscalls', report) ?? []
  return items.flatMap((item, position) => readItem(item, position, report) ?? [])
}

function readItem(item: Node, position: number, report: Report): Rule | undefined {
  if (item.kind === 'object') return readRule(item, position, report)
  if (present(item) === undefined) return report.error('null-rule', item)
  return report.error('object-expected', item, { key: 'syscalls', found: typeName(item) })
}

function readRule(object: ObjectNode, position: number, report: Report): Rule | undefined {
  const members = readMembers(object, keys, report)
  const { names, legacyName } = readNames(object, members, report)
  if (present(members.get('action')) === undefined) reportMissingAction(object, report)
  const action = readAction(members.get('action'), 'action', report)
  const errnoRet = readErrno(members, effectKeys, action, report)
  const conditions = readConditions(members.get('args'), report)
  const includes = readGuard(members.get('includes'), 'includes', report)
  const excludes = readGuard(members.get('excludes'), 'excludes', report)
  const comment = readString(members.get('comment'), 'comment', report)
  if (comment !== undefined) hiddenCharacters(comment, report)
  if (action === undefined) return undefined
  const at = { start: object.start, end: object.end }
  return {
    names,
    legacyName,
    action,
    errnoRet,
    conditions,
    includes,
    excludes,
    comment: comment?.value,
    position,
    at,
  }
}

import type { ObjectNode } from '../../json/tree.ts'
import type { Guard, Rule } from '../profile.ts'
import { editWords } from './edit-words.ts'
import { arrayIn, asObject, memberOf, objectOf, type Readable } from './locate.ts'
import { editMembers, type MemberChange } from './members.ts'
import { type Style, styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { writeGuard, writeNames } from './write.ts'

/** Under which conditions of the host and the container a rule takes part. */
export interface Guards {
  readonly includes: Guard | undefined
  readonly excludes: Guard | undefined
}

const guardKeys = ['caps', 'arches', 'minKernel']
const ruleKeys = ['names', 'name', 'action', 'errnoRet', 'errno', 'args', 'comment']

/** Makes the guards those of the rule; what it does and all other rules stay as they are. */
export function setGuards(reading: Readable, text: string, rule: Rule, wanted: Guards): readonly TextEdit[] {
  const object = objectOf(reading, rule)
  const style = styleOf(text, reading.root)
  const inside: TextEdit[] = []
  const changes: MemberChange[] = []
  for (const side of ['includes', 'excludes'] as const) {
    const node = asObject(memberOf(object, side)?.value)
    const guard = orNothing(wanted[side])
    if (isSameGuard(rule[side], guard)) continue
    if (node !== undefined && (guard !== undefined || hasOtherKeys(node))) {
      inside.push(...editGuard(text, node, guard ?? nothing, style))
      continue
    }
    const value = guard && ((indent: string) => writeGuard(guard, style, indent))
    changes.push({ key: side, value, after: [...ruleKeys, 'includes'] })
  }
  return [...inside, ...editMembers(text, object, changes, style)]
}

const nothing: Guard = { caps: [], arches: [], minKernel: undefined }

function orNothing(guard: Guard | undefined): Guard | undefined {
  return isSameGuard(guard, nothing) ? undefined : guard
}

function isSameGuard(a: Guard = nothing, b: Guard = nothing): boolean {
  return (
    isSameSet(a.caps, b.caps) && isSameSet(a.arches, b.arches) && (a.minKernel ?? '') === (b.minKernel ?? '')
  )
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((each) => b.includes(each)) && b.every((each) => a.includes(each))
}

function hasOtherKeys(node: ObjectNode): boolean {
  return node.members.some(({ key }) => !guardKeys.includes(key.value))
}

function editGuard(text: string, node: ObjectNode, guard: Guard, style: Style): TextEdit[] {
  const kernel = memberOf(node, 'minKernel')?.value
  const written = kernel?.kind === 'string' ? kernel.value : ''
  const changes: MemberChange[] = []
  const inside: TextEdit[] = []
  for (const key of ['caps', 'arches'] as const) {
    const list = arrayIn(node, key)
    if (list === undefined || list.items.length === 0 || guard[key].length === 0) {
      changes.push(...memberChange(key, guard[key], list === undefined || list.items.length > 0, style))
    } else {
      inside.push(...editWords(text, list, guard[key], { ...style, lines: style.names }))
    }
  }
  const { minKernel } = guard
  if (written !== (minKernel ?? '')) {
    const value = minKernel ? () => JSON.stringify(minKernel) : undefined
    changes.push({ key: 'minKernel', value, after: guardKeys })
  }
  return [...inside, ...editMembers(text, node, changes, style)]
}

/** An empty list says the same as none and stays where it stands. */
function memberChange(
  key: string,
  words: readonly string[],
  mayGo: boolean,
  style: Style,
): readonly MemberChange[] {
  if (words.length === 0) return mayGo ? [{ key, value: undefined, after: [] }] : []
  return [{ key, value: (indent) => writeNames([...new Set(words)], style, indent), after: ['caps'] }]
}

import type { ArrayNode } from '../../json/tree.ts'
import { areSameConditions, isSameCondition } from '../alternatives.ts'
import type { Case, Condition, ConditionSpec, Rule } from '../profile.ts'
import { effectChanges, ruleKeys } from './effect-members.ts'
import { editList, layoutOf } from './list.ts'
import { arrayIn, asObject, objectOf } from './locate.ts'
import { editMembers, type MemberChange } from './members.ts'
import type { StyledText } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { writeCondition, writeConditions } from './write.ts'

/** Edits that make a rule say the case, its names left alone. */
export function editCase(written: StyledText, rule: Rule, wanted: Case): TextEdit[] {
  const { reading, text, style } = written
  const object = objectOf(reading, rule)
  const changes = effectChanges(ruleKeys, rule, wanted)
  if (areSameConditions(rule.conditions, wanted.conditions)) return editMembers(text, object, changes, style)
  const args = arrayIn(object, 'args')
  if (args !== undefined) {
    return [...editMembers(text, object, changes, style), ...editArgs(written, args, rule, wanted)]
  }
  const value = (indent: string): string => writeConditions(wanted.conditions, style, indent)
  const after = ['action', 'errnoRet']
  return editMembers(text, object, [...changes, { key: 'args', value, after }], style)
}

function editArgs({ text, style }: StyledText, list: ArrayNode, rule: Rule, wanted: Case): TextEdit[] {
  const { pairs, added } = pair(rule.conditions, wanted.conditions)
  const layout = layoutOf(text, list, style, style.args)
  const removed = new Set([...rule.conditions.keys()].filter((place) => !pairs.has(place)))
  const texts = added.map((one) => writeCondition(one, style, layout.indent))
  const places = new Map(texts.length === 0 ? [] : [[list.items.length, texts] as const])
  const edits = editList(text, list, { removed, added: places }, layout)
  for (const [place, condition] of pairs) {
    const old = rule.conditions[place]
    const node = asObject(list.items[place])
    if (old === undefined || node === undefined) continue
    edits.push(...editMembers(text, node, conditionChanges(old, condition), style))
  }
  return edits
}

interface Pairs {
  /** What each old condition becomes, by its place; what is missing goes. */
  readonly pairs: ReadonlyMap<number, ConditionSpec>
  readonly added: readonly ConditionSpec[]
}

/** Equal conditions stay, then those of one argument meet, then what is left in order. */
function pair(old: readonly Condition[], wanted: readonly ConditionSpec[]): Pairs {
  const pairs = new Map<number, ConditionSpec>()
  const open = [...wanted]
  const rounds = [
    isSameCondition,
    (a: ConditionSpec, b: ConditionSpec): boolean => a.index === b.index,
    (): boolean => true,
  ]
  for (const fits of rounds) {
    for (const [place, condition] of old.entries()) {
      if (pairs.has(place)) continue
      const found = open.findIndex((one) => fits(condition, one))
      if (found >= 0) for (const one of open.splice(found, 1)) pairs.set(place, one)
    }
  }
  return { pairs, added: open }
}

/** Only what differs is written; a member that is missing counts as 0. */
function conditionChanges(old: Condition, wanted: ConditionSpec): MemberChange[] {
  if (isSameCondition(old, wanted)) return []
  const changes: MemberChange[] = []
  const set = (key: string, value: string, after: readonly string[]): void => {
    changes.push({ key, value: () => value, after })
  }
  if (old.index !== wanted.index) set('index', String(wanted.index), [])
  if (old.value !== wanted.value) set('value', String(wanted.value), ['index'])
  if (old.valueTwo !== wanted.valueTwo) set('valueTwo', String(wanted.valueTwo), ['index', 'value'])
  if (old.op !== wanted.op) set('op', JSON.stringify(wanted.op), [])
  return changes
}

import { subCallOf } from '#core/filter/libseccomp/multiplexed.ts'
import type { ObjectNode } from '#core/json/tree.ts'
import { editMembers, type MemberChange } from '#core/profile/edits/members.ts'
import { editNames } from '#core/profile/edits/names.ts'
import { editRules } from '#core/profile/edits/rules.ts'
import { setCases } from '#core/profile/edits/set-cases.ts'
import { setDefault } from '#core/profile/edits/set-default.ts'
import { setEffect } from '#core/profile/edits/set-effect.ts'
import { styleOf } from '#core/profile/edits/style.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Case, Effect, Rule } from '#core/profile/profile.ts'
import { ruleNode } from './places.ts'
import type { Repair } from './rule.ts'
import type { Subject } from './subject.ts'

type Wish = Pick<Repair, 'kind' | 'word' | 'params'>

/** The calls, and those through which older ABIs reach them. */
export function reachOf(names: readonly string[]): readonly string[] {
  const through = names.flatMap((name) => subCallOf(name)?.through ?? [])
  return [...new Set([...names, ...through])]
}

/** Makes the effect what happens to the calls, whatever their arguments. */
export function effectRepair(
  { reading, text, target }: Subject,
  names: readonly string[],
  effect: Effect | 'default',
  wish: Wish,
): Repair {
  return { ...wish, reach: reachOf(names), edits: () => setEffect({ reading, text }, names, effect, target) }
}

export const allowed: Effect = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined }
/** What a C library takes as "the kernel does not have it" and falls back. */
export const noSuchCall: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 38 }

/** Makes the effect what happens to every call that no rule names. */
export function defaultRepair({ reading, text }: Subject, effect: Effect): Repair {
  return { kind: 'suggested', reach: 'anything', edits: () => setDefault(reading, text, effect) }
}

export const refused: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: undefined }

/** Makes the cases all that the profile says of the call. */
export function casesRepair(
  { reading, text, target }: Subject,
  name: string,
  cases: readonly Case[],
  wish: Wish,
): Repair {
  return { ...wish, reach: reachOf([name]), edits: () => setCases({ reading, text }, name, cases, target) }
}

/** Takes the names out of the rule; the rule goes with its last name. */
export function withoutNames(subject: Subject, rule: Rule, names: readonly string[]): readonly TextEdit[] {
  const { reading, text } = subject
  const style = styleOf(text, reading.root)
  const edits = rule.legacyName
    ? undefined
    : editNames({ reading, text, style }, rule, { removed: new Set(names), added: [] })
  return edits ?? withoutRules(subject, [rule])
}

export function withoutRules({ reading, text }: Subject, rules: readonly Rule[]): readonly TextEdit[] {
  const removed = new Set(rules.map(({ position }) => position))
  const change = { removed, added: [], place: undefined }
  return editRules(reading, text, change, styleOf(text, reading.root))
}

/** Sets and removes members of an object of the profile. */
export function withMembers(
  { text, reading }: Subject,
  object: ObjectNode,
  changes: Readonly<Record<string, string | undefined>>,
): readonly TextEdit[] {
  const list = Object.entries(changes).map(
    ([key, value]): MemberChange => ({
      key,
      value: value === undefined ? undefined : () => value,
      after: ['names', 'action', 'index', 'value', 'defaultAction'],
    }),
  )
  return editMembers(text, object, list, styleOf(text, reading.root))
}

/** The same with members of a rule. */
export function withRuleMembers(
  subject: Subject,
  rule: Rule,
  changes: Readonly<Record<string, string | undefined>>,
): readonly TextEdit[] {
  const node = ruleNode(subject, rule)
  return node?.kind === 'object' ? withMembers(subject, node, changes) : []
}

import type { SyscallArgument } from '#catalog/catalog.ts'
import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import type { ObjectNode } from '#core/json/tree.ts'
import { effective, widthMask } from '#core/profile/alternatives.ts'
import { isGuarded } from '#core/profile/guards.ts'
import type { Case, Condition, ConditionSpec, Rule } from '#core/profile/profile.ts'
import { ruleNode } from './places.ts'
import type { Subject } from './subject.ts'

/** A condition of a rule, with one of the calls that the rule names. */
export interface Named {
  readonly rule: Rule
  readonly name: string
  readonly condition: Condition
}

/** Every condition that counts on the target. */
export function conditionals({ rules }: Subject): readonly Named[] {
  return rules.flatMap((rule) =>
    rule.conditions.flatMap((condition) => rule.names.map(({ name }) => ({ rule, name, condition }))),
  )
}

/** The parameter that a condition looks at; undefined where the call is not known, or has fewer. */
export function parameterOf({ catalog }: Subject, name: string, index: number): SyscallArgument | undefined {
  return catalog.syscall(name)?.args[index]
}

/** The object in which the condition is written. */
export function conditionNode(subject: Subject, rule: Rule, condition: Condition): ObjectNode | undefined {
  const node = ruleNode(subject, rule)
  const list =
    node?.kind === 'object' ? node.members.find(({ key }) => key.value === 'args')?.value : undefined
  const item = list?.kind === 'array' ? list.items[rule.conditions.indexOf(condition)] : undefined
  return item?.kind === 'object' ? item : undefined
}

/** The conditions of an entry that can fail on the host's architecture. */
export function isConditional({ target }: Subject, { conditions }: ElementaryRule): boolean {
  return effective(conditions, widthMask(target.arch)).length > 0
}

/** What setting the cases of a call needs to keep what an entry says. */
export function caseOf({ action, conditions }: ElementaryRule): Case {
  const { action: word, data } = meaningOf(action)
  const isNumbered = word === 'SCMP_ACT_ERRNO' || word === 'SCMP_ACT_TRACE'
  return { action: word, errnoRet: isNumbered ? data : undefined, conditions }
}

/** Whether the rule counts on every target. */
export function isUnguarded(rule: Rule): boolean {
  return !isGuarded(rule)
}

/** Whether every rule that names the call is unguarded, so that rewriting it changes nothing elsewhere. */
export function isFree({ profile }: Subject, name: string): boolean {
  return profile.rules.every((rule) => isUnguarded(rule) || !rule.names.some((each) => each.name === name))
}

/** Entries of one pair of rules together, so that a list of names gives one finding. */
export function groupRules(
  pairs: readonly (readonly [ElementaryRule, ElementaryRule])[],
): readonly { readonly first: Rule; readonly second: Rule; readonly names: readonly string[] }[] {
  const found = new Map<string, { first: Rule; second: Rule; names: string[] }>()
  for (const [one, two] of pairs) {
    const key = `${one.rule.position} ${two.rule.position}`
    const group = found.get(key) ?? { first: one.rule, second: two.rule, names: [] }
    found.set(key, group)
    if (!group.names.includes(one.name)) group.names.push(one.name)
  }
  return [...found.values()]
}

/** Arguments that fulfil the conditions, all others 0. */
export function argumentsMeeting(conditions: readonly ConditionSpec[]): readonly bigint[] {
  return Array.from({ length: 6 }, (_, index) => {
    const own = conditions.find((each) => each.index === index)
    return own === undefined ? 0n : meeting(own)
  })
}

function meeting({ op, value, valueTwo }: ConditionSpec): bigint {
  if (op === 'SCMP_CMP_MASKED_EQ') return value & valueTwo
  if (op === 'SCMP_CMP_NE' || op === 'SCMP_CMP_GT') return BigInt.asUintN(64, value + 1n)
  return op === 'SCMP_CMP_LT' && value > 0n ? value - 1n : value
}

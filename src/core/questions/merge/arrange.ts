import type { ElementaryRule } from '../../enforce/evaluate/elementary.ts'
import { returnValue } from '../../filter/bpf/return-value.ts'
import { areSameConditions } from '../../profile/alternatives.ts'
import { takesErrno } from '../../profile/effect.ts'
import { dialects, isGuarded } from '../../profile/guards.ts'
import type { Case, Guard, Rule } from '../../profile/profile.ts'
import { launcherOf } from '../../target/target.ts'
import type { Side } from '../diff.ts'
import type { MergedCase } from './merge-cases.ts'
import { isSameRule } from './same-rule.ts'

/** A rule of the merged profile. */
export interface MergedRule extends Case {
  readonly names: readonly string[]
  readonly comment: string | undefined
  readonly includes: Guard | undefined
  readonly excludes: Guard | undefined
}

export interface Arranged {
  readonly rules: readonly MergedRule[]
  /** Guarded rules whose guards were decided for the target; with `left` those that take no part there. */
  readonly decided: number
  readonly left: number
}

/**
 * The cases of every call as rules: as they stand in the first profile where they do, then in the second, then new
 * ones. Guards that both profiles have alike stay.
 */
export function arrange(
  cases: ReadonlyMap<string, readonly MergedCase[]>,
  first: Side,
  second: Side,
): Arranged {
  const open: Open = new Map([...cases].map(([name, list]) => [name, [...list]]))
  const drafts = [...draftsOf(first, second, open), ...draftsOf(second, first, open)]
  const rules: MergedRule[] = []
  const twins: Rule[] = []
  for (const { rule, of } of drafts) {
    if (of === undefined) {
      join(rules, rule)
      continue
    }
    // Once, where the first profile has it.
    if (twins.some((each) => isSameRule(each, of))) continue
    twins.push(of)
    rules.push(rule)
  }
  for (const [name, list] of open) {
    for (const { effect, conditions } of list) join(rules, { ...bare(effect), names: [name], conditions })
  }
  const decided = drafts.filter(({ isDecided }) => isDecided).length
  return { rules, decided, left: countLeft(first, second) + countLeft(second, first) }
}

/** What is still to be said of each call. */
type Open = Map<string, MergedCase[]>

interface DraftRule {
  readonly rule: MergedRule
  /** The rule that it is, guards included, as both profiles have it. */
  readonly of: Rule | undefined
  readonly isDecided: boolean
}

function draftsOf(side: Side, other: Side, open: Open): readonly DraftRule[] {
  const groups = groupsByRule(side.prepared.rules)
  return side.profile.rules.flatMap((rule): readonly DraftRule[] => {
    const isTwin = hasTwin(rule, side, other)
    const group = groups.get(rule)
    const names = group === undefined ? [] : namesLeft(group, open)
    const isWhole = names.length > 0 && rule.names.every(({ name }) => names.includes(name))
    // A twin that takes no part on the target is kept for others.
    if (isTwin && (isWhole || group === undefined)) return [{ rule: whole(rule), of: rule, isDecided: false }]
    if (group === undefined || names.length === 0) return []
    const comment = isWhole ? rule.comment : undefined
    const drafted = { ...part(rule, names), errnoRet: errnoOf(rule, group), comment }
    return [{ rule: drafted, of: undefined, isDecided: isGuarded(rule) }]
  })
}

/** Whether the other profile has the same rule, guards included, and the target reads guards at all. */
function hasTwin(rule: Rule, side: Side, other: Side): boolean {
  const isRead = dialects[launcherOf(side.prepared.target)].guards
  return isRead && isGuarded(rule) && other.profile.rules.some((each) => isSameRule(rule, each))
}

/** How many guarded rules take no part on the target and are not kept for others. */
function countLeft(side: Side, other: Side): number {
  return side.prepared.others.filter((rule) => isGuarded(rule) && !hasTwin(rule, side, other)).length
}

type Groups = ReadonlyMap<string, readonly ElementaryRule[]>

/** What each rule was taken apart into, by name. */
function groupsByRule(all: readonly ElementaryRule[]): ReadonlyMap<Rule, Groups> {
  const found = new Map<Rule, Map<string, ElementaryRule[]>>()
  for (const each of all) {
    const group = found.get(each.rule) ?? new Map<string, ElementaryRule[]>()
    found.set(each.rule, group)
    const own = group.get(each.name)
    if (own === undefined) group.set(each.name, [each])
    else own.push(each)
  }
  return found
}

/** Takes what the rule says out of `open`: the names of which all of it is still to be said. */
function namesLeft(group: Groups, open: Map<string, MergedCase[]>): readonly string[] {
  return [...group].flatMap(([name, elements]) => {
    const rest = [...(open.get(name) ?? [])]
    for (const { conditions, action } of elements) {
      const at = rest.findIndex(
        (each) => each.ret === action && areSameConditions(each.conditions, conditions),
      )
      if (at < 0) return []
      rest.splice(at, 1)
    }
    open.set(name, rest)
    return [name]
  })
}

/** The number that the target makes of what is written: error names count for some engines alone. */
function errnoOf({ action, errnoRet }: Rule, group: Groups): number | undefined {
  const [element] = [...group.values()].flat()
  if (errnoRet === undefined || element === undefined || !takesErrno(action)) return undefined
  return element.action & 0xffff
}

function whole(rule: Rule): MergedRule {
  const { comment, includes, excludes } = rule
  const names = rule.names.map(({ name }) => name)
  return { ...part(rule, [...new Set(names)]), comment, includes, excludes }
}

function part(rule: Rule, names: readonly string[]): MergedRule {
  const { action, errnoRet, conditions } = rule
  return { ...bare({ action, errnoRet }), names, conditions }
}

function bare({ action, errnoRet }: Pick<Case, 'action' | 'errnoRet'>): MergedRule {
  const none = { comment: undefined, includes: undefined, excludes: undefined }
  return { action, errnoRet, names: [], conditions: [], ...none }
}

/** Adds the names to a rule that says the same already, else the rule. */
function join(rules: MergedRule[], rule: MergedRule): void {
  const at = rule.comment === undefined ? rules.findIndex((each) => saysTheSame(each, rule)) : -1
  const found = rules[at]
  if (found === undefined) {
    rules.push(rule)
    return
  }
  const names = [...found.names, ...rule.names.filter((name) => !found.names.includes(name))]
  rules[at] = { ...found, names: isSorted(found.names) ? names.toSorted() : names }
}

function saysTheSame(a: MergedRule, b: MergedRule): boolean {
  const isPlain = [a, b].every(
    ({ comment, includes, excludes }) =>
      comment === undefined && includes === undefined && excludes === undefined,
  )
  const ret = ({ action, errnoRet }: MergedRule) => `${action} ${returnValue(action, errnoRet ?? 1)}`
  return isPlain && ret(a) === ret(b) && areSameConditions(a.conditions, b.conditions)
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || (names[at - 1] ?? '') <= name)
}

import { areSameConditions } from '../alternatives.ts'
import { returnValue } from '../bpf/return-value.ts'
import type { Side } from '../diff.ts'
import { takesErrno } from '../effect.ts'
import type { ElementaryRule } from '../evaluate/elementary.ts'
import { dialects, isGuarded } from '../guards.ts'
import type { Case, Guard, Rule } from '../profile.ts'
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
  const open = new Map([...cases].map(([name, list]) => [name, [...list]]))
  const rules: MergedRule[] = []
  const count = { decided: 0, left: 0 }
  const sides = [
    { side: first, other: second, isFirst: true },
    { side: second, other: first, isFirst: false },
  ]
  for (const { side, other, isFirst } of sides) {
    const keepsGuards = dialects[side.prepared.target.runtime].guards
    const groups = groupsByRule(side.prepared.rules)
    for (const rule of side.profile.rules) {
      const group = groups.get(rule)
      const hasTwin = keepsGuards && other.profile.rules.some((each) => isSameRule(rule, each))
      if (group === undefined) {
        // Rules that take no part on the target.
        if (isGuarded(rule) && side.prepared.others.includes(rule)) {
          if (!hasTwin) count.left += 1
          else if (isFirst) rules.push(whole(rule))
        }
        continue
      }
      const names = namesLeft(group, open)
      const isWhole = names.length > 0 && rule.names.every(({ name }) => names.includes(name))
      if (isGuarded(rule) && !(isWhole && hasTwin) && names.length > 0) count.decided += 1
      if (names.length === 0) continue
      if (isWhole && hasTwin) rules.push(whole(rule))
      else
        join(rules, {
          ...part(rule, names),
          errnoRet: errnoOf(rule, group),
          comment: isWhole ? rule.comment : undefined,
        })
    }
  }
  for (const [name, list] of open) {
    for (const { effect, conditions } of list) join(rules, { ...bare(effect), names: [name], conditions })
  }
  return { rules, ...count }
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

import { isAtLeast } from '../../base/version.ts'
import { returnValue } from '../../filter/bpf/return-value.ts'
import { isKnownName, type Library } from '../../filter/libseccomp/filter.ts'
import { argumentCount, type ConditionSpec, type Rule } from '../../profile/profile.ts'
import type { Runtime } from '../../target/runtime.ts'
import type { ExpandedRule } from './expand.ts'

/** What became of a rule for one name before libseccomp saw it. */
export type Fate = 'added' | 'same-as-default' | 'unknown-name'

/** One call to `seccomp_rule_add`: one name, conditions that all must hold. */
export interface ElementaryRule {
  /** Place in the order of addition. */
  readonly place: number
  readonly rule: Rule
  readonly name: string
  readonly conditions: readonly ConditionSpec[]
  /** Return value of the filter. */
  readonly action: number
  readonly fate: Fate
  /** The rule names an argument twice, so each condition became a rule of its own. */
  readonly isSplit: boolean
}

/** EPERM: what runtimes take for a number that is left out. */
const impliedErrno = 1

/** All rules in the order in which the runtime adds them. */
export function elementaryRules(
  rules: readonly ExpandedRule[],
  fallback: number,
  runtime: Runtime,
  library: Library,
): readonly ElementaryRule[] {
  const all: ElementaryRule[] = []
  for (const { rule, errnoRet } of rules) {
    const action = returnValue(rule.action, errnoRet ?? impliedErrno)
    const groups = conditionGroups(rule.conditions, runtime)
    for (const { name } of rule.names) {
      const fate = fateOf(name, action, fallback, library)
      for (const conditions of groups) {
        all.push({ place: all.length, rule, name, conditions, action, fate, isSplit: groups.length > 1 })
      }
    }
  }
  return all
}

function fateOf(name: string, action: number, fallback: number, library: Library): Fate {
  if (action === fallback) return 'same-as-default'
  return isKnownName(library, name) ? 'added' : 'unknown-name'
}

/** crun looked at the first six conditions alone until its #2220. */
const crunReadsAllSince = '1.29'

/** An argument that is named twice makes a rule of every condition: AND becomes OR. */
function conditionGroups(
  conditions: readonly ConditionSpec[],
  { kind, version }: Runtime,
): readonly (readonly ConditionSpec[])[] {
  const isCut = kind === 'crun' && !isAtLeast(version, crunReadsAllSince)
  const read = isCut ? conditions.slice(0, argumentCount) : conditions
  const isRepeated = new Set(read.map(({ index }) => index)).size < read.length
  return isRepeated ? read.map((condition) => [condition]) : [read]
}

/** The default action as a return value of the filter. */
export function fallbackValue(action: Rule['action'], errnoRet: number | undefined): number {
  return returnValue(action, errnoRet ?? impliedErrno)
}

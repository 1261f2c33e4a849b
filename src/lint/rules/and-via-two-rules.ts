import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { blocksOf, intMask } from '../blocks.ts'
import { caseOf, isFree, parameterOf } from '../conditions.ts'
import { runsBy } from '../opening.ts'
import { namePlace } from '../places.ts'
import { casesRepair } from '../repairs.ts'
import type { LintRule, Repair } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const andViaTwoRules: LintRule = {
  id: 'and-via-two-rules',
  severity: 'security',
  words: {
    title: 'Rules that exclude one value each let everything through',
    why: 'Rules of one call are alternatives. A rule for all but 1 and another for all but 2 together match every value, 1 and 2 included.',
    found: 'The rules of {{name}} that exclude single values of argument {{index}} match whatever it is.',
    fix: 'Exclude {{values}} together, by masked comparisons',
  },
  sources: ['https://github.com/seccomp/libseccomp/issues/118'],
  *check(subject) {
    for (const [name, entries] of subject.byName) {
      for (const group of exclusions(entries)) {
        const [first] = group
        const condition = first?.conditions[0]
        if (first === undefined || condition === undefined) continue
        const values = group.flatMap((each) => each.conditions.map(({ value }) => String(value)))
        yield {
          at: namePlace(first.rule, name),
          also: group.slice(1).map(({ rule }) => namePlace(rule, name)),
          params: { name, index: condition.index },
          syscalls: [name],
          severity: runsBy(first.action) ? 'security' : 'warning',
          repairs: repairsOf(subject, name, group, values),
        }
      }
    }
  },
}

/** Groups of single exclusions on one argument with one action. */
function exclusions(entries: readonly ElementaryRule[]): readonly (readonly ElementaryRule[])[] {
  const groups = new Map<string, ElementaryRule[]>()
  for (const each of entries) {
    const [condition, ...more] = each.conditions
    if (condition?.op !== 'SCMP_CMP_NE' || more.length > 0 || each.isSplit) continue
    const key = `${condition.index} ${each.action}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].filter(
    (group) => new Set(group.map(({ conditions }) => conditions[0]?.value)).size > 1,
  )
}

function repairsOf(
  subject: Subject,
  name: string,
  group: readonly ElementaryRule[],
  values: readonly string[],
): readonly Repair[] {
  const index = group[0]?.conditions[0]?.index ?? 0
  const all = subject.byName.get(name) ?? []
  const isInt = parameterOf(subject, name, index)?.width === 32
  if (!isInt || !isFree(subject, name) || all.length > group.length) return []
  const excluded = values.map(BigInt).toSorted((a, b) => (a < b ? -1 : 1))
  if (excluded.some((each) => each > intMask)) return []
  const edges = [-1n, ...excluded, intMask + 1n]
  const ranges = edges.slice(1).map((edge, at) => ({ low: (edges[at] ?? 0n) + 1n, high: edge - 1n }))
  const blocks = blocksOf(
    index,
    ranges.filter(({ low, high }) => low <= high),
  )
  const [first] = group
  const cases = first === undefined ? [] : blocks.map((block) => ({ ...caseOf(first), conditions: [block] }))
  return [casesRepair(subject, name, cases, { kind: 'suggested', params: { values: values.join(', ') } })]
}

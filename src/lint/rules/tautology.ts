import { alternatives } from '#core/profile/alternatives.ts'
import { type ConditionSpec, maxValue, type Rule } from '#core/profile/profile.ts'
import { span } from '../places.ts'
import { reachOf } from '../repairs.ts'
import type { LintRule, Repair } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { withoutAt } from '../text-repairs.ts'

export const tautology: LintRule = {
  id: 'tautology',
  severity: 'warning',
  words: {
    title: 'The condition is always true',
    why: 'A comparison that no value fails, such as at least 0 or a mask without bits, asks for nothing. Whoever reads it believes that the rule is limited.',
    found: 'The condition on argument {{index}} of {{names}} holds for every value.',
    fix: 'Remove the condition',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_rule_add.3.html'],
  *check(subject) {
    for (const rule of subject.rules) {
      for (const condition of rule.conditions) {
        if (!isAlways(condition)) continue
        yield {
          at: span(condition.at),
          params: { index: condition.index, names: rule.names.map(({ name }) => name).join(', ') },
          syscalls: rule.names.map(({ name }) => name),
          repairs: [{ ...reachOfRemoval(subject, rule), edits: () => withoutAt(subject.text, condition.at) }],
        }
      }
    }
  },
}

/**
 * A condition that is gone leaves the decisions as they were, unless it was one of alternatives, or another rule names
 * the call too: then it matters whether this one has conditions.
 */
function reachOfRemoval({ profile }: Subject, rule: Rule): Pick<Repair, 'kind' | 'reach'> {
  if (alternatives(rule.conditions).length > 1) return { kind: 'suggested', reach: 'anything' }
  const names = rule.names.map(({ name }) => name)
  const isShared = profile.rules.some(
    (other) => other !== rule && other.names.some(({ name }) => names.includes(name)),
  )
  return isShared ? { kind: 'suggested', reach: reachOf(names) } : { kind: 'safe', reach: 'nothing' }
}

function isAlways({ op, value }: ConditionSpec): boolean {
  if (op === 'SCMP_CMP_GE' || op === 'SCMP_CMP_MASKED_EQ') return value === 0n
  return op === 'SCMP_CMP_LE' && value === maxValue
}

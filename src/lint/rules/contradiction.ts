import { alternatives } from '#core/profile/alternatives.ts'
import { type ConditionSpec, maxValue } from '#core/profile/profile.ts'
import { span } from '../places.ts'
import { reachOf, withoutRules } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const contradiction: LintRule = {
  id: 'contradiction',
  severity: 'warning',
  words: {
    title: 'The condition is never true',
    why: 'A comparison that no value passes, such as less than 0, makes the rule say nothing.',
    found: 'The condition on argument {{index}} of {{names}} holds for no value.',
    fix: 'Remove the rule',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_rule_add.3.html'],
  *check(subject) {
    for (const rule of subject.rules) {
      const condition = rule.conditions.find(isNever)
      if (condition === undefined) continue
      const names = rule.names.map(({ name }) => name)
      yield {
        at: span(condition.at),
        params: { index: condition.index, names: names.join(', ') },
        syscalls: names,
        repairs:
          alternatives(rule.conditions).length > 1
            ? []
            : [{ kind: 'suggested', reach: reachOf(names), edits: () => withoutRules(subject, [rule]) }],
      }
    }
  },
}

function isNever({ op, value }: ConditionSpec): boolean {
  return (op === 'SCMP_CMP_LT' && value === 0n) || (op === 'SCMP_CMP_GT' && value === maxValue)
}

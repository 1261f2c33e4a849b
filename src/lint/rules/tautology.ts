import { alternatives } from '#core/profile/alternatives.ts'
import { type ConditionSpec, maxValue } from '#core/profile/profile.ts'
import { span } from '../places.ts'
import type { LintRule } from '../rule.ts'
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
          repairs: [
            {
              kind: alternatives(rule.conditions).length > 1 ? 'suggested' : 'safe',
              reach: alternatives(rule.conditions).length > 1 ? 'anything' : 'nothing',
              edits: () => withoutAt(subject.text, condition.at),
            },
          ],
        }
      }
    }
  },
}

function isAlways({ op, value }: ConditionSpec): boolean {
  if (op === 'SCMP_CMP_GE' || op === 'SCMP_CMP_MASKED_EQ') return value === 0n
  return op === 'SCMP_CMP_LE' && value === maxValue
}

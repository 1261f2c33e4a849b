import { conditionNode } from '../conditions.ts'
import { span } from '../places.ts'
import { withMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const valuetwoUnused: LintRule = {
  id: 'valuetwo-unused',
  severity: 'info',
  words: {
    title: 'A second value stands where none is read',
    why: 'Only SCMP_CMP_MASKED_EQ reads `valueTwo`. Elsewhere it makes a rule look like a range that it is not.',
    found: 'Argument {{index}} is compared with {{value}} alone; valueTwo {{second}} is not read.',
    fix: 'Remove valueTwo',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_rule_add.3.html'],
  *check(subject) {
    for (const rule of subject.rules) {
      for (const condition of rule.conditions) {
        const { op, index, value, valueTwo } = condition
        const node = conditionNode(subject, rule, condition)
        if (op === 'SCMP_CMP_MASKED_EQ' || valueTwo === 0n || node === undefined) continue
        yield {
          at: span(condition.at),
          params: { index, value: String(value), second: String(valueTwo) },
          syscalls: rule.names.map(({ name }) => name),
          repairs: [
            {
              kind: 'safe',
              reach: 'nothing',
              edits: () => withMembers(subject, node, { valueTwo: undefined }),
            },
          ],
        }
      }
    }
  },
}

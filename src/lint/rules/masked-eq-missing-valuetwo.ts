import type { Rule } from '#core/profile/profile.ts'
import { conditionNode } from '../conditions.ts'
import { span } from '../places.ts'
import { withMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const maskedEqMissingValuetwo: LintRule = {
  id: 'masked-eq-missing-valuetwo',
  severity: 'info',
  words: {
    title: 'A masked comparison does not say what must remain',
    why: 'Without `valueTwo` it means that all bits of the mask are clear. That is often right, as for the namespace flags of clone, but it should be written.',
    found: 'The masked comparison on argument {{index}} has no valueTwo; 0 is taken.',
    fix: 'Write 0',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_rule_add.3.html'],
  *check(subject) {
    for (const { rule, condition } of masked(subject)) {
      const node = conditionNode(subject, rule, condition)
      if (node === undefined || isUsual(rule) || node.members.some(({ key }) => key.value === 'valueTwo'))
        continue
      yield {
        at: span(condition.at),
        params: { index: condition.index },
        syscalls: rule.names.map(({ name }) => name),
        repairs: [
          { kind: 'safe', reach: 'nothing', edits: () => withMembers(subject, node, { valueTwo: '0' }) },
        ],
      }
    }
  },
}

/** The mask of clone stands like this in the engines' own defaults, and everybody copies it: no finding. */
function isUsual({ names }: Rule): boolean {
  return names.every(({ name }) => name === 'clone')
}

function masked({ rules }: Subject) {
  return rules.flatMap((rule) =>
    rule.conditions.filter(({ op }) => op === 'SCMP_CMP_MASKED_EQ').map((condition) => ({ rule, condition })),
  )
}

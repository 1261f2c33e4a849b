import { conditionals, parameterOf } from '../conditions.ts'
import { span } from '../places.ts'
import { reachOf } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import { withoutAt } from '../text-repairs.ts'

export const pointerArg: LintRule = {
  id: 'pointer-arg',
  severity: 'warning',
  words: {
    title: 'The condition looks at an address',
    why: 'The filter sees the address of a path, a structure or a buffer, not what stands there. The program chooses the address, so the condition protects nothing.',
    found: 'Argument {{index}} of {{name}} is a pointer ({{type}}).',
    fix: 'Remove the condition',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    for (const { rule, name, condition } of conditionals(subject)) {
      const parameter = parameterOf(subject, name, condition.index)
      const isNull = condition.value === 0n && condition.op !== 'SCMP_CMP_MASKED_EQ'
      if (parameter === undefined || parameter.filterable || isNull) continue
      yield {
        at: span(condition.at),
        params: { index: condition.index, name, type: parameter.type },
        syscalls: [name],
        repairs: [
          {
            kind: 'suggested',
            reach: reachOf(rule.names.map((each) => each.name)),
            edits: () => withoutAt(subject.text, condition.at),
          },
        ],
      }
    }
  },
}

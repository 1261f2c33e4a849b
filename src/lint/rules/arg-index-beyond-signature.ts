import { conditionals } from '../conditions.ts'
import { span } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const argIndexBeyondSignature: LintRule = {
  id: 'arg-index-beyond-signature',
  severity: 'warning',
  words: {
    title: 'The call has no such argument',
    why: 'Registers beyond the parameters of a call hold whatever was there before. A condition on them is a game of dice, and a program can set them as it likes.',
    found: '{{name}} has {{count}} parameters; the condition looks at argument {{index}}.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/syscall.2.html'],
  *check(subject) {
    for (const { name, condition } of conditionals(subject)) {
      const count = subject.catalog.syscall(name)?.args.length ?? 0
      if (count === 0 || condition.index < count) continue
      yield {
        at: span(condition.at),
        params: { name, count, index: condition.index },
        syscalls: [name],
      }
    }
  },
}

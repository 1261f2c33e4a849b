import { missingFinding, refusedOnHost } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const exitGroupMissing: LintRule = {
  id: 'exit-group-missing',
  severity: 'error',
  words: {
    title: 'The program cannot end',
    why: 'A process ends with exit_group. Refused, the C library falls into an endless loop or an illegal instruction.',
    found: 'exit_group is refused.',
    fix: 'Allow exit_group',
  },
  sources: ['https://man7.org/linux/man-pages/man2/exit_group.2.html'],
  check: (subject) => missingFinding(subject, refusedOnHost(subject, ['exit_group']), { kind: 'safe' }),
}

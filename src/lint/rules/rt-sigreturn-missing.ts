import { missingFinding, refusedOnHost } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const rtSigreturnMissing: LintRule = {
  id: 'rt-sigreturn-missing',
  severity: 'error',
  words: {
    title: 'The program cannot return from a signal',
    why: 'When a handler of a signal ends, the C library calls rt_sigreturn, or sigreturn in 32-bit programs. Refused, the program crashes at its first signal.',
    found: 'Refused: {{names}}.',
    fix: 'Allow {{names}}',
  },
  sources: ['https://man7.org/linux/man-pages/man2/sigreturn.2.html'],
  check: (subject) => missingFinding(subject, refusedOnHost(subject, ['rt_sigreturn']), { kind: 'safe' }),
}

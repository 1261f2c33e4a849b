import { missingFinding, refusedOnHost } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const exitMissing: LintRule = {
  id: 'exit-missing',
  severity: 'warning',
  words: {
    title: 'Threads cannot end',
    why: 'A thread ends with exit, a process with exit_group. Where exit is refused, threads that are done crash the process.',
    found: 'exit is refused.',
    fix: 'Allow exit',
  },
  sources: ['https://man7.org/linux/man-pages/man2/exit.2.html'],
  check: (subject) => missingFinding(subject, refusedOnHost(subject, ['exit'])),
}

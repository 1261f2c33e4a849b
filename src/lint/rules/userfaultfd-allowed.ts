import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const userfaultfdAllowed: LintRule = {
  id: 'userfaultfd-allowed',
  severity: 'security',
  words: {
    title: 'Page faults may be handled by the program',
    why: 'userfaultfd holds the kernel in the middle of a copy for as long as an attack needs. Few programs use it outside live migration.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/userfaultfd.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['userfaultfd']

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const modifyLdt: LintRule = {
  id: 'modify-ldt',
  severity: 'info',
  words: {
    title: 'Segment descriptors may be changed',
    why: 'modify_ldt serves old 16-bit programs and Wine; it was the way into the kernel more than once.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/modify_ldt.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['modify_ldt']

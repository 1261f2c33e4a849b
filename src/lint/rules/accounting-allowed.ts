import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const accountingAllowed: LintRule = {
  id: 'accounting-allowed',
  severity: 'warning',
  words: {
    title: 'Process accounting may be switched',
    why: 'A container could switch off the accounting of the host or fill its disk.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['acct']

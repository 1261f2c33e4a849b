import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const ioPortsAllowed: LintRule = {
  id: 'io-ports-allowed',
  severity: 'security',
  words: {
    title: 'Hardware ports may be used',
    why: 'With iopl and ioperm a program talks to devices directly, past every check of the kernel.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['iopl', 'ioperm']

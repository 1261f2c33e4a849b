import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const pivotRootAllowed: LintRule = {
  id: 'pivot-root-allowed',
  severity: 'security',
  words: {
    title: 'The root of the file system may be changed',
    why: 'pivot_root belongs to the runtime before the container starts, not to the program in it.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['pivot_root']

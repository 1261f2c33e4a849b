import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const swapAllowed: LintRule = {
  id: 'swap-allowed',
  severity: 'security',
  words: {
    title: 'Swap space may be switched',
    why: 'Swap belongs to the host. A container that switches it reads or starves the memory of others.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['swapon', 'swapoff']

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const keyringAllowed: LintRule = {
  id: 'keyring-allowed',
  severity: 'security',
  words: {
    title: 'The kernel keyring may be used',
    why: 'Keyrings know nothing of containers: keys of the host and of other containers can be in reach.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['keyctl', 'add_key', 'request_key']

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const rebootAllowed: LintRule = {
  id: 'reboot-allowed',
  severity: 'security',
  words: {
    title: 'The machine may be restarted',
    why: 'The call needs CAP_SYS_BOOT; a container should not have it at all.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['reboot']

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const kernelLogAllowed: LintRule = {
  id: 'kernel-log-allowed',
  severity: 'warning',
  words: {
    title: 'The log of the kernel may be read',
    why: 'It tells addresses and what other containers and the host do.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['syslog']

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const quotactlAllowed: LintRule = {
  id: 'quotactl-allowed',
  severity: 'warning',
  words: {
    title: 'Disk quotas may be set',
    why: 'Quotas belong to the host; setting them is an old and rarely read part of the kernel.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['quotactl', 'quotactl_fd']

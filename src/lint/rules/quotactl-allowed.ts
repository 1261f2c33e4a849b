import { openCallRule } from '../open-call-rule.ts'

export const quotactlAllowed = openCallRule({
  id: 'quotactl-allowed',
  severity: 'warning',
  calls: ['quotactl', 'quotactl_fd'],
  title: 'Disk quotas may be set',
  why: 'Quotas belong to the host; setting them is an old and rarely read part of the kernel.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

import { openCallRule } from '../open-call-rule.ts'

export const kernelLogAllowed = openCallRule({
  id: 'kernel-log-allowed',
  severity: 'warning',
  calls: ['syslog'],
  title: 'The log of the kernel may be read',
  why: 'It tells addresses and what other containers and the host do.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

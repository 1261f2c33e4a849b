import { openCallRule } from '../open-call-rule.ts'

export const obsoleteCalls = openCallRule({
  id: 'obsolete-calls',
  severity: 'info',
  calls: ['uselib', 'sysfs', '_sysctl', 'ustat', 'nfsservctl', 'vm86', 'vm86old', 'bdflush', 'idle'],
  title: 'Obsolete calls are open',
  why: 'These calls have no user any more; most kernels answer ENOSYS. Leaving them out costs nothing.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

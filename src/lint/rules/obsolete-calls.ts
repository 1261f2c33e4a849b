import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const obsoleteCalls: LintRule = {
  id: 'obsolete-calls',
  severity: 'info',
  words: {
    title: 'Obsolete calls are open',
    why: 'These calls have no user any more; most kernels answer ENOSYS. Leaving them out costs nothing.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['uselib', 'sysfs', '_sysctl', 'ustat', 'nfsservctl', 'vm86', 'vm86old', 'bdflush', 'idle']

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const clockSettable: LintRule = {
  id: 'clock-settable',
  severity: 'security',
  words: {
    title: 'The clock may be set',
    why: 'There is one clock for the host and all its containers. Docker opens these calls only with CAP_SYS_TIME.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['settimeofday', 'stime', 'clock_settime', 'clock_settime64']

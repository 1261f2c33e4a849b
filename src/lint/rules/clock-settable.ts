import { openCallRule } from '../open-call-rule.ts'

export const clockSettable = openCallRule({
  id: 'clock-settable',
  severity: 'security',
  calls: ['settimeofday', 'stime', 'clock_settime', 'clock_settime64'],
  title: 'The clock may be set',
  why: 'There is one clock for the host and all its containers. Docker opens these calls only with CAP_SYS_TIME.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

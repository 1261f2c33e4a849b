import { openCallRule } from '../open-call-rule.ts'

export const perfEventOpenAllowed = openCallRule({
  id: 'perf-event-open-allowed',
  severity: 'security',
  calls: ['perf_event_open'],
  title: 'Performance events may be opened',
  why: 'The call looks into the kernel and other processes and had several holes that unprivileged programs could use. Docker opens it only with CAP_SYS_ADMIN or CAP_PERFMON.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const perfEventOpenAllowed: LintRule = {
  id: 'perf-event-open-allowed',
  severity: 'security',
  words: {
    title: 'Performance events may be opened',
    why: 'The call looks into the kernel and other processes and had several holes that unprivileged programs could use. Docker opens it only with CAP_SYS_ADMIN or CAP_PERFMON.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['perf_event_open']

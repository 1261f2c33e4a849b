import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const bpfAllowed: LintRule = {
  id: 'bpf-allowed',
  severity: 'security',
  words: {
    title: 'BPF programs may be loaded',
    why: 'The verifier of BPF was broken many times, and each time it gave the whole kernel away. Docker opens the call only with CAP_SYS_ADMIN or CAP_BPF.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['bpf']

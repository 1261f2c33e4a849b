import { openCallRule } from '../open-call-rule.ts'

export const bpfAllowed = openCallRule({
  id: 'bpf-allowed',
  severity: 'security',
  calls: ['bpf'],
  title: 'BPF programs may be loaded',
  why: 'The verifier of BPF was broken many times, and each time it gave the whole kernel away. Docker opens the call only with CAP_SYS_ADMIN or CAP_BPF.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const ioUring: LintRule = {
  id: 'io-uring',
  severity: 'security',
  words: {
    title: 'A ring does what the filter does not see',
    why: 'Requests on an io_uring open files, connect sockets and more without a system call of their own, so the filter is not asked. Docker, containerd and Podman took it from their defaults.',
    found: '{{names}} is open: a program can do through a ring what other rules refuse.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: [
    'https://github.com/moby/moby/pull/46762',
    'https://github.com/containerd/containerd/pull/9320',
    'https://github.com/containers/common/pull/1264',
  ],
  check: (subject) => openFinding(subject, ['io_uring_setup', 'io_uring_enter', 'io_uring_register']),
}

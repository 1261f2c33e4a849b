import { openCallRule } from '../open-call-rule.ts'

export const ioUring = openCallRule({
  id: 'io-uring',
  severity: 'security',
  calls: ['io_uring_setup', 'io_uring_enter', 'io_uring_register'],
  title: 'A ring does what the filter does not see',
  why: 'Requests on an io_uring open files, connect sockets and more without a system call of their own, so the filter is not asked. Docker, containerd and Podman took it from their defaults.',
  found: '{{names}} is open: a program can do through a ring what other rules refuse.',
  sources: [
    'https://github.com/moby/moby/pull/46762',
    'https://github.com/containerd/containerd/pull/9320',
    'https://github.com/containers/common/pull/1264',
  ],
})

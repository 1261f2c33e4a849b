import { openCallRule } from '../open-call-rule.ts'

export const ioPortsAllowed = openCallRule({
  id: 'io-ports-allowed',
  severity: 'security',
  calls: ['iopl', 'ioperm'],
  title: 'Hardware ports may be used',
  why: 'With iopl and ioperm a program talks to devices directly, past every check of the kernel.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})

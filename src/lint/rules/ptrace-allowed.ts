import { openCallRule } from '../open-call-rule.ts'

export const ptraceAllowed = openCallRule({
  id: 'ptrace-allowed',
  severity: 'info',
  calls: ['ptrace', 'process_vm_readv', 'process_vm_writev', 'kcmp', 'pidfd_getfd'],
  title: 'Processes may trace each other',
  why: 'One process can take over another of the same user in the container, its secrets included. Debuggers and sanitizers need it, services do not.',
  sources: ['https://man7.org/linux/man-pages/man2/ptrace.2.html'],
})

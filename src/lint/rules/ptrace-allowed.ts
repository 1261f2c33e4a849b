import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const ptraceAllowed: LintRule = {
  id: 'ptrace-allowed',
  severity: 'info',
  words: {
    title: 'Processes may trace each other',
    why: 'One process can take over another of the same user in the container, its secrets included. Debuggers and sanitizers need it, services do not.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/ptrace.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['ptrace', 'process_vm_readv', 'process_vm_writev', 'kcmp', 'pidfd_getfd']

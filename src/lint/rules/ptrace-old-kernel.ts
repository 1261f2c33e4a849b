import { isAtLeast } from '#core/base/version.ts'
import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const ptraceOldKernel: LintRule = {
  id: 'ptrace-old-kernel',
  severity: 'security',
  words: {
    title: 'On this kernel ptrace passes every filter',
    why: 'Before Linux 4.8 a tracer could change the call after the filter had looked. Docker opens ptrace from 4.8 on; Podman and CRI-O do not read that condition.',
    found: '{{names}} is open and the kernel is {{kernel}}.',
    fix: 'Leave {{names}} to the default action',
    holds: 'Kernels before 4.8.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  check(subject) {
    const { kernel } = subject.target
    if (isAtLeast(kernel, '4.8')) return []
    const found = openFinding(subject, ['ptrace', 'process_vm_readv', 'process_vm_writev'])
    return found.map((each) => ({ ...each, params: { ...each.params, kernel } }))
  },
}

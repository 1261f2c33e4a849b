import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const kexecAllowed: LintRule = {
  id: 'kexec-allowed',
  severity: 'security',
  words: {
    title: 'A new kernel may be loaded',
    why: 'kexec replaces the running kernel. It needs CAP_SYS_BOOT, and nothing in a container has a use for it.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/kexec_load.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['kexec_load', 'kexec_file_load']

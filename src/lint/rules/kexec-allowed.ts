import { openCallRule } from '../open-call-rule.ts'

export const kexecAllowed = openCallRule({
  id: 'kexec-allowed',
  severity: 'security',
  calls: ['kexec_load', 'kexec_file_load'],
  title: 'A new kernel may be loaded',
  why: 'kexec replaces the running kernel. It needs CAP_SYS_BOOT, and nothing in a container has a use for it.',
  sources: ['https://man7.org/linux/man-pages/man2/kexec_load.2.html'],
})

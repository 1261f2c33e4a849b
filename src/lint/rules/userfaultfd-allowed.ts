import { openCallRule } from '../open-call-rule.ts'

export const userfaultfdAllowed = openCallRule({
  id: 'userfaultfd-allowed',
  severity: 'security',
  calls: ['userfaultfd'],
  title: 'Page faults may be handled by the program',
  why: 'userfaultfd holds the kernel in the middle of a copy for as long as an attack needs. Few programs use it outside live migration.',
  sources: ['https://man7.org/linux/man-pages/man2/userfaultfd.2.html'],
})

import { openCallRule } from '../open-call-rule.ts'

export const modifyLdt = openCallRule({
  id: 'modify-ldt',
  severity: 'info',
  calls: ['modify_ldt'],
  title: 'Segment descriptors may be changed',
  why: 'modify_ldt serves old 16-bit programs and Wine; it was the way into the kernel more than once.',
  sources: ['https://man7.org/linux/man-pages/man2/modify_ldt.2.html'],
})

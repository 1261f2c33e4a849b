import { openCallRule } from '../open-call-rule.ts'

export const remapFilePages = openCallRule({
  id: 'remap-file-pages',
  severity: 'info',
  calls: ['remap_file_pages'],
  title: 'remap_file_pages is open',
  why: 'It is obsolete since Linux 3.16 and only emulated; no current program needs it.',
  sources: ['https://man7.org/linux/man-pages/man2/remap_file_pages.2.html'],
})

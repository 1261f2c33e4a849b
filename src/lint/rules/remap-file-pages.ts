import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const remapFilePages: LintRule = {
  id: 'remap-file-pages',
  severity: 'info',
  words: {
    title: 'remap_file_pages is open',
    why: 'It is obsolete since Linux 3.16 and only emulated; no current program needs it.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/remap_file_pages.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['remap_file_pages']

import type { LintRule } from '../rule.ts'
import { replaceNoted } from '../text-repairs.ts'

export const errnoZero: LintRule = {
  id: 'errno-zero',
  severity: 'security',
  words: {
    title: 'The call is not made and seems to succeed',
    why: 'With error number 0 the kernel skips the call and returns 0. A program that gives up its rights with setuid goes on with them and does not know.',
    fix: 'Answer EPERM',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  notes: ['errno-zero'],
  mend: (note) => [replaceNoted(note, '1', { kind: 'suggested', reach: 'anything' })],
}

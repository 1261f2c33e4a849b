import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'
import { replaceNoted } from '../text-repairs.ts'

export const syscallNameFormat: LintRule = {
  id: 'syscall-name-format',
  severity: 'warning',
  words: {
    title: 'The name is not written as the kernel writes it',
    why: 'Runtimes compare names letter by letter and skip the ones they do not know without a word. A space, a capital or the prefix of a C constant makes the rule say nothing.',
    fix: 'Write {{meant}}',
  },
  sources: ['https://man7.org/linux/man-pages/man2/syscalls.2.html'],
  notes: [
    'name-space',
    'name-number',
    'name-prefix',
    'name-upper-case',
    'name-form',
    'name-nul',
    'name-strange-character',
  ],
  mend: (note) => meantRepair(note),
}

function meantRepair(note: Problem): readonly Repair[] {
  const { meant } = note.params
  if (typeof meant !== 'string') return []
  return [
    replaceNoted(note, JSON.stringify(meant), { kind: 'suggested', params: { meant }, reach: 'anything' }),
  ]
}

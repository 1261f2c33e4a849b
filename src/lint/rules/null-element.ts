import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'

export const nullElement: LintRule = {
  id: 'null-element',
  severity: 'error',
  words: {
    title: 'null stands in a list',
    why: 'The daemon of Docker panics on a rule that is null and the client waits for ever; Podman crashes. The others refuse the file or skip the entry.',
    fix: 'Remove it',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/seccomp_linux.go'],
  notes: ['null-item', 'null-rule'],
  mend: (note, text) => [removeNoted(note, text, { kind: 'safe', reach: 'anything' })],
}

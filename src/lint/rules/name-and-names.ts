import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'

export const nameAndNames: LintRule = {
  id: 'name-and-names',
  severity: 'error',
  words: {
    title: 'The rule has both name and names',
    why: 'Docker and Podman refuse it; containerd, runc and crun read `names` alone.',
    fix: 'Keep names',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/seccomp_linux.go'],
  notes: ['name-and-names'],
  mend: (note, text) => [removeNoted(note, text, { kind: 'suggested', reach: 'anything' })],
}

import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'

export const archAndArchmap: LintRule = {
  id: 'arch-and-archmap',
  severity: 'error',
  words: {
    title: 'Architectures are said twice',
    why: 'Docker and Podman refuse a profile that has both `architectures` and `archMap`.',
    fix: 'Keep architectures',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/seccomp_linux.go'],
  notes: ['architectures-and-arch-map'],
  mend: (note, text) => [removeNoted(note, text, { kind: 'suggested', reach: 'anything' })],
}

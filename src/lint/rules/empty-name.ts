import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'

export const emptyName: LintRule = {
  id: 'empty-name',
  severity: 'error',
  words: {
    title: 'A name is empty',
    why: 'Docker, containerd and runc hand the empty word to libseccomp and fail; Podman and crun skip it.',
    fix: 'Remove it',
  },
  sources: ['https://github.com/moby/moby/issues/27978'],
  notes: ['name-empty'],
  mend: (note, text) => [removeNoted(note, text, { kind: 'safe', reach: 'anything' })],
}

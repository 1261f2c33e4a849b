import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'

export const noNames: LintRule = {
  id: 'no-names',
  severity: 'warning',
  words: {
    title: 'The rule names no call',
    why: 'A rule without names does nothing in Docker, containerd and runc, and crun does not start the container when the list is missing.',
    fix: 'Remove the rule',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['names-missing', 'names-empty'],
  mend: (note, text) => [removeNoted(note, text, { kind: 'safe', reach: 'nothing' })],
}

import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'
import { isCrun } from '../weighing.ts'

export const errnoOnNonErrnoAction: LintRule = {
  id: 'errno-on-non-errno-action',
  severity: 'info',
  words: {
    title: 'An error number stands where none is taken',
    why: 'Only SCMP_ACT_ERRNO and SCMP_ACT_TRACE have a number. runc ignores it elsewhere, crun, and Podman with it, refuses to start the container.',
    fix: 'Remove the number',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['errno-ignored'],
  weigh: (_, target) => (isCrun(target) ? 'error' : 'info'),
  mend: (note, text) => [removeNoted(note, text, { kind: 'safe', reach: 'nothing' })],
}

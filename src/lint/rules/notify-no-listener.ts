import type { LintRule } from '../rule.ts'

export const notifyNoListener: LintRule = {
  id: 'notify-no-listener',
  severity: 'error',
  words: {
    title: 'Nobody is there to be asked',
    why: 'SCMP_ACT_NOTIFY needs the socket of a supervisor. runc refuses a profile without one; under crun the calls fail with ENOSYS.',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['notify-without-listener'],
}

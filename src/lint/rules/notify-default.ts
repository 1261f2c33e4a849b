import type { LintRule } from '../rule.ts'

export const notifyDefault: LintRule = {
  id: 'notify-default',
  severity: 'error',
  words: {
    title: 'Every call would be asked about',
    why: 'runc refuses SCMP_ACT_NOTIFY as the default action, and crun loses the process that starts the container.',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/specconv/spec_linux.go'],
  notes: ['notify-default'],
}

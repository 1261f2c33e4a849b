import { missingFinding, refusedOnHost } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const startupExec: LintRule = {
  id: 'startup-exec',
  severity: 'error',
  words: {
    title: 'The program cannot be started',
    why: 'The runtime starts the program of the container with execve, under the filter. Without it nothing runs.',
    found: 'execve is refused.',
    fix: 'Allow execve',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/standard_init_linux.go'],
  check: (subject) => missingFinding(subject, refusedOnHost(subject, ['execve']), { kind: 'safe' }),
}

import type { LintRule } from '../rule.ts'
import { startFinding } from '../start-finding.ts'

export const startupCrun: LintRule = {
  id: 'startup-crun',
  severity: 'error',
  words: {
    title: 'crun cannot start the container',
    why: 'Without no-new-privileges crun loads the filter before it sets user and capabilities; what it does then goes through the filter.',
    found: 'crun needs {{names}} to start the container.',
    fix: 'Allow {{names}}',
    holds: 'Measured with crun 1.8.1 on x86-64.',
  },
  sources: ['https://github.com/containers/crun/blob/main/src/libcrun/container.c'],
  check: (subject) => (subject.runtime.kind === 'crun' ? startFinding(subject) : []),
}

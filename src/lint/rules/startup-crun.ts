import type { LintRule } from '../rule.ts'
import { startFinding } from '../start-finding.ts'

export const startupCrun: LintRule = {
  id: 'startup-crun',
  severity: 'error',
  words: {
    title: 'crun cannot start the container',
    why: 'Without no-new-privileges crun loads the filter before it sets user and capabilities; what it does then goes through the filter. Engines create the container first: crun then waits behind the filter for the start.',
    found: 'crun needs {{names}} to start the container.',
    'found-later':
      'The container starts, but not with a terminal, for another user or as a command that is started in it later (exec, health checks): that takes {{names}}.',
    fix: 'Allow {{names}}',
    holds: 'By the version; measured from crun 1.8.1 to 1.28 on x86-64.',
  },
  sources: ['https://github.com/containers/crun/blob/main/src/libcrun/container.c'],
  check: (subject) => (subject.runtime.kind === 'crun' ? startFinding(subject) : []),
}

import type { LintRule } from '../rule.ts'
import { startFinding } from '../start-finding.ts'

export const startupRuncNnp: LintRule = {
  id: 'startup-runc-nnp',
  severity: 'error',
  words: {
    title: 'runc cannot start the container',
    why: 'With no-new-privileges runc loads the filter right before the program. It still opens its pipe, closes descriptors and writes.',
    found: 'runc needs {{names}} to start the container.',
    'found-timing': 'Go’s runtime makes {{names}} in some starts, and runc then stops.',
    'found-later':
      'The container starts, but not with a terminal, for another user or as a command that is started in it later (exec, health checks): that takes {{names}}.',
    fix: 'Allow {{names}}',
    holds: 'runc with no-new-privileges, by the version; measured from 1.1.5 to 1.5.1 on x86-64.',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/standard_init_linux.go'],
  check: (subject) =>
    subject.runtime.kind === 'runc' && subject.target.noNewPrivileges ? startFinding(subject) : [],
}

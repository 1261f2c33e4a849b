import { opening, runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { allowed, effectRepair } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const seccompPrctl: LintRule = {
  id: 'seccomp-prctl',
  severity: 'info',
  words: {
    title: 'Programs cannot make filters of their own',
    why: 'Browsers, OpenSSH, systemd and others put filters on parts of themselves with seccomp or prctl. Refused, they give up this protection or do not start.',
    found: 'seccomp is refused.',
    fix: 'Allow seccomp',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    const isNamed = subject.byName.get('seccomp')?.some(({ action }) => !runsBy(action)) ?? false
    if (!isNamed || opening(subject, 'seccomp') !== 'never') return
    yield {
      ...namesPlaces(subject, ['seccomp']),
      syscalls: ['seccomp'],
      repairs: [effectRepair(subject, ['seccomp'], allowed, { kind: 'suggested' })],
    }
  },
}

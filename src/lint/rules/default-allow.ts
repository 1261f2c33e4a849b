import { memberPlace } from '../places.ts'
import { defaultRepair, refused } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const defaultAllow: LintRule = {
  id: 'default-allow',
  severity: 'warning',
  words: {
    title: 'Everything is allowed that no rule refuses',
    why: 'A list of refused calls is never complete: every kernel brings new calls, and each is open until somebody notices. The manual of seccomp recommends a list of allowed ones.',
    found: 'The default action is SCMP_ACT_ALLOW.',
    fix: 'Refuse what no rule allows',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    if (subject.profile.defaultAction !== 'SCMP_ACT_ALLOW') return
    yield {
      at: memberPlace(subject, 'defaultAction'),
      repairs: [defaultRepair(subject, refused)],
    }
  },
}

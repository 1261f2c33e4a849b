import { memberPlace } from '../places.ts'
import { defaultRepair, refused } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const defaultLog: LintRule = {
  id: 'default-log',
  severity: 'security',
  words: {
    title: 'Nothing is enforced, calls are only logged',
    why: 'With SCMP_ACT_LOG as the default every call that no rule names runs. This is meant for watching a program, and such profiles are often left in production.',
    found: 'The default action is SCMP_ACT_LOG.',
    fix: 'Refuse what no rule allows',
  },
  sources: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  *check(subject) {
    if (subject.profile.defaultAction !== 'SCMP_ACT_LOG') return
    yield {
      at: memberPlace(subject, 'defaultAction'),
      repairs: [defaultRepair(subject, refused)],
    }
  },
}

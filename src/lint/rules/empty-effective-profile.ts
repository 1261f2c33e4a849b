import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const emptyEffectiveProfile: LintRule = {
  id: 'empty-effective-profile',
  severity: 'warning',
  words: {
    title: 'No rule counts on this target',
    why: 'All rules are passed over: their conditions do not hold here, their names are not known, or they do what the default does.',
    found: 'Of {{rules}} rules none counts; only the default action is left.',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/seccomp_linux.go'],
  *check(subject) {
    if (subject.profile.rules.length === 0 || subject.byName.size > 0) return
    yield { at: memberPlace(subject, 'syscalls'), params: { rules: subject.profile.rules.length } }
  },
}

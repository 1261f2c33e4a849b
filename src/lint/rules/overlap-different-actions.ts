import { namePlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const overlapDifferentActions: LintRule = {
  id: 'overlap-different-actions',
  severity: 'warning',
  words: {
    title: 'Two rules can match the same call and do different things',
    why: 'Which one counts is not the order of the file but the order in which libseccomp sorts its comparisons: higher arguments first, equality before ranges, larger values first. It is not documented and may change.',
    found: 'Rules {{first}} and {{second}} can both match {{name}}.',
    holds: 'The winner is what current releases of libseccomp do.',
  },
  sources: [
    'https://github.com/seccomp/libseccomp/issues/118',
    'https://github.com/seccomp/libseccomp/issues/225',
  ],
  *check(subject) {
    for (const [name, { reason }] of subject.outcomes) {
      if (reason?.code !== 'outcome-overlap') continue
      const places = [reason.params.first, reason.params.second].map((position) =>
        subject.profile.rules.find((rule) => rule.position + 1 === position),
      )
      const [first, second] = places
      if (first === undefined || second === undefined || !subject.byName.has(name)) continue
      yield {
        at: namePlace(second, name),
        also: [namePlace(first, name)],
        params: { ...reason.params, name },
        syscalls: [name],
      }
    }
  },
}

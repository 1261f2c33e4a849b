import { exists } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { reachOf, withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const syscallNotOnArch: LintRule = {
  id: 'syscall-not-on-arch',
  severity: 'info',
  words: {
    title: 'The call exists on none of the architectures',
    why: 'A rule for a call that the architectures do not have says nothing. It does no harm, and shows that the list was made for another machine.',
    found: '{{names}} exists on none of the architectures of this filter.',
    fix: 'Remove {{names}}',
  },
  sources: ['https://man7.org/linux/man-pages/man2/syscalls.2.html'],
  *check(subject) {
    // A profile with an archMap is made for many hosts.
    if (subject.profile.archMap !== undefined) return
    const names = [...subject.byName.keys()].filter((name) => !exists(subject, name))
    if (names.length === 0 || subject.profile.architectures === undefined) return
    const params = { names: names.join(', ') }
    const rules = subject.rules.filter((rule) => rule.names.some(({ name }) => names.includes(name)))
    yield {
      ...namesPlaces(subject, names),
      params,
      syscalls: names,
      repairs: [
        {
          kind: 'suggested',
          params,
          reach: reachOf(names),
          edits: () => rules.flatMap((rule) => withoutNames(subject, rule, names)),
        },
      ],
    }
  },
}

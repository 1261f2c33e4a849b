import { ruleMemberPlace } from '../places.ts'
import { withoutRules } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import { readsOciAlone } from '../weighing.ts'

export const guardContradiction: LintRule = {
  id: 'guard-contradiction',
  severity: 'warning',
  words: {
    title: 'The conditions of the rule exclude each other',
    why: 'Conditions that exclude are asked first. A rule that needs and excludes the same capability or architecture never counts.',
    found: 'Rule {{rule}} both needs and excludes {{words}}.',
    fix: 'Remove the rule',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/seccomp_linux.go'],
  *check(subject) {
    if (readsOciAlone(subject.target)) return
    for (const rule of subject.profile.rules) {
      const { includes, excludes } = rule
      if (includes === undefined || excludes === undefined) continue
      const words = [
        ...includes.caps.filter((each) => excludes.caps.includes(each)),
        ...(includes.arches.every((each) => excludes.arches.includes(each)) ? includes.arches : []),
      ]
      if (words.length === 0) continue
      const names = rule.names.map(({ name }) => name)
      yield {
        at: ruleMemberPlace(subject, rule, 'excludes'),
        params: { rule: rule.position + 1, words: words.join(', ') },
        syscalls: names,
        repairs: [{ kind: 'suggested', reach: 'nothing', edits: () => withoutRules(subject, [rule]) }],
      }
    }
  },
}

import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { areSameConditions } from '#core/profile/alternatives.ts'
import { groupRules, isConditional } from '../conditions.ts'
import { namePlace } from '../places.ts'
import { withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const conflictingSameCondition: LintRule = {
  id: 'conflicting-same-condition',
  severity: 'error',
  words: {
    title: 'Two rules with the same conditions do different things',
    why: 'libseccomp refuses the second with EEXIST, so the container does not start. runc says only: file exists.',
    found: 'Rules {{first}} and {{second}} ask the same of {{name}} and differ in what they do.',
    fix: 'Keep rule {{first}}',
    'fix-other': 'Keep rule {{second}}',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    for (const { first, second, names } of groupRules(conflicts(subject))) {
      const params = { first: first.position + 1, second: second.position + 1, name: names.join(', ') }
      yield {
        at: namePlace(second, names[0] ?? ''),
        also: [namePlace(first, names[0] ?? '')],
        params,
        syscalls: names,
        repairs: [
          { kind: 'suggested', params, reach: 'anything', edits: () => withoutNames(subject, second, names) },
          {
            kind: 'suggested',
            word: 'fix-other',
            params,
            reach: 'anything',
            edits: () => withoutNames(subject, first, names),
          },
        ],
      }
    }
  },
}

function conflicts(subject: Subject): readonly (readonly [ElementaryRule, ElementaryRule])[] {
  return [...subject.byName.values()].flatMap((entries) => {
    if (entries.length > comparedEntries || entries.some((each) => !isConditional(subject, each))) return []
    return entries.flatMap((one, at) =>
      entries
        .slice(at + 1)
        .filter((other) => other.action !== one.action && areSameConditions(one.conditions, other.conditions))
        .map((other) => [one, other] as const),
    )
  })
}

const comparedEntries = 300

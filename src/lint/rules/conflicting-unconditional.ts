import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { groupRules, isConditional } from '../conditions.ts'
import { runs } from '../opening.ts'
import { namePlace } from '../places.ts'
import { reachOf, withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const conflictingUnconditional: LintRule = {
  id: 'conflicting-unconditional',
  severity: 'warning',
  words: {
    title: 'Two rules say different things of the same call',
    why: 'Of two rules without conditions for one call the first in the file counts and the other is dropped without a word.',
    found: 'Rules {{first}} and {{second}} both name {{names}}; rule {{first}} counts.',
    fix: 'Keep what counts: remove {{names}} from rule {{second}}',
    'fix-other': 'Let rule {{second}} count: remove {{names}} from rule {{first}}',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    for (const { first, second, names } of groupRules(conflicts(subject))) {
      const params = { first: first.position + 1, second: second.position + 1, names: names.join(', ') }
      yield {
        at: namePlace(second, names[0] ?? ''),
        also: [namePlace(first, names[0] ?? '')],
        params,
        syscalls: names,
        severity: runs(first) && !runs(second) ? 'security' : 'warning',
        repairs: [
          { kind: 'suggested', params, reach: 'nothing', edits: () => withoutNames(subject, second, names) },
          {
            kind: 'suggested',
            word: 'fix-other',
            params,
            reach: reachOf(names),
            edits: () => withoutNames(subject, first, names),
          },
        ],
      }
    }
  },
}

function conflicts(subject: Subject): readonly (readonly [ElementaryRule, ElementaryRule])[] {
  return [...subject.byName.values()].flatMap((entries) => {
    const [first, ...others] = entries.filter((each) => !isConditional(subject, each))
    return first === undefined
      ? []
      : others.filter(({ action }) => action !== first.action).map((each) => [first, each] as const)
  })
}

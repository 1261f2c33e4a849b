import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { groupRules, isConditional } from '../conditions.ts'
import { runs } from '../opening.ts'
import { namePlace } from '../places.ts'
import { reachOf, withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const shadowedByUnconditional: LintRule = {
  id: 'shadowed-by-unconditional',
  severity: 'security',
  words: {
    title: 'A rule with conditions never counts',
    why: 'Where a call has a rule without conditions, libseccomp drops all rules with conditions for it, wherever they stand in the file. The order of the file does not matter.',
    found:
      'Rule {{winner}} names {{names}} without conditions, so the conditions of rule {{loser}} never count.',
    fix: 'Remove {{names}} from rule {{winner}}',
    'fix-dead': 'Remove {{names}} from rule {{loser}}',
    holds: 'On every runtime, with every release of libseccomp.',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    for (const { first, second, names } of groupRules(shadowed(subject))) {
      const isHole = runs(first) && !runs(second)
      const params = { winner: first.position + 1, loser: second.position + 1, names: names.join(', ') }
      yield {
        at: namePlace(second, names[0] ?? ''),
        also: [namePlace(first, names[0] ?? '')],
        params,
        syscalls: names,
        severity: isHole ? 'security' : 'warning',
        repairs: [
          {
            kind: 'suggested',
            params,
            reach: reachOf(names),
            edits: () => withoutNames(subject, first, names),
          },
          {
            kind: 'suggested',
            word: 'fix-dead',
            params,
            reach: 'nothing',
            edits: () => withoutNames(subject, second, names),
          },
        ],
      }
    }
  },
}

/** Pairs of the rule that decides and one that is dropped, with different effects. */
function shadowed(subject: Subject): readonly (readonly [ElementaryRule, ElementaryRule])[] {
  return [...subject.byName.values()].flatMap((entries) => {
    const winner = entries.find((each) => !isConditional(subject, each))
    if (winner === undefined) return []
    return entries
      .filter(
        (each) => isConditional(subject, each) && each.action !== winner.action && each.rule !== winner.rule,
      )
      .map((each) => [winner, each] as const)
  })
}

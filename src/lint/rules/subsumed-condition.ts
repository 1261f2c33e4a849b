import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { isSameCondition } from '#core/profile/alternatives.ts'
import { groupRules, isConditional, isUnguarded } from '../conditions.ts'
import { runs } from '../opening.ts'
import { namePlace } from '../places.ts'
import { withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const subsumedCondition: LintRule = {
  id: 'subsumed-condition',
  severity: 'info',
  words: {
    title: 'The conditions are covered by another rule',
    why: 'A rule that asks for more than another rule with the same action never decides anything.',
    found: 'What rule {{narrow}} allows of {{names}}, or refuses, rule {{wide}} does already.',
    fix: 'Remove {{names}} from rule {{narrow}}',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    for (const { first: wide, second: narrow, names } of groupRules(covered(subject))) {
      const params = { wide: wide.position + 1, narrow: narrow.position + 1, names: names.join(', ') }
      yield {
        at: namePlace(narrow, names[0] ?? ''),
        also: [namePlace(wide, names[0] ?? '')],
        params,
        syscalls: names,
        severity: wide.conditions.length === 0 && runs(wide) ? 'warning' : 'info',
        repairs: [
          {
            kind: isUnguarded(wide) ? 'safe' : 'suggested',
            params,
            reach: 'nothing',
            edits: () => withoutNames(subject, narrow, names),
          },
        ],
      }
    }
  },
}

const comparedEntries = 100

function covered(subject: Subject): readonly (readonly [ElementaryRule, ElementaryRule])[] {
  return [...subject.byName.values()].flatMap((entries) => {
    const isPlain = entries.some((each) => !isConditional(subject, each))
    if (entries.length > comparedEntries) return []
    const pairs = entries.flatMap((narrow) => {
      if (narrow.isSplit || !isConditional(subject, narrow)) return []
      const wide = entries.find(
        (each) => each !== narrow && each.rule !== narrow.rule && covers(subject, each, narrow),
      )
      return wide === undefined ? [] : [[wide, narrow] as const]
    })
    // With a rule without conditions the others are covered by it, or dead for another reason.
    return isPlain ? pairs.filter(([wide]) => !isConditional(subject, wide)) : pairs
  })
}

function covers(subject: Subject, wide: ElementaryRule, narrow: ElementaryRule): boolean {
  if (wide.action !== narrow.action) return false
  const isSame = wide.conditions.length === narrow.conditions.length
  if (isSame && wide.place > narrow.place) return false
  if (!isConditional(subject, wide)) return true
  return wide.conditions.every((each) => narrow.conditions.some((other) => isSameCondition(each, other)))
}

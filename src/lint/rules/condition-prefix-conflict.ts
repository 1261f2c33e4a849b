import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import { isSameCondition } from '#core/profile/alternatives.ts'
import { isConditional } from '../conditions.ts'
import { runs } from '../opening.ts'
import { namePlace } from '../places.ts'
import { withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const conditionPrefixConflict: LintRule = {
  id: 'condition-prefix-conflict',
  severity: 'error',
  words: {
    title: 'The conditions of one rule begin those of another',
    why: 'libseccomp keeps one tree of comparisons for a call. Where a shorter list of conditions is the beginning of a longer one and does something else, the longer is dropped without a word when it comes later, and refused when it comes first.',
    found:
      'Rule {{short}} asks for the beginning of what rule {{long}} asks of {{name}}, and does something else.',
    'found-dropped':
      'Rule {{long}} asks more of {{name}} than rule {{short}} before it, and is dropped without a word.',
    fix: 'Remove {{name}} from rule {{short}}',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    for (const [short, long] of prefixes(subject)) {
      const { name } = short
      const isDropped = short.place < long.place
      const params = { short: short.rule.position + 1, long: long.rule.position + 1, name }
      yield {
        at: namePlace(long.rule, name),
        also: [namePlace(short.rule, name)],
        word: isDropped ? 'found-dropped' : 'found',
        params,
        syscalls: [name],
        severity: isDropped ? (runs(short.rule) && !runs(long.rule) ? 'security' : 'warning') : 'error',
        repairs: [
          {
            kind: 'suggested',
            params,
            reach: 'anything',
            edits: () => withoutNames(subject, short.rule, [name]),
          },
        ],
      }
    }
  },
}

function prefixes(subject: Subject): readonly (readonly [ElementaryRule, ElementaryRule])[] {
  return [...subject.byName.values()].flatMap((entries) => {
    if (entries.length > comparedEntries || entries.some((each) => !isConditional(subject, each))) return []
    return entries.flatMap((short) =>
      entries
        .filter((long) => short.action !== long.action && begins(short, long))
        .map((long) => [short, long] as const),
    )
  })
}

const comparedEntries = 300

function begins(short: ElementaryRule, long: ElementaryRule): boolean {
  const [one, two] = [short, long].map(({ conditions }) => conditions.toSorted((a, b) => a.index - b.index))
  if (one === undefined || two === undefined || one.length >= two.length) return false
  return one.every((each, at) => {
    const other = two[at]
    return other !== undefined && isSameCondition(each, other)
  })
}

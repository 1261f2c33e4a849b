import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import type { ConditionSpec, Rule } from '#core/profile/profile.ts'
import { groupRules, isConditional, isFree } from '../conditions.ts'
import { runs, runsBy } from '../opening.ts'
import { namePlace } from '../places.ts'
import { allowed, casesRepair, reachOf, withoutNames } from '../repairs.ts'
import type { LintRule, Repair } from '../rule.ts'
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
    'fix-split': 'Allow {{name}} only where the condition of rule {{loser}} does not hold',
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
          ...(isHole ? splitRepairs(subject, second, names, params) : []),
        ],
      }
    }
  },
}

/**
 * Pairs of the rule that decides and one that is dropped, with different effects. A refusal that equals the default is
 * dropped by the runtime already; whoever wrote it beside an open rule meant to refuse all the same.
 */
function shadowed(subject: Subject): readonly (readonly [ElementaryRule, ElementaryRule])[] {
  return [...subject.byName].flatMap(([name, entries]) => {
    const winner = entries.find((each) => !isConditional(subject, each))
    if (winner === undefined) return []
    const dropped = runsBy(winner.action) ? sameAsDefault(subject, name) : []
    return [...entries, ...dropped]
      .filter(
        (each) => isConditional(subject, each) && each.action !== winner.action && each.rule !== winner.rule,
      )
      .map((each) => [winner, each] as const)
  })
}

function sameAsDefault({ entries }: Subject, name: string): readonly ElementaryRule[] {
  return entries.filter((each) => each.name === name && each.fate === 'same-as-default')
}

/** Says what was meant: each value of the masked bits that is not refused is let through by a rule of its own. */
function splitRepairs(
  subject: Subject,
  { conditions }: Rule,
  names: readonly string[],
  params: { readonly loser: number },
): readonly Repair[] {
  const [condition, ...more] = conditions
  const [name, ...others] = names
  if (condition === undefined || more.length > 0 || name === undefined || others.length > 0) return []
  if (!isFree(subject, name)) return []
  const rest = otherValues(condition)
  if (rest.length === 0) return []
  const cases = rest.map((valueTwo) => ({ ...allowed, conditions: [{ ...condition, valueTwo }] }))
  return [
    casesRepair(subject, name, cases, { kind: 'suggested', word: 'fix-split', params: { ...params, name } }),
  ]
}

/** More masked bits than these would make a page of rules. */
const mostBits = 3

/** The values that the masked bits have where the condition does not hold; none where they cannot be listed. */
function otherValues({ op, value: mask, valueTwo }: ConditionSpec): readonly bigint[] {
  if (op !== 'SCMP_CMP_MASKED_EQ') return []
  const bits = Array.from({ length: 64 }, (_, place) => 1n << BigInt(place)).filter(
    (bit) => (mask & bit) !== 0n,
  )
  if (bits.length === 0 || bits.length > mostBits) return []
  let all = [0n]
  for (const bit of bits) all = all.concat(all.map((sum) => sum | bit))
  return all.filter((each) => each !== (valueTwo & mask))
}

import { isSameEffect } from '#core/profile/effect.ts'
import type { Effect, Rule } from '#core/profile/profile.ts'
import { type Doors, doors } from '../doors.ts'
import { lackedFor } from '../needed-capabilities.ts'
import { exists, opening, runs } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair } from '../repairs.ts'
import type { Found, LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const noSuchCall = 38

/**
 * Only what a rule refuses by name: a list of allowed calls that knows the new name of a call and not the old one
 * refuses nothing on purpose. And not what is answered ENOSYS, with which programs are sent on to the other call.
 */
export const siblingOpen: LintRule = {
  id: 'sibling-open',
  severity: 'security',
  words: {
    title: 'One way is closed, and another to the same is open',
    why: 'Many things can be asked of the kernel by several calls: each new one does what the older did, and more. A refusal of one of them stops the programs that happen to use it, and nobody who looks for another way.',
    found: 'Refused: {{closed}}. Open, and able to {{does}} as well: {{names}}.',
    fix: 'Refuse {{names}} as well',
  },
  sources: [
    'https://man7.org/linux/man-pages/dir_section_2.html',
    'https://man7.org/linux/man-pages/man2/chmod.2.html',
    'https://lwn.net/Articles/759499/',
  ],
  *check(subject) {
    for (const group of doors) yield* openBeside(subject, group)
  },
}

function* openBeside(subject: Subject, { does, calls, undone = calls, capability }: Doors): Generator<Found> {
  if (capability !== undefined && !subject.target.capabilities.includes(capability)) return
  const there = calls.filter((name) => exists(subject, name))
  const refused = there.flatMap((name) => {
    const rule = undone.includes(name) ? refusal(subject, name) : undefined
    return rule === undefined ? [] : [{ name, rule }]
  })
  const open = there.filter((name) => opening(subject, name) === 'always')
  const [first] = refused
  if (first === undefined || open.length === 0) return
  const closed = refused.map(({ name }) => name)
  const params = { closed: closed.join(', '), names: open.join(', '), does }
  const effect: Effect = { action: first.rule.action, errnoRet: first.rule.errnoRet }
  const isSame = refused.every(({ rule }) => isSameEffect(rule, effect))
  const isMoot = open.every((name) => lackedFor(subject, name) !== undefined)
  yield {
    ...namesPlaces(subject, closed),
    params,
    syscalls: [...closed, ...open],
    ...(isMoot && { severity: 'info' }),
    repairs: isSame ? [effectRepair(subject, open, effect, { kind: 'suggested', params })] : [],
  }
}

/** The rule that refuses the call whatever its arguments; undefined where none does. */
function refusal(subject: Subject, name: string): Rule | undefined {
  if (opening(subject, name) !== 'never') return undefined
  return subject.rules.find(
    (rule) =>
      !runs(rule) &&
      rule.errnoRet !== noSuchCall &&
      rule.conditions.length === 0 &&
      rule.names.some((each) => each.name === name),
  )
}

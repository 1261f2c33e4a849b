import { answer } from '#core/enforce/evaluate/decide.ts'
import { isMultiplexed } from '#core/filter/libseccomp/filter.ts'
import { subCallOf } from '#core/filter/libseccomp/multiplexed.ts'
import { isSameEffect } from '#core/profile/effect.ts'
import type { Effect, Rule } from '#core/profile/profile.ts'
import { type Doors, doors } from '../doors.ts'
import { lackedFor } from '../needed-capabilities.ts'
import { exists, opening, runs, runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall as notThere } from '../repairs.ts'
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
    'found-gate': 'Refused: {{closed}}. Open on {{arches}} through {{gate}}, which does the same there.',
    fix: 'Refuse {{names}} as well',
    'fix-gate': 'Answer ENOSYS for {{gate}} (older 32-bit programs lose what they reach by it)',
  },
  sources: [
    'https://man7.org/linux/man-pages/dir_section_2.html',
    'https://man7.org/linux/man-pages/man2/chmod.2.html',
    'https://lwn.net/Articles/759499/',
  ],
  *check(subject) {
    for (const group of doors) yield* openBeside(subject, group)
    for (const gate of ['socketcall', 'ipc']) yield* openBehind(subject, gate)
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

/** Calls that rules refuse by name, and the filter that is loaded lets through by the call that older ABIs make. */
function* openBehind(subject: Subject, gate: string): Generator<Found> {
  const behind = [...subject.byName.keys()].filter((name) => subCallOf(name)?.through === gate)
  const refused = behind.filter((name) => refusal(subject, name) !== undefined)
  const open = subject.arches.map((arch) => ({
    arch,
    names: refused.filter((name) => isOpenBehind(subject, arch, name)),
  }))
  const there = open.filter(({ names }) => names.length > 0)
  const closed = [...new Set(there.flatMap(({ names }) => names))]
  const [first] = closed
  if (first === undefined) return
  const arches = there.map(({ arch }) => arch)
  const params = { closed: closed.join(', '), gate, arches: arches.join(', ') }
  yield {
    ...namesPlaces(subject, closed),
    word: 'found-gate',
    params,
    syscalls: [...closed, gate],
    arches,
    repairs: [effectRepair(subject, [gate], notThere, { kind: 'suggested', word: 'fix-gate', params })],
  }
}

function isOpenBehind({ loaded, catalog }: Subject, arch: string, name: string): boolean {
  const sub = subCallOf(name)
  const nr = sub && catalog.numberOf(sub.through, arch)
  if (loaded.kind !== 'ready' || nr === undefined || !isMultiplexed(loaded.library, arch)) return false
  const args = [BigInt(sub?.number ?? 0), 0n, 0n, 0n, 0n, 0n]
  return runsBy(answer(loaded, { arch, nr, args }).ret)
}

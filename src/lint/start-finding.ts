import { caseOf, everyone, knownFor, startCalls, startPhaseOf } from '#core/enforce/startup/calls.ts'
import { everyStartOn } from '#core/enforce/startup/every-start.ts'
import { measuredRuntimes } from '#core/enforce/startup/known.ts'
import { startVerdict } from '#core/enforce/startup/verdict.ts'
import type { Action } from '#core/profile/profile.ts'
import { allowsAnything, existsOnHost, opening } from './opening.ts'
import { memberPlace } from './places.ts'
import { allowed, effectRepair } from './repairs.ts'
import type { Found, Repair } from './rule.ts'
import type { Subject } from './subject.ts'

/** The findings that the runtime's own calls are refused before the program of the container runs. */
export function startFinding(subject: Subject): readonly Found[] {
  // A profile that allows nothing has one finding.
  if (subject.loaded.kind !== 'ready' || !allowsAnything(subject)) return []
  const { kind, missing, timing } = startVerdict(subject.loaded)
  const isRefused = (name: string) => existsOnHost(subject, name) && opening(subject, name) === 'never'
  const { tolerated } = startPhaseOf(subject.target)
  // What runc answers with ENOSYS, being newer than all that is named, the default kills once newer calls are named.
  const later = kills(subject.profile.defaultAction) ? tolerated.filter(isRefused) : []
  // execve has a rule of its own.
  const stopping =
    kind === 'fails' ? [...new Set([...missing, ...later])].filter((name) => name !== 'execve') : []
  const [refused, limited] = [stopping.filter(isRefused), stopping.filter((name) => !isRefused(name))]
  const also = stopping.length > 0 ? alsoNeeded(subject).filter(isRefused) : []
  return [
    ...needed(subject, refused, { kind: 'safe', also }),
    // Somebody wanted only some of its arguments: to allow all is more than the profile meant to say.
    ...needed(subject, limited, { kind: 'suggested' }),
    ...needed(subject, timing.filter(isRefused), { kind: 'suggested', word: 'found-timing' }),
    ...(kind === 'fails' ? [] : laterFinding(subject, isRefused)),
  ]
}

function kills(action: Action): boolean {
  return action.startsWith('SCMP_ACT_KILL') || action === 'SCMP_ACT_TRAP'
}

/** What commands that are started later end at, or starts for other users and with a terminal. */
function laterFinding(subject: Subject, isRefused: (name: string) => boolean): readonly Found[] {
  const names = stoppingAnyhow(subject).filter((name) => name !== 'execve' && isRefused(name))
  return needed(subject, names, { kind: 'suggested', word: 'found-later', severity: 'warning' })
}

/** What some way of starting ends at. */
function stoppingAnyhow({ loaded, target }: Subject): readonly string[] {
  const answers = everyStartOn(loaded, caseOf(target))
  return [...new Set(answers.flatMap(({ verdict }) => (verdict.kind === 'fails' ? verdict.missing : [])))]
}

/** What the same start needs on other versions of the runtime, and commands in the container after it. */
function alsoNeeded(subject: Subject): readonly string[] {
  const { profile, target } = subject
  const { record } = knownFor(target)
  const { way, noNewPrivileges } = caseOf(target)
  const family = measuredRuntimes.filter(({ runtime }) => runtime === record.runtime)
  const question = { noNewPrivileges: [noNewPrivileges], who: everyone, ways: [way, 'exec'] as const }
  const { needed: always } = startCalls({ ...question, runtimes: family })
  const { tolerated } = startCalls({ ...question, runtimes: [record] })
  const others = kills(profile.defaultAction) ? tolerated : []
  return [...always, ...others, ...stoppingAnyhow(subject)]
}

interface Manner extends Pick<Repair, 'kind'>, Pick<Found, 'word' | 'severity'> {
  /** Allowed together with what is missing. */
  readonly also?: readonly string[]
}

function needed(
  subject: Subject,
  calls: readonly string[],
  { kind, also = [], ...rest }: Manner,
): readonly Found[] {
  if (calls.length === 0) return []
  const params = { names: calls.join(', ') }
  const all = [...new Set([...calls, ...also])]
  const repairs = [effectRepair(subject, all, allowed, { kind, params: { names: all.join(', ') } })]
  return [{ at: memberPlace(subject, 'defaultAction'), params, syscalls: calls, repairs, ...rest }]
}

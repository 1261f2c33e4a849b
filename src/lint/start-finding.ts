import type { Action } from '#core/profile.ts'
import { startPhaseOf } from '#core/startup/calls.ts'
import { startVerdict } from '#core/startup/verdict.ts'
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
  const { tolerated } = startPhaseOf(subject.target)
  const isRefused = (name: string) => existsOnHost(subject, name) && opening(subject, name) === 'never'
  // What runc answers with ENOSYS, being newer than all that is named, the default kills once newer calls are named.
  const later = kills(subject.profile.defaultAction) ? tolerated.filter(isRefused) : []
  // execve has a rule of its own.
  const stopping =
    kind === 'fails' ? [...new Set([...missing, ...later])].filter((name) => name !== 'execve') : []
  const [refused, limited] = [stopping.filter(isRefused), stopping.filter((name) => !isRefused(name))]
  return [
    ...needed(subject, refused, 'safe'),
    // Somebody wanted only some of its arguments: to allow all is more than the profile meant to say.
    ...needed(subject, limited, 'suggested'),
    ...needed(subject, timing.filter(isRefused), 'safe').map((found) => ({ ...found, word: 'found-timing' })),
  ]
}

function kills(action: Action): boolean {
  return action.startsWith('SCMP_ACT_KILL') || action === 'SCMP_ACT_TRAP'
}

function needed(subject: Subject, calls: readonly string[], kind: Repair['kind']): readonly Found[] {
  if (calls.length === 0) return []
  const params = { names: calls.join(', ') }
  const repairs = [effectRepair(subject, calls, allowed, { kind, params })]
  return [{ at: memberPlace(subject, 'defaultAction'), params, syscalls: calls, repairs }]
}

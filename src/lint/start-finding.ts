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
  const { kind, missing } = startVerdict(subject.loaded)
  // execve has a rule of its own.
  const stopping = kind === 'fails' ? missing.filter((name) => name !== 'execve') : []
  const isRefused = (name: string) => opening(subject, name) === 'never'
  const [refused, limited] = [stopping.filter(isRefused), stopping.filter((name) => !isRefused(name))]
  const timing = startPhaseOf(subject.target).sometimes.filter(
    (name) => existsOnHost(subject, name) && isRefused(name),
  )
  return [
    ...needed(subject, refused, 'safe'),
    // Somebody wanted only some of its arguments: to allow all is more than the profile meant to say.
    ...needed(subject, limited, 'suggested'),
    ...needed(subject, timing, 'safe').map((found) => ({ ...found, word: 'found-timing' })),
  ]
}

function needed(subject: Subject, calls: readonly string[], kind: Repair['kind']): readonly Found[] {
  if (calls.length === 0) return []
  const params = { names: calls.join(', ') }
  const repairs = [effectRepair(subject, calls, allowed, { kind, params })]
  return [{ at: memberPlace(subject, 'defaultAction'), params, syscalls: calls, repairs }]
}

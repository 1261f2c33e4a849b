import { startVerdict } from '#core/startup/verdict.ts'
import { allowsAnything, opening } from './opening.ts'
import { memberPlace } from './places.ts'
import { allowed, effectRepair } from './repairs.ts'
import type { Found } from './rule.ts'
import type { Subject } from './subject.ts'

/** The findings that the runtime's own calls are refused before the program of the container runs. */
export function startFinding(subject: Subject): readonly Found[] {
  const { kind, missing } = startVerdict(subject.loaded)
  // A profile that allows nothing has one finding, and execve a rule of its own.
  if (kind !== 'fails' || !allowsAnything(subject)) return []
  const calls = missing.filter((name) => name !== 'execve')
  const [refused, limited] = [true, false].map((isNever) =>
    calls.filter((name) => (opening(subject, name) === 'never') === isNever),
  )
  return [
    ...needed(subject, refused ?? [], 'safe'),
    // Somebody wanted only some of its arguments: to allow all is more than the profile meant to say.
    ...needed(subject, limited ?? [], 'suggested'),
  ]
}

function needed(subject: Subject, calls: readonly string[], kind: 'safe' | 'suggested'): readonly Found[] {
  if (calls.length === 0) return []
  const params = { names: calls.join(', ') }
  const repairs = [effectRepair(subject, calls, allowed, { kind, params })]
  return [{ at: memberPlace(subject, 'defaultAction'), params, syscalls: calls, repairs }]
}

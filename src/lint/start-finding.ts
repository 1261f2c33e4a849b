import { startVerdict } from '#core/startup/verdict.ts'
import { allowsAnything, opening } from './opening.ts'
import { memberPlace } from './places.ts'
import { allowed, effectRepair } from './repairs.ts'
import type { Found } from './rule.ts'
import type { Subject } from './subject.ts'

/** The finding that the runtime's own calls are refused before the program of the container runs. */
export function startFinding(subject: Subject): readonly Found[] {
  const { kind, missing, printed } = startVerdict(subject.loaded)
  const calls = missing.filter((name) => name !== 'execve' && opening(subject, name) === 'never')
  if (!allowsAnything(subject) || kind !== 'fails' || calls.length === 0) return []
  const params = { names: calls.join(', ') }
  return [
    {
      at: memberPlace(subject, 'defaultAction'),
      word: printed === undefined ? 'found' : 'found-printed',
      params: { ...params, printed: printed ?? '' },
      syscalls: calls,
      repairs: [effectRepair(subject, calls, allowed, { kind: 'safe', params })],
    },
  ]
}

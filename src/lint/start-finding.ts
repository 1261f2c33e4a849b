import { startPhase } from '#core/startup/calls.ts'
import { startVerdict } from '#core/startup/verdict.ts'
import { allowsAnything, existsOnHost, opening } from './opening.ts'
import { memberPlace } from './places.ts'
import { allowed, effectRepair } from './repairs.ts'
import type { Found } from './rule.ts'
import type { Subject } from './subject.ts'

/** The finding that the runtime's own calls are refused before the program of the container runs. */
export function startFinding(subject: Subject): readonly Found[] {
  const { kind, printed } = startVerdict(subject.loaded)
  const calls = refusedAtStart(subject)
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

/** What the runtime makes under the filter and the profile refuses; passed over where only an error comes back. */
function refusedAtStart(subject: Subject): readonly string[] {
  const { runtime, target, profile } = subject
  const { needed, tolerated } = startPhase(runtime.kind, target.noNewPrivileges ? 'confined' : 'privileged')
  const calls = profile.defaultAction === 'SCMP_ACT_ERRNO' ? needed : [...needed, ...tolerated]
  return calls.filter(
    (name) => name !== 'execve' && existsOnHost(subject, name) && opening(subject, name) === 'never',
  )
}

import type { LoadProblem, Prepared } from '../evaluate/prepare.ts'
import { caseOf, everyone } from './calls.ts'
import type { StartCase } from './known.ts'
import { type StartVerdict, startVerdict } from './verdict.ts'

export interface StartAnswer {
  readonly start: StartCase
  readonly verdict: StartVerdict
}

/** Every way in which the target's engine starts programs: the first one, and commands later (exec, health checks). */
export function everyStartOn(prepared: Prepared | LoadProblem, own: StartCase): readonly StartAnswer[] {
  return ([own.way, 'exec'] as const).flatMap((way) =>
    everyone.map((who) => {
      const start = { ...own, way, who }
      return { start, verdict: startVerdict(prepared, start) }
    }),
  )
}

const worst: readonly StartVerdict['kind'][] = ['fails', 'unknown', 'perhaps', 'starts']

/** Whether commands start in the container later, such as health checks, for its user, with a terminal and without. */
export function laterVerdict(prepared: Prepared | LoadProblem): StartVerdict {
  const who = prepared.kind === 'ready' ? caseOf(prepared.target).who : 'root'
  const [user = 'root'] = who.split(' ')
  const verdicts = everyone
    .filter((each) => each.startsWith(user))
    .map((each) => startVerdict(prepared, { way: 'exec', who: each }))
  const [first = startVerdict(prepared)] = verdicts.toSorted(
    (a, b) => worst.indexOf(a.kind) - worst.indexOf(b.kind),
  )
  return first
}

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

/** Answers that say the same, those of the asked start first. */
export interface StartGroup {
  readonly starts: readonly StartCase[]
  readonly verdict: StartVerdict
}

export function groupStarts(answers: readonly StartAnswer[], own: StartCase): readonly StartGroup[] {
  const groups = new Map<string, StartGroup>()
  const isOwn = ({ start }: StartAnswer) => start.way === own.way && start.who === own.who
  for (const { start, verdict } of [...answers.filter(isOwn), ...answers.filter((each) => !isOwn(each))]) {
    const key = JSON.stringify([verdict.kind, verdict.why])
    groups.set(key, { verdict, starts: [...(groups.get(key)?.starts ?? []), start] })
  }
  return [...groups.values()]
}

/** All that has to be allowed for every way to start: first what ends one for certain. */
export function missingAnyhow(groups: readonly StartGroup[]): readonly string[] {
  const failing = groups.filter(({ verdict }) => verdict.kind === 'fails')
  const asked = failing.length > 0 ? failing : groups
  return [...new Set(asked.flatMap(({ verdict }) => verdict.missing))]
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

import { atOnce } from '../../base/steps.ts'
import type { CallTally, Tally } from '../../base/tally.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { mergeCalls } from '../learn/merge.ts'
import type { ReplayNumbers } from './numbers.ts'
import { type ReplayEntry, replayCall } from './replay-call.ts'

/** What the profile would have done to the calls that logs showed. */
export interface Replay {
  /** What would end in the same way is one entry; a call may have several. */
  readonly entries: readonly ReplayEntry[]
}

/** All that a replay takes of a log. */
export type Calls = Pick<Tally, 'calls'>

/** Replays all calls at once. */
export function replay(prepared: Prepared, tallies: readonly Calls[], numbers: ReplayNumbers): Replay {
  return atOnce(replaySteps(prepared, tallies, numbers))
}

/** As `replay`, with a pause offered after every few hundred decisions: others get a turn in between. */
export function* replaySteps(
  prepared: Prepared,
  tallies: readonly Calls[],
  numbers: ReplayNumbers,
): Generator<undefined, Replay> {
  const entries: ReplayEntry[] = []
  for (const same of callsTogether(tallies)) {
    for (const call of same.length === 1 ? same : mergeCalls(same)) {
      entries.push(...(yield* replayCall(prepared, call, numbers)))
    }
    yield
  }
  return { entries }
}

/** The same call of several tallies, merged call by call: all at once would take long. */
function callsTogether(tallies: readonly Calls[]): readonly (readonly CallTally[])[] {
  const groups = new Map<string, CallTally[]>()
  for (const call of tallies.flatMap(({ calls }) => calls)) {
    const key = `${call.arch} ${call.name ?? call.nr}`
    const before = groups.get(key)
    if (before === undefined) groups.set(key, [call])
    else before.push(call)
  }
  return [...groups.values()]
}

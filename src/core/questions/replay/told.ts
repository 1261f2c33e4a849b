import type { Decision } from '../../enforce/evaluate/decision.ts'
import type { Replay } from './replay.ts'
import type { ReplayEntry } from './replay-call.ts'

/** An entry without the rules of the text: it holds on to no document, and can be copied to another thread. */
export interface ToldEntry extends Omit<ReplayEntry, 'decision'> {
  readonly decision: Omit<Decision, 'rule' | 'losers'> | undefined
}

/** What a replay tells by itself. */
export interface ToldReplay {
  readonly entries: readonly ToldEntry[]
}

/** The replay without the rules of the text. */
export function toldOf({ entries }: Replay): ToldReplay {
  return { entries: entries.map((entry) => ({ ...entry, decision: withoutRules(entry.decision) })) }
}

function withoutRules(decision: Decision | undefined): ToldEntry['decision'] {
  if (decision === undefined) return undefined
  const { rule: _, losers: __, ...told } = decision
  return told
}

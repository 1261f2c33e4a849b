import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { startPhaseOf } from '../../enforce/startup/calls.ts'
import type { Target } from '../../target/target.ts'
import { type Assessor, assessThreat, createAssessor, type ThreatAssessment } from './assess.ts'
import { type RatedCall, type Score, scoreOf } from './exposure.ts'
import type { ThreatList } from './threat-list.ts'
import type { RiskFacts } from './way.ts'

/** What a profile is judged by. */
export interface RiskKnowledge {
  readonly facts: RiskFacts
  readonly rated: readonly RatedCall[]
  readonly list: ThreatList
}

export interface RiskReport {
  /** When the list of threats was last gone through. */
  readonly checked: string
  readonly threats: readonly ThreatAssessment[]
  readonly score: Score
  /** For further questions about the same filter. */
  readonly assess: Assessor
}

/** Everything that is known to be dangerous, asked of the filter that the target loads; pauses between questions. */
export function* reportSteps(
  prepared: Prepared,
  { facts, rated, list: { threats, checked } }: RiskKnowledge,
): Generator<undefined, RiskReport, undefined> {
  const assess = createAssessor(prepared, facts)
  for (const use of threats.flatMap(({ steps }) => steps.flat())) {
    assess(use)
    yield undefined
  }
  for (const { name, dangers } of rated) {
    for (const use of [{ call: name, args: [] }, ...dangers]) assess(use)
    yield undefined
  }
  return {
    checked,
    threats: threats.map((threat) => assessThreat(threat, prepared, assess)),
    score: scoreOf(rated, neededToStart(prepared.target), assess),
    assess,
  }
}

/** Calls without which nothing starts; those that the runtime can do without are none. */
function neededToStart(target: Target): readonly string[] {
  return startPhaseOf(target).needed
}

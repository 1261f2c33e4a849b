import { laterVerdict } from '#core/enforce/startup/every-start.ts'
import { startVerdict } from '#core/enforce/startup/verdict.ts'
import type { Store } from '../store.ts'
import { selectDecisions } from './decisions.ts'
import { selectEvaluation } from './evaluation.ts'
import { selectFindings } from './findings.ts'
import { selectLimits } from './limits.ts'
import { remembered, steady } from './remembered.ts'
import { selectReplay } from './replay.ts'
import { selectCounts, selectIsUnreadable } from './table.ts'

/** The way from a log to a profile in use. */
export const pathSteps = ['collect', 'allow', 'tighten', 'check', 'ship'] as const
export type PathStep = (typeof pathSteps)[number]

export interface Path {
  /** The step that is to be taken now. */
  readonly present: PathStep
  readonly done: ReadonlySet<PathStep>
  /** Sources that count. */
  readonly logs: number
  readonly bytes: number
  readonly seen: number
  /** Seen calls that no rule speaks of; undefined while nobody knows. */
  readonly toDecide: number | undefined
  /** Nobody will know, as long as the work stays as it is. */
  readonly isUntold: boolean
  /** The profile lets nothing run whatever its arguments are: a draft that has just begun. */
  readonly isBlank: boolean
  /** `unknown` while it is worked out, or where it was never measured. */
  readonly starts: 'yes' | 'no' | 'unknown'
  /** Findings of the kinds `error` and `security`. */
  readonly grave: number
  readonly warnings: number
  /** Limits for arguments that the logs support; undefined while nobody knows. */
  readonly limits: number | undefined
  /** Why the profile should not be shipped yet, the first first; none: it is ready. */
  readonly obstacles: readonly Obstacle[]
}

/** The first one is told first. */
const allObstacles = ['unreadable', 'denied', 'starts', 'findings'] as const
export type Obstacle = (typeof allObstacles)[number]

const pathOf = remembered((facts: Facts, unreadable: boolean, limitsSettled: boolean): Path => {
  const inTheWay: Readonly<Record<Obstacle, boolean>> = {
    unreadable,
    denied: (facts.toDecide ?? 0) > 0,
    starts: facts.starts === 'no',
    findings: facts.grave > 0,
  }
  const obstacles = allObstacles.filter((each) => inTheWay[each])
  const done = new Set<PathStep>()
  if (facts.seen > 0) done.add('collect')
  if (facts.seen > 0 && facts.toDecide === 0) done.add('allow')
  if (limitsSettled) done.add('tighten')
  if (obstacles.length === 0) done.add('check')
  return { ...facts, obstacles, done, present: presentStep(facts, obstacles, limitsSettled) }
})

function presentStep(facts: Facts, obstacles: readonly Obstacle[], limitsSettled: boolean): PathStep {
  const { isBlank, seen, toDecide = 0, limits = 0 } = facts
  if (isBlank && seen === 0) return 'collect'
  if (toDecide > 0) return 'allow'
  if (limits > 0 && !limitsSettled) return 'tighten'
  return obstacles.length > 0 ? 'check' : 'ship'
}

type Facts = Omit<Path, 'present' | 'done' | 'obstacles'>

const steadily = steady<Facts>()

function factsOf(store: Store): Facts {
  const { seen, allowed, conditional } = selectCounts(store)
  const on = store.sources.filter((source) => source.on)
  const open = selectFindings(store)?.open.map(({ finding }) => finding.severity) ?? []
  return steadily({
    logs: on.length,
    bytes: on.flatMap(({ tally }) => tally.sources).reduce((sum, { bytes }) => sum + bytes, 0),
    seen,
    toDecide: selectDecisions(store)?.open.length,
    isUntold: selectReplay(store).kind === 'problem',
    isBlank: allowed + conditional === 0,
    starts: startsOf(selectEvaluation(store).evaluated),
    limits: selectLimits(store)?.limits.length,
    grave: open.filter((severity) => severity === 'error' || severity === 'security').length,
    warnings: open.filter((severity) => severity === 'warning').length,
  })
}

const startsOf = remembered((evaluated: ReturnType<typeof selectEvaluation>['evaluated']): Path['starts'] => {
  if (evaluated === undefined) return 'unknown'
  const kinds = [startVerdict(evaluated).kind, laterVerdict(evaluated).kind]
  if (kinds.includes('fails')) return 'no'
  return kinds.every((kind) => kind === 'starts') ? 'yes' : 'unknown'
})

/** Where one stands between a log and a profile in use, and what is open. */
export function selectPath(store: Store): Path {
  return pathOf(factsOf(store), selectIsUnreadable(store), store.limitsSettled)
}

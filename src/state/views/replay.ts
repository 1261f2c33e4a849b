import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import type { Case } from '#core/profile/profile.ts'
import { allowed } from '#core/profile/template.ts'
import { casesFor } from '#core/questions/replay/allow-values.ts'
import type { Store } from '../store.ts'
import { failedProblem, selectEvaluation } from './evaluation.ts'
import { remembered } from './remembered.ts'
import { type ReplayLine, type ReplaySummary, replayLines, summaryOf } from './replay-lines.ts'
import type { Row } from './rows.ts'
import { selectRows, selectSeen } from './table.ts'

export type ReplayState =
  /** No log is switched on. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waiting' }
  /** The target would not enforce the profile at all, or it could not be worked out. */
  | { readonly kind: 'problem'; readonly problem: LoadProblem }
  | ReplayReady

export interface ReplayReady {
  readonly kind: 'ready'
  readonly lines: readonly ReplayLine[]
  readonly summary: ReplaySummary
  /** False while an edit is worked out: the lines are then of the text before. */
  readonly isCurrent: boolean
}

const linesOf = remembered(replayLines)
const summarised = remembered(summaryOf)
const ready = remembered(
  (lines: readonly ReplayLine[], summary: ReplaySummary, isCurrent: boolean): ReplayReady => ({
    kind: 'ready',
    lines,
    summary,
    isCurrent,
  }),
)
const nothing: ReplayState = { kind: 'nothing' }
const waiting: ReplayState = { kind: 'waiting' }
const problemOf = remembered((problem: LoadProblem): ReplayState => ({ kind: 'problem', problem }))

/** What is known of the replay of the logs that are switched on. */
export function selectReplay(store: Store): ReplayState {
  if (!store.sources.some(({ on }) => on)) return nothing
  const { evaluated, isCurrent } = selectEvaluation(store)
  if (evaluated !== undefined && evaluated.kind !== 'ready') return problemOf(evaluated)
  const [known] = store.answers.replay
  if (known === undefined || evaluated === undefined) return waiting
  const { want, outcome } = known
  if (outcome.kind === 'failed') return problemOf(failedProblem(outcome.reason))
  const lines = linesOf(outcome.answer, selectSeen(store), store.focus)
  const isOfNow = isCurrent && want.prepared === evaluated && want.sources === store.sources
  return ready(lines, summarised(lines), isOfNow)
}

/** Calls that run unconditionally, that no log showed, and that no container needs to start. */
export function selectUnseen(store: Store): readonly Row[] {
  return unseen(selectRows(store))
}

const unseen = remembered((rows: readonly Row[]) =>
  rows.filter(({ statuses, startup }) => statuses.includes('unseen') && !startup),
)

const byName = remembered((rows: readonly Row[]) => new Map(rows.map((row) => [row.name, row])))

/** Whether the values of the line can be let through beside what the profile says; cheap, asked for each line. */
export function canAllowValues(store: Store, { fate, name, values }: ReplayLine): boolean {
  const row = byName(selectRows(store)).get(name)
  if (fate !== 'denied' && fate !== 'killed') return false
  if (values === undefined || row?.syscall === undefined) return false
  const { kind, cases } = row.outcome
  return (
    kind === 'default' ||
    (kind === 'conditional' && cases.every(({ effect }) => effect.action === allowed.action))
  )
}

/** The cases that would let the calls of the line run too; undefined where they cannot be written. */
export function casesToAllow(store: Store, line: ReplayLine): readonly Case[] | undefined {
  const { name, values } = line
  const row = byName(selectRows(store)).get(name)
  if (values === undefined || row?.syscall === undefined || !canAllowValues(store, line)) return undefined
  const added = casesFor(
    values,
    row.syscall.args.map(({ width }) => width),
  )
  return [...row.outcome.cases.map(({ effect, conditions }) => ({ ...effect, conditions })), ...added]
}

/** Whether the calls die because their ABI is not among the profile's architectures, which can be listed. */
export function lacksArchitecture(store: Store, { decision }: ReplayLine): boolean {
  const archMap = store.readable?.reading.profile.archMap ?? []
  const isForeign = decision?.why.some(({ code }) => code === 'why-foreign-arch' || code === 'why-x32-gate')
  return isForeign === true && archMap.length === 0
}

import type { LoadProblem } from '#core/evaluate/prepare.ts'
import type { Case } from '#core/profile.ts'
import { casesFor } from '#core/replay/allow-values.ts'
import { allowed } from '#core/template.ts'
import { replayApart } from '#workers/evaluation-client.ts'
import { changeArchitectures, changeCases, giveEffect } from '../actions/editing.ts'
import { type Store, useStudio } from '../store.ts'
import { type ReplayLine, type ReplaySummary, replayLines, summaryOf } from '../views/replay-lines.ts'
import type { Row } from '../views/rows.ts'
import { remembered, selectRows, selectSeen } from '../views/table.ts'
import { knownPrepared, selectPrepared } from './evaluation.ts'
import { createReplays } from './replay-job.ts'

/** Logs can show a hundred thousand different calls: they are asked about in a worker. */
const { useReplays, request } = createReplays(({ text, prepared, sources }) =>
  replayApart({
    text,
    target: prepared.target,
    tallies: sources.filter(({ on }) => on).map(({ tally }) => tally),
  }),
)

export { useReplays }

export type ReplayState =
  /** No log is switched on. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waiting' }
  /** The target would not enforce the profile at all. */
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

/** Has the logs replayed against the present profile, once it is worked out. */
export function requestReplay(): void {
  const store = useStudio.getState()
  const prepared = selectPrepared(store)
  const { readable, sources } = store
  if (prepared?.kind === 'ready' && readable !== undefined && sources.some(({ on }) => on))
    request({ text: readable.text, prepared, sources })
}

/** What is known of the replay; asks nobody. */
export function selectReplay(store: Store): ReplayState {
  if (!store.sources.some(({ on }) => on)) return nothing
  const { evaluated, isCurrent } = knownPrepared(store)
  if (evaluated !== undefined && evaluated.kind !== 'ready') return problemOf(evaluated)
  const result = useReplays.getState()
  if (result === undefined || evaluated === undefined) return waiting
  const lines = linesOf(result.replay, selectSeen(store), store.focus)
  const isOfNow = isCurrent && result.prepared === evaluated && result.sources === store.sources
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

export function allowCalls(names: readonly string[]): void {
  giveEffect(names, allowed)
}

export function allowValues(line: ReplayLine): void {
  const cases = casesToAllow(useStudio.getState(), line)
  if (cases !== undefined) changeCases(line.name, cases)
}

/** Takes the calls out of the profile's rules: they fall to the default. */
export function removeCalls(names: readonly string[]): void {
  giveEffect(names, 'default')
}

/** Whether the calls die because their ABI is not among the profile's architectures, which can be listed. */
export function lacksArchitecture(store: Store, { decision }: ReplayLine): boolean {
  const archMap = store.readable?.reading.profile.archMap ?? []
  const isForeign = decision?.why.some(({ code }) => code === 'why-foreign-arch' || code === 'why-x32-gate')
  return isForeign === true && archMap.length === 0
}

export function addArchitecture(arch: string): void {
  const { readable, target } = useStudio.getState()
  const present = readable?.reading.profile.architectures ?? []
  const listed = present.length === 0 ? [target.arch] : present
  changeArchitectures([...new Set([...listed, arch])])
}

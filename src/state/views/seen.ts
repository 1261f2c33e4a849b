import type { ProcessTally, Tally, Timeline } from '#core/base/tally.ts'
import type { Focus, Span } from '../slices/focus.ts'
import type { Source } from '../slices/observations.ts'

export interface Seen {
  readonly calls: number
  /** errno name → times; empty where only a part of a log is looked at, for logs do not tell them apart. */
  readonly errors: ReadonlyMap<string, number>
}

interface Sums {
  calls: number
  readonly errors: Map<string, number>
}

function add(sums: Map<string, Sums>, name: string, calls: number): Sums {
  const entry = sums.get(name) ?? { calls: 0, errors: new Map<string, number>() }
  entry.calls += calls
  sums.set(name, entry)
  return entry
}

function addCounts(sums: Map<string, Sums>, counts: Readonly<Record<string, number>>): void {
  for (const [name, calls] of Object.entries(counts)) if (!name.startsWith('#')) add(sums, name, calls)
}

function addEverything(sums: Map<string, Sums>, tally: Tally): void {
  for (const call of tally.calls) {
    if (call.name === null) continue
    const { errors } = add(sums, call.name, call.calls)
    for (const [errno, times] of Object.entries(call.errors))
      errors.set(errno, (errors.get(errno) ?? 0) + times)
  }
}

/** A key that tells processes of different sources apart. */
export function processKey(source: Source, { source: part, pid }: ProcessTally): string {
  return `${source.id} ${part} ${pid}`
}

function addProcesses(sums: Map<string, Sums>, source: Source, hidden: ReadonlySet<string>): void {
  const { processes = [], otherProcesses = {} } = source.tally
  if (processes.length === 0) addEverything(sums, source.tally)
  for (const process of processes)
    if (!hidden.has(processKey(source, process))) addCounts(sums, process.calls)
  addCounts(sums, otherProcesses)
}

function addSpan(sums: Map<string, Sums>, timeline: Timeline | undefined, { from, to }: Span): void {
  for (const [name, pairs] of Object.entries(timeline?.calls ?? {})) {
    if (name.startsWith('#')) continue
    const calls = pairs.reduce((sum, [bin, count]) => (bin >= from && bin <= to ? sum + count : sum), 0)
    if (calls > 0) add(sums, name, calls)
  }
}

/** What the switched-on sources showed, by name, over all architectures, in the part that is looked at. */
export function seenCalls(sources: readonly Source[], focus: Focus): ReadonlyMap<string, Seen> {
  const sums = new Map<string, Sums>()
  for (const source of sources) {
    if (!source.on) continue
    if (focus.kind === 'everything') addEverything(sums, source.tally)
    else if (focus.kind === 'processes') addProcesses(sums, source, focus.hidden)
    else if (focus.span.sourceId === source.id)
      addSpan(sums, source.tally.timelines?.[focus.span.timeline], focus.span)
  }
  return sums
}

import type { ReplayFate } from '#core/questions/replay/replay-call.ts'
import type { ToldEntry, ToldReplay } from '#core/questions/replay/told.ts'
import type { Focus } from '../slices/focus.ts'
import type { Source } from '../slices/observations.ts'
import { processKey, type Seen } from './seen.ts'

/** An entry of the replay, as far as the part of the logs that is looked at goes. */
export interface ReplayLine extends ToldEntry {
  /** Stays the same while edits change other calls. */
  readonly key: string
  /** Logs count by process or time and by argument separately: the calls may be fewer. */
  readonly isAtMost: boolean
}

/** The entries of the calls in the part that is looked at. */
export function replayLines(
  { entries }: ToldReplay,
  seen: ReadonlyMap<string, Seen>,
  focus: Focus,
): readonly ReplayLine[] {
  const ends = new Map<string, number>()
  for (const { name } of entries) ends.set(name, (ends.get(name) ?? 0) + 1)
  const keys = new Map<string, number>()
  return entries.flatMap((entry) => {
    const same = `${entry.name} ${entry.arch} ${entry.fate}`
    const place = keys.get(same) ?? 0
    keys.set(same, place + 1)
    const line = { ...entry, key: `${same} ${place}`, isAtMost: false }
    if (focus.kind === 'everything') return line
    const calls = seen.get(entry.name)?.calls
    if (calls === undefined) return []
    const isAtMost = (ends.get(entry.name) ?? 0) > 1
    return { ...line, calls: isAtMost ? Math.min(calls, entry.calls) : calls, isAtMost }
  })
}

export interface ReplaySummary {
  /** Calls by name, each counted once. */
  readonly seen: number
  /** Of those: some of their calls are denied, or kill. */
  readonly denied: number
  /** Of the others: what happens to some of their calls cannot be told. */
  readonly unsure: number
}

export function summaryOf(lines: readonly ReplayLine[]): ReplaySummary {
  const named = (...fates: readonly ReplayFate[]) =>
    new Set(lines.filter(({ fate }) => fates.includes(fate)).map(({ name }) => name))
  const denied = named('killed', 'denied')
  const unsure = [...named('unsure')].filter((name) => !denied.has(name))
  return { seen: new Set(lines.map(({ name }) => name)).size, denied: denied.size, unsure: unsure.length }
}

export interface CallingProcess {
  readonly key: string
  readonly name: string | null
  readonly pid: number
  readonly calls: number
}

/** Processes that made the call, those that are looked at, the busiest first. */
export function processesOf(
  sources: readonly Source[],
  focus: Focus,
  name: string,
): readonly CallingProcess[] {
  const found: CallingProcess[] = []
  for (const source of sources) {
    if (!source.on) continue
    for (const process of source.tally.processes ?? []) {
      const key = processKey(source, process)
      const calls = process.calls[name] ?? 0
      const isHidden = focus.kind === 'processes' && focus.hidden.has(key)
      if (calls > 0 && !isHidden) found.push({ key, name: process.name, pid: process.pid, calls })
    }
  }
  return found.toSorted((a, b) => b.calls - a.calls)
}

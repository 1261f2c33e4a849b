import type { CallTally, Skipped, SourceSummary, Tally } from '#core/base/tally.ts'
import { mergeCalls } from '#core/questions/learn/merge.ts'
import { sumCounts } from '#core/questions/learn/sums.ts'
import type { Findings } from '../lines/session.ts'
import type { LogFormat } from '../reader.ts'

/** What one format found in a source. */
export interface Part {
  readonly format: LogFormat
  readonly findings: Findings
}

export interface SourceFacts {
  readonly name: string
  readonly bytes: number
  readonly lines: number
  /** Lines of which only the head was read. */
  readonly cut: number
  /** Bytes that are no UTF-8. */
  readonly undecodable: number
  readonly skipped: readonly Skipped[]
}

/**
 * Folds what the formats found in one source, the one with most lines first. A table that repeats lines of
 * the same source (`strace -C`) is only compared with them: adding it would count every call twice.
 */
export function buildTally(parts: readonly Part[], source: SourceFacts): Tally {
  const counted = new Set(parts.filter(({ findings }) => findings.calls.length > 0).map(idOf))
  const isRepeat = ({ format }: Part) => format.repeats !== undefined && counted.has(format.repeats)
  const own = parts.filter((part) => !isRepeat(part))
  const calls = mergeCalls(own.flatMap(({ findings }) => findings.calls))
  const repeated = parts.filter(isRepeat).flatMap(({ findings }) => findings.calls)
  const missing = callsWithoutLine(repeated, calls)
  return {
    version: 1,
    calls,
    sources: [
      {
        name: source.name,
        format: parts.map(idOf).join(', '),
        lines: source.lines,
        bytes: source.bytes,
        ...usersOf(own),
      },
    ],
    skipped: source.skipped,
    warnings: [
      ...own.flatMap(({ findings }) => findings.warnings),
      ...(missing > 0 ? [{ code: 'table-differs', params: { calls: missing } }] : []),
      ...(source.undecodable > 0
        ? [{ code: 'bytes-undecodable', params: { count: source.undecodable } }]
        : []),
      ...(source.cut > 0 ? [{ code: 'lines-cut', params: { count: source.cut } }] : []),
    ],
    ...setting(own, source.name),
  }
}

const idOf = ({ format }: Part) => format.id

/** Known only where every format that gave calls knows them. */
function usersOf(parts: readonly Part[]): Pick<SourceSummary, 'users'> {
  const all = parts.filter(({ findings }) => findings.calls.length > 0).map(({ findings }) => findings.users)
  const known = all.flatMap((each) => each ?? [])
  return known.length === 0 || all.includes(undefined) ? {} : { users: [...new Set(known)].toSorted() }
}

/** Processes and time, told with the name of their source. */
function setting(parts: readonly Part[], source: string): Partial<Tally> {
  const all = parts.map(({ findings }) => findings)
  const processes = all.flatMap((each) => each.processes ?? []).map((process) => ({ source, ...process }))
  const others = sumCounts(...all.map((each) => each.otherProcesses ?? {}))
  const timelines = all.flatMap((each) => each.timeline ?? []).map((timeline) => ({ source, ...timeline }))
  return {
    ...(processes.length > 0 ? { processes } : {}),
    ...(Object.keys(others).length > 0 ? { otherProcesses: others } : {}),
    ...(timelines.length > 0 ? { timelines } : {}),
  }
}

/** Calls that the table counts beyond the lines; it may count fewer, for it leaves out what never returned. */
function callsWithoutLine(table: readonly CallTally[], lines: readonly CallTally[]): number {
  const left = new Map<string, number>()
  const add = ({ name, nr }: CallTally, calls: number) => {
    const key = name ?? String(nr)
    left.set(key, (left.get(key) ?? 0) + calls)
  }
  for (const call of lines) add(call, call.calls)
  for (const call of table) add(call, -call.calls)
  return [...left.values()].reduce((missing, calls) => missing + Math.max(-calls, 0), 0)
}

import type { CallTally, ProcessTally, Skipped, Tally } from '../../base/tally.ts'
import { mergeEvidence } from './merge-evidence.ts'
import { compare, sumCounts } from './sums.ts'

/** How many sample lines of one reason are kept. */
const keptSamples = 5

/** What two tallies show together; the order of the two does not matter to the counts. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const processes = mergeProcesses([...(a.processes ?? []), ...(b.processes ?? [])])
  const others = sumCounts(a.otherProcesses ?? {}, b.otherProcesses ?? {})
  const timelines = [...(a.timelines ?? []), ...(b.timelines ?? [])]
  return {
    version: 1,
    calls: mergeCalls([...a.calls, ...b.calls]),
    sources: [...a.sources, ...b.sources],
    skipped: mergeSkipped([...a.skipped, ...b.skipped]),
    warnings: [...a.warnings, ...b.warnings],
    ...(processes.length > 0 ? { processes } : {}),
    ...(Object.keys(others).length > 0 ? { otherProcesses: others } : {}),
    ...(timelines.length > 0 ? { timelines } : {}),
  }
}

/** One entry a call, sorted by architecture, name and number. */
export function mergeCalls(calls: readonly CallTally[]): readonly CallTally[] {
  const merged = new Map<string, CallTally[]>()
  for (const call of calls) {
    const key = keyOf(call)
    const before = merged.get(key)
    if (before === undefined) merged.set(key, [call])
    else before.push(call)
  }
  return [...merged].toSorted(([a], [b]) => compare(a, b)).flatMap(([, same]) => joinCalls(same))
}

/** A named call is the same with and without its number; a call without name is its number. */
function keyOf({ arch, name, nr }: CallTally): string {
  return JSON.stringify([arch ?? '', name ?? '', name === null ? nr : null])
}

function joinCalls(same: readonly CallTally[]): CallTally | readonly [] {
  const [first] = same
  if (first === undefined) return []
  const numbers = same.flatMap(({ nr }) => nr ?? [])
  return {
    arch: first.arch,
    name: first.name,
    nr: numbers.length === 0 ? null : Math.min(...numbers),
    calls: same.reduce((sum, { calls }) => sum + calls, 0),
    errors: sumCounts(...same.map(({ errors }) => errors)),
    ...mergeEvidence(same),
    firstLine: Math.min(...same.map(({ firstLine }) => firstLine)),
    lastLine: Math.max(...same.map(({ lastLine }) => lastLine)),
  }
}

function mergeProcesses(processes: readonly ProcessTally[]): readonly ProcessTally[] {
  const merged = new Map<string, ProcessTally>()
  for (const process of processes) {
    const { source, pid, name, calls } = process
    const key = JSON.stringify([source, pid, name])
    const before = merged.get(key)
    merged.set(key, { ...process, calls: sumCounts(before?.calls ?? {}, calls) })
  }
  return [...merged].toSorted(([a], [b]) => compare(a, b)).map(([, process]) => process)
}

function mergeSkipped(skipped: readonly Skipped[]): readonly Skipped[] {
  const merged = new Map<string, Skipped>()
  for (const { reason, lines, samples } of skipped) {
    const before = merged.get(reason)
    const all = [...(before?.samples ?? []), ...samples].slice(0, keptSamples)
    merged.set(reason, { reason, lines: (before?.lines ?? 0) + lines, samples: all })
  }
  return [...merged.values()]
}

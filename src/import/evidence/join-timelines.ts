import type { Timeline } from '#core/base/tally.ts'
import { mostBins } from './timeline-counts.ts'

/**
 * The timelines of one recording's files on one axis; undefined when they count lines, for the lines of two
 * files have no order. Bins are taken whole, so that what they hold may stand up to one bin off.
 */
export function joinTimelines(timelines: readonly Timeline[], source: string): Timeline | undefined {
  if (timelines.length === 0 || timelines.some(({ unit }) => unit !== 'seconds')) return undefined
  const start = Math.min(...timelines.map((each) => each.start))
  const end = Math.max(...timelines.map((each) => each.start + each.bins * each.step))
  let step = Math.max(...timelines.map((each) => each.step))
  while ((end - start) / step > mostBins) step *= 2
  const place = (each: Timeline, bin: number) =>
    Math.min(mostBins - 1, Math.floor((each.start + bin * each.step - start) / step))
  const rows = new Map<string, Map<number, number>>()
  for (const each of timelines) {
    for (const [name, pairs] of Object.entries(each.calls)) {
      const row = rows.get(name) ?? new Map<number, number>()
      rows.set(name, row)
      for (const [bin, calls] of pairs) row.set(place(each, bin), (row.get(place(each, bin)) ?? 0) + calls)
    }
  }
  const steady = timelines.flatMap((each) => (each.steadyFrom === null ? [] : place(each, each.steadyFrom)))
  const last = Math.max(0, ...[...rows.values()].flatMap((row) => [...row.keys()]))
  const calls = [...rows].map(([name, row]) => [name, [...row].toSorted(([a], [b]) => a - b)] as const)
  return {
    ...{ source, unit: 'seconds', start, step, bins: last + 1 },
    calls: Object.fromEntries(calls),
    steadyFrom: steady.length === 0 ? null : Math.min(...steady),
  }
}

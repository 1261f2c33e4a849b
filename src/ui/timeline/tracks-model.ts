import type { Catalog } from '#catalog/catalog.ts'
import { type Family, families, familyOf } from '#catalog/families.ts'
import type { Timeline } from '#core/base/tally.ts'

/** One line of the chart: the calls of a family over the bins of a timeline. */
export interface Track {
  readonly family: Family | 'others'
  readonly total: number
  /** Calls per bin. */
  readonly counts: readonly number[]
}

/** More tracks than this are added up as "others". */
const mostTracks = 5

function familyOfCall(name: string, catalog: Catalog): Family {
  return familyOf(catalog.syscall(name)?.group ?? '')
}

function track(family: Track['family'], counts: readonly number[]): Track {
  return { family, counts, total: counts.reduce((sum, each) => sum + each, 0) }
}

function together(tracks: readonly Track[], bins: number): Track[] {
  if (tracks.length === 0) return []
  const counts = Array.from({ length: bins }, (_, bin) =>
    tracks.reduce((sum, each) => sum + (each.counts[bin] ?? 0), 0),
  )
  return [track('others', counts)]
}

/** The busiest families as tracks of their own, in the order of the filter list, the rest as one. */
export function tracksOf(timeline: Timeline, catalog: Catalog): readonly Track[] {
  const counts = new Map<Family, number[]>()
  for (const [name, pairs] of Object.entries(timeline.calls)) {
    const family = familyOfCall(name, catalog)
    const bins = counts.get(family) ?? new Array<number>(timeline.bins).fill(0)
    for (const [bin, calls] of pairs) bins[bin] = (bins[bin] ?? 0) + calls
    counts.set(family, bins)
  }
  const all = [...counts].map(([family, bins]) => track(family, bins)).sort((a, b) => b.total - a.total)
  const order = (each: Track) => families.indexOf(each.family as Family)
  const shown = all.slice(0, mostTracks).sort((a, b) => order(a) - order(b))
  return [...shown, ...together(all.slice(mostTracks), timeline.bins)]
}

/** How dark a cell is, 0 … 1: by the logarithm, so that a single call is still seen. */
export function shade(calls: number, most: number): number {
  if (calls === 0 || most === 0) return 0
  return 0.18 + 0.82 * (Math.log1p(calls) / Math.log1p(most))
}

export function mostInBin(tracks: readonly Track[]): number {
  return tracks.reduce((most, { counts }) => Math.max(most, ...counts), 0)
}

export function callsBetween({ counts }: Track, from: number, to: number): number {
  return counts.slice(from, to + 1).reduce((sum, each) => sum + each, 0)
}

import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import type { Timeline } from '#core/base/tally.ts'
import { callsBetween, mostInBin, shade, tracksOf } from './tracks-model.ts'

let catalog: Catalog
const timeline: Timeline = {
  source: 'a',
  unit: 'lines',
  start: 1,
  step: 1,
  bins: 3,
  calls: {
    openat: [[0, 5]],
    close: [
      [0, 2],
      [2, 1],
    ],
    socket: [[1, 1]],
    mmap: [[0, 1]],
    futex: [[2, 3]],
    execve: [[0, 2]],
    getuid: [[1, 1]],
    setuid: [[1, 1]],
    nanosleep: [[2, 1]],
  },
  steadyFrom: null,
}

describe('the tracks of the timeline', () => {
  beforeAll(async () => {
    catalog = await loadCatalog()
  })

  it('puts the calls of a family together, bin by bin', () => {
    expect(tracksOf(timeline, catalog)[0]).toEqual({ family: 'files', total: 8, counts: [7, 0, 1] })
  })

  it('shows five families and adds up the rest, losing none', () => {
    const tracks = tracksOf(timeline, catalog)
    expect(tracks).toHaveLength(6)
    expect(tracks.at(-1)?.family).toBe('others')
    expect(tracks.reduce((sum, each) => sum + each.total, 0)).toBe(18)
  })

  it('shades nothing for nothing and a single call visibly', () => {
    expect(shade(0, 100)).toBe(0)
    expect(shade(1, 100_000)).toBeGreaterThan(0.18)
    expect(shade(100, 100)).toBe(1)
  })

  it('counts between two bins, both included', () => {
    const [files] = tracksOf(timeline, catalog)
    expect(files && callsBetween(files, 1, 2)).toBe(1)
    expect(mostInBin(tracksOf(timeline, catalog))).toBe(7)
  })
})

import { describe, expect, it } from 'vitest'
import type { Tally } from '#core/base/tally.ts'
import { everything } from '../slices/focus.ts'
import type { Source } from '../slices/observations.ts'
import { processKey, seenCalls } from './seen.ts'

const call = { arch: null, nr: null, args: [], firstLine: 1, lastLine: 9 }

const tally: Tally = {
  version: 1,
  calls: [
    { ...call, name: 'read', calls: 5, errors: { EAGAIN: 2 } },
    { ...call, name: 'listen', calls: 1, errors: {} },
    { ...call, name: null, nr: 999, calls: 3, errors: {} },
  ],
  sources: [],
  skipped: [],
  warnings: [],
  processes: [
    { source: 'a', pid: 1, name: 'sh', calls: { read: 4, '#999': 3 } },
    { source: 'a', pid: 2, name: 'nginx', calls: { read: 1, listen: 1 } },
  ],
  timelines: [
    {
      source: 'a',
      unit: 'lines',
      start: 1,
      step: 1,
      bins: 9,
      calls: {
        read: [
          [0, 4],
          [8, 1],
        ],
        listen: [[7, 1]],
      },
      steadyFrom: 7,
    },
  ],
}

function source(id: string, on = true): Source {
  return { id, name: id, tally, on, sample: false }
}

function counts(seen: ReturnType<typeof seenCalls>): Record<string, number> {
  return Object.fromEntries([...seen].map(([name, { calls }]) => [name, calls]))
}

describe('what logs showed', () => {
  it('adds up the sources that are switched on', () => {
    expect(counts(seenCalls([source('a'), source('b'), source('c', false)], everything))).toEqual({
      read: 10,
      listen: 2,
    })
  })

  it('leaves out hidden processes', () => {
    const [shell] = tally.processes ?? []
    const hidden = new Set(shell === undefined ? [] : [processKey(source('a'), shell)])
    expect(counts(seenCalls([source('a')], { kind: 'processes', hidden }))).toEqual({ read: 1, listen: 1 })
  })

  it('counts a log without processes whole when processes are chosen', () => {
    const { processes: _, ...plain } = tally
    const seen = seenCalls([{ ...source('a'), tally: plain }], { kind: 'processes', hidden: new Set() })
    expect(counts(seen)).toEqual({ read: 5, listen: 1 })
  })

  it('counts only the bins of the span, both ends included', () => {
    const span = { sourceId: 'a', timeline: 0, from: 7, to: 8 }
    expect(counts(seenCalls([source('a'), source('b')], { kind: 'span', span }))).toEqual({
      read: 1,
      listen: 1,
    })
    expect(counts(seenCalls([source('a')], { kind: 'span', span: { ...span, from: 0, to: 6 } }))).toEqual({
      read: 4,
    })
  })
})

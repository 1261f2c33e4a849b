import { expect, test } from 'vitest'
import type { Timeline } from '#core/base/tally.ts'
import { joinTimelines } from './join-timelines.ts'

function seconds(start: number, step: number, ...bins: readonly (readonly [number, number])[]): Timeline {
  const last = Math.max(...bins.map(([bin]) => bin))
  return { source: 'a.1', unit: 'seconds', start, step, bins: last + 1, calls: { read: bins }, steadyFrom: 1 }
}

test('threads are put on one clock', () => {
  const joined = joinTimelines([seconds(100, 1, [0, 2], [3, 1]), seconds(102, 1, [1, 5])], 'a.*')
  expect(joined).toEqual({
    ...{ source: 'a.*', unit: 'seconds', start: 100, step: 1, bins: 4 },
    calls: {
      read: [
        [0, 2],
        [3, 6],
      ],
    },
    steadyFrom: 1,
  })
})

test('bins grow until all threads fit, and no call is lost', () => {
  const joined = joinTimelines([seconds(0, 1, [0, 1], [200, 1]), seconds(1000, 1, [0, 1], [200, 1])], 'a.*')
  expect(joined?.bins).toBeLessThanOrEqual(240)
  expect(joined?.step).toBe(8)
  expect(joined?.calls.read?.reduce((sum, [, calls]) => sum + calls, 0)).toBe(4)
})

test('lines of several files have no order', () => {
  expect(joinTimelines([{ ...seconds(1, 1, [0, 1]), unit: 'lines' }], 'a.*')).toBeUndefined()
  expect(joinTimelines([], 'a.*')).toBeUndefined()
})

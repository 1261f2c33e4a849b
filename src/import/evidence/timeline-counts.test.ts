import { describe, expect, test } from 'vitest'
import { createProcessCounts } from './process-counts.ts'
import { createTimelineCounts, mostBins } from './timeline-counts.ts'

const names = ['read', 'epoll_wait', 'listen', 'poll']
const nameOf = (call: number) => names[call] ?? ''

type Seen = readonly [at: number, call: string, pid?: number]

function timeline(unit: 'seconds' | 'lines', step: number, ...seen: readonly Seen[]) {
  const counts = createTimelineCounts(unit, step, nameOf)
  for (const [at, call, pid = 1] of seen) counts.add(at, names.indexOf(call), pid)
  return counts.report(nameOf)
}

describe('a timeline', () => {
  test('begins with the first call', () => {
    expect(timeline('seconds', 1, [100, 'read'], [100.5, 'read'], [103, 'poll'])).toEqual({
      ...{ unit: 'seconds', start: 100, step: 1, bins: 4 },
      calls: { read: [[0, 2]], poll: [[3, 1]] },
      steadyFrom: null,
    })
  })

  test('keeps few bins and every call however long it grows', () => {
    const seen = Array.from({ length: 5000 }, (_, at): Seen => [at, 'read'])
    const { bins = 0, step, calls } = timeline('lines', 1, ...seen) ?? {}
    expect(bins).toBeLessThanOrEqual(mostBins)
    expect(step).toBe(32)
    expect(calls?.read?.reduce((sum, [, times]) => sum + times, 0)).toBe(5000)
    expect(calls?.read?.[0]).toEqual([0, 32])
  })

  test('takes what steps back as what stands at its beginning', () => {
    expect(timeline('seconds', 1, [50, 'read'], [10, 'read'])?.calls).toEqual({ read: [[0, 2]] })
  })

  test('of nothing is none', () => {
    expect(timeline('lines', 1)).toBeUndefined()
  })
})

describe('the steady state', () => {
  test('begins where a process first waits that goes on waiting', () => {
    const waits: readonly Seen[] = [
      [5, 'epoll_wait'],
      [6, 'epoll_wait'],
      [7, 'epoll_wait'],
    ]
    expect(timeline('lines', 1, [1, 'listen'], [2, 'poll', 9], ...waits)?.steadyFrom).toBe(4)
  })

  test('is no single reply that is waited for', () => {
    expect(timeline('lines', 1, [1, 'read'], [2, 'poll'], [3, 'poll'])?.steadyFrom).toBeNull()
  })

  test('of a server that never got work begins where it listens', () => {
    expect(timeline('lines', 1, [1, 'read'], [4, 'listen'])?.steadyFrom).toBe(3)
  })
})

describe('processes', () => {
  test('beyond the first 512 are one', () => {
    const counts = createProcessCounts()
    for (let pid = 1; pid <= 600; pid++) counts.of(pid).times[0] = 1
    const { processes, otherProcesses } = counts.report(nameOf)
    expect(processes.length).toBe(512)
    expect(otherProcesses).toEqual({ read: 1 })
  })

  test('are not told apart where no line names one', () => {
    const counts = createProcessCounts()
    counts.of(0).times[0] = 1
    expect(counts.report(nameOf).processes).toEqual([])
  })

  test('have the name that the kernel keeps of them, 15 characters', () => {
    const counts = createProcessCounts()
    const own = counts.of(7)
    own.times[0] = 2
    own.name = 'a-name-that-is-longer'
    expect(counts.report(nameOf).processes).toEqual([{ pid: 7, name: 'a-name-that-is-', calls: { read: 2 } }])
  })
})

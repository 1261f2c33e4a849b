import type { Timeline } from '#core/base/tally.ts'

export const mostBins = 240

/** A wait that a process repeats so often is its main loop, not a single reply it waits for. */
const waitsOfLoop = 3

/** Calls in which servers and event loops wait for work. */
const waits = new Set([
  ...['accept', 'accept4', 'epoll_wait', 'epoll_pwait', 'epoll_pwait2', 'poll', 'ppoll', 'ppoll_time64'],
  ...['select', '_newselect', 'pselect6', 'pselect6_time64', 'io_uring_enter'],
])

export interface TimelineCounts {
  /** `at`: seconds or the line; what steps back counts where the clock had been. */
  add(at: number, call: number, pid: number): void
  /** True for calls whose waits are to be told by `wait`. */
  isWait(call: number): boolean
  /** Notes a wait; true when the main loop is found and no more need be told. */
  wait(at: number, pid: number): boolean
  /** Where time begins, and how wide a bin is now. */
  origin(): number
  step(): number
  /** Adds bins of the same beginning, whose width is this one's times a power of two. */
  merge(others: Bins): void
  report(nameOf: (call: number) => string): Omit<Timeline, 'source'> | undefined
}

/** Bins that were counted elsewhere, by call. */
export interface Bins {
  readonly step: number
  readonly last: number
  readonly rows: ReadonlyMap<number, Uint32Array>
}

interface Waiting {
  readonly since: number
  times: number
}

/**
 * Calls over time in few bins whose width doubles as the log grows: nothing needs to be known of its length.
 * `firstStep` is the narrowest bin.
 */
export function createTimelineCounts(
  unit: Timeline['unit'],
  firstStep: number,
  nameOf: (call: number) => string | undefined,
): TimelineCounts {
  const rows: (Float64Array | undefined)[] = []
  const isWait: (boolean | undefined)[] = []
  const waiting = new Map<number, Waiting>()
  let start: number | undefined
  let step = firstStep
  let last = 0
  let loop: number | undefined
  let listening: number | undefined

  function add(at: number, call: number, pid: number): void {
    start ??= at
    let bin = Math.max(0, Math.floor((at - start) / step))
    while (bin >= mostBins) {
      halve()
      bin = Math.floor((at - start) / step)
    }
    if (bin > last) last = bin
    const row = rows[call] ?? open(call, at)
    row[bin] = (row[bin] ?? 0) + 1
    if (loop === undefined && isWait[call]) wait(at, pid)
  }

  function open(call: number, at: number): Float64Array {
    const row = new Float64Array(mostBins)
    rows[call] = row
    const name = nameOf(call) ?? ''
    isWait[call] = waits.has(name)
    if (name === 'listen') listening ??= at
    return row
  }

  function wait(at: number, pid: number): boolean {
    if (loop !== undefined) return true
    const known = waiting.get(pid)
    if (known === undefined) {
      if (waiting.size < 4096) waiting.set(pid, { since: at, times: 1 })
    } else if (++known.times >= waitsOfLoop) loop = known.since
    return loop !== undefined
  }

  function merge(others: Bins): void {
    while (step < others.step) halve()
    const ratio = step / others.step
    last = Math.max(last, Math.floor(others.last / ratio))
    for (const [call, bins] of others.rows) {
      const row = rows[call] ?? new Float64Array(mostBins)
      rows[call] = row
      bins.forEach((times, bin) => {
        const place = Math.floor(bin / ratio)
        row[place] = (row[place] ?? 0) + times
      })
    }
  }

  function halve(): void {
    step *= 2
    last = Math.floor(last / 2)
    for (const row of rows) {
      if (row === undefined) continue
      for (let bin = 0; bin < mostBins; bin++) {
        const half = bin * 2
        row[bin] = half < mostBins ? (row[half] ?? 0) + (row[half + 1] ?? 0) : 0
      }
    }
  }

  function report(printed: (call: number) => string): Omit<Timeline, 'source'> | undefined {
    if (start === undefined) return undefined
    const calls = new Map<string, Float64Array>()
    rows.forEach((row, call) => {
      if (row) calls.set(printed(call), summed(calls.get(printed(call)), row))
    })
    const steady = loop ?? listening
    const bin = steady === undefined ? null : Math.max(0, Math.floor((steady - start) / step))
    return {
      ...{ unit, start, step, bins: last + 1 },
      calls: Object.fromEntries([...calls].map(([name, row]) => [name, pairs(row)])),
      steadyFrom: bin,
    }
  }

  return {
    ...{ add, wait, merge, report },
    isWait: (call) => isWait[call] ?? false,
    origin: () => start ?? 0,
    step: () => step,
  }
}

function summed(a: Float64Array | undefined, b: Float64Array): Float64Array {
  return a === undefined ? b : a.map((value, at) => value + (b[at] ?? 0))
}

function pairs(row: Float64Array): readonly (readonly [number, number])[] {
  return [...row].flatMap((times, bin) => (times === 0 ? [] : [[bin, times] as const]))
}

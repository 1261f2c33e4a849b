import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Tally } from '../../base/tally.ts'
import { mergeTallies } from './merge.ts'

const count = fc.integer({ min: 0, max: 1000 })
const argument = fc.record({
  index: fc.integer({ min: 0, max: 5 }),
  values: fc.uniqueArray(
    fc.record({ value: fc.constantFrom('0', '7', '10', '18446744073709551615'), calls: count }),
    { selector: ({ value }) => value },
  ),
  unlisted: count,
})
const symbol = fc.record({ text: fc.constantFrom('O_DIRECTORY', 'SOCK_DGRAM'), calls: count })
const withSymbols = fc
  .tuple(argument, fc.uniqueArray(symbol, { selector: ({ text }) => text, minLength: 1 }))
  .map(([one, symbols]) => ({ ...one, symbols }))
const tuple = fc.record({
  indices: fc.constantFrom([0, 1], [2, 3]),
  values: fc.uniqueArray(
    fc.record({ values: fc.constantFrom(['0', '1'], ['1', '10'], ['1', '9']), calls: count }),
    { selector: ({ values }) => values.join() },
  ),
  unlisted: count,
})
const call = fc.record({
  arch: fc.constantFrom('SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', null),
  name: fc.constantFrom('read', 'socket', null),
  nr: fc.constantFrom(0, 41, 999, null),
  calls: count,
  errors: fc.dictionary(fc.constantFrom('ENOENT', 'EPERM', '__proto__'), count),
  args: fc.uniqueArray(fc.oneof(argument, withSymbols), { selector: ({ index }) => index }),
  tuples: fc.uniqueArray(tuple, { selector: ({ indices }) => indices.join(), minLength: 1 }),
  firstLine: count,
  lastLine: count,
})
const times = fc.dictionary(fc.constantFrom('read', '#999'), count, { minKeys: 1 })
const process = fc.record({
  source: fc.constantFrom('a.log', 'b.log'),
  pid: fc.constantFrom(0, 7, 10),
  name: fc.constantFrom('sh', null),
  calls: times,
})
const tally = fc.record({
  version: fc.constant(1 as const),
  calls: fc.array(call),
  ...{ sources: fc.constant([]), skipped: fc.constant([]), warnings: fc.constant([]) },
  processes: fc.array(process, { minLength: 1 }),
  otherProcesses: times,
})

it('the order in which tallies are merged does not matter', () => {
  fc.assert(
    fc.property(tally, tally, tally, (a, b, c) => {
      expect(mergeTallies(a, b)).toEqual(mergeTallies(b, a))
      expect(mergeTallies(mergeTallies(a, b), c)).toEqual(mergeTallies(a, mergeTallies(b, c)))
    }),
  )
})

it('no call is lost or counted twice', () => {
  fc.assert(
    fc.property(tally, tally, (a, b) => {
      const total = (one: Tally): number => one.calls.reduce((sum, { calls }) => sum + calls, 0)
      const merged = mergeTallies(a, b)
      expect(total(merged)).toBe(total(a) + total(b))
      const keys = merged.calls.map(({ arch, name, nr }) => `${arch} ${name} ${name === null ? nr : ''}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

it('a call seen with and without its number is one call', () => {
  const seen = (nr: number | null, calls: number, lines: readonly [number, number]): Tally => ({
    version: 1,
    calls: [
      {
        ...{ arch: 'SCMP_ARCH_X86_64', name: 'socket', nr, calls, errors: { EPERM: 1 } },
        args: [{ index: 0, values: [{ value: '38', calls }], unlisted: 1 }],
        ...{ firstLine: lines[0], lastLine: lines[1] },
      },
    ],
    ...{ sources: [], skipped: [], warnings: [] },
  })
  expect(mergeTallies(seen(null, 2, [5, 9]), seen(41, 3, [1, 6])).calls).toEqual([
    {
      ...{ arch: 'SCMP_ARCH_X86_64', name: 'socket', nr: 41, calls: 5, errors: { EPERM: 2 } },
      args: [{ index: 0, values: [{ value: '38', calls: 5 }], unlisted: 2 }],
      ...{ firstLine: 1, lastLine: 9 },
    },
  ])
})

it('reasons for skipped lines add up and keep their first samples', () => {
  const skipped = (reason: string, from: number): Tally => ({
    version: 1,
    calls: [],
    sources: [{ name: reason, format: 'strace', lines: 9, bytes: 99 }],
    skipped: [{ reason, lines: 4, samples: [from, from + 1, from + 2].map((line) => ({ line, text: 'x' })) }],
    warnings: [],
  })
  const merged = mergeTallies(skipped('torn', 1), mergeTallies(skipped('torn', 10), skipped('foreign', 20)))
  expect(merged.skipped.map(({ reason, lines }) => [reason, lines])).toEqual([
    ['torn', 8],
    ['foreign', 4],
  ])
  expect(merged.skipped[0]?.samples.map(({ line }) => line)).toEqual([1, 2, 3, 10, 11])
  expect(merged.sources.length).toBe(3)
})

it('a source that says nothing of an argument leaves its calls unlisted', () => {
  const seen = (calls: number, args: Tally['calls'][number]['args']): Tally => ({
    version: 1,
    calls: [{ arch: null, name: 'socket', nr: null, calls, errors: {}, args, firstLine: 1, lastLine: 1 }],
    ...{ sources: [], skipped: [], warnings: [] },
  })
  const trace = seen(2, [{ index: 0, values: [{ value: '1', calls: 2 }], unlisted: 0 }])
  expect(mergeTallies(trace, seen(5, [])).calls[0]?.args).toEqual([
    { index: 0, values: [{ value: '1', calls: 2 }], unlisted: 5 },
  ])
})

it('timelines stay those of their sources, and an older tally has none', () => {
  const nothing: Tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] }
  const timeline = { unit: 'lines' as const, start: 1, step: 1, bins: 1, calls: {}, steadyFrom: null }
  const timed = (source: string): Tally => ({ ...nothing, timelines: [{ source, ...timeline }] })
  expect(mergeTallies(timed('a'), timed('b')).timelines?.map(({ source }) => source)).toEqual(['a', 'b'])
  expect(mergeTallies(nothing, nothing)).toEqual(nothing)
})

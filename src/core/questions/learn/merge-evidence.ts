import type { ArgumentTally, CallTally, TupleTally } from '../../base/tally.ts'
import { byNumber, compare, sumsBy } from './sums.ts'

type Evidence = Pick<CallTally, 'args' | 'tuples'>

/**
 * Evidence of one call from two places. Where one place says nothing about an argument all its calls are
 * unlisted: a table of counts must not make the values of a trace look complete.
 */
export function mergeEvidence(calls: readonly CallTally[]): Evidence {
  const indexes = [...new Set(calls.flatMap(({ args }) => args.map(({ index }) => index)))]
  const shapes = [...new Set(calls.flatMap((call) => (call.tuples ?? []).map(shapeOf)))]
  const args = indexes.toSorted((a, b) => a - b).map((index) => mergeArgument(index, calls))
  const tuples = shapes.toSorted(compare).map((shape) => mergeTuple(shape, calls))
  return tuples.length === 0 ? { args } : { args, tuples }
}

const shapeOf = ({ indices }: TupleTally): string => indices.join()

function mergeArgument(index: number, calls: readonly CallTally[]): ArgumentTally {
  const own = calls.map(({ args }) => args.find((each) => each.index === index))
  const listed = own.flatMap((each) => each ?? [])
  const values = sumsBy(
    listed.flatMap((each) => each.values),
    ({ value }) => value,
  )
  const symbols = sumsBy(
    listed.flatMap((each) => each.symbols ?? []),
    ({ text }) => text,
  )
  const sorted = values.map(([value, sum]) => ({ value, calls: sum })).toSorted(byValue)
  const merged = { index, values: sorted, unlisted: unlisted(calls, own) }
  if (symbols.length === 0) return merged
  const named = symbols
    .map(([text, sum]) => ({ text, calls: sum }))
    .toSorted((a, b) => compare(a.text, b.text))
  return { ...merged, symbols: named }
}

function mergeTuple(shape: string, calls: readonly CallTally[]): TupleTally {
  const own = calls.map(({ tuples }) => tuples?.find((each) => shapeOf(each) === shape))
  const listed = own.flatMap((each) => each ?? [])
  const sums = sumsBy(
    listed.flatMap((each) => each.values),
    ({ values }) => values.join(),
  )
  const values = sums.map(([joined, sum]) => ({ values: joined.split(','), calls: sum }))
  return {
    indices: listed[0]?.indices ?? [],
    values: values.toSorted((a, b) => byNumbers(a.values, b.values)),
    unlisted: unlisted(calls, own),
  }
}

function unlisted(
  calls: readonly CallTally[],
  own: readonly (ArgumentTally | TupleTally | undefined)[],
): number {
  return calls.reduce((sum, call, at) => sum + (own[at]?.unlisted ?? call.calls), 0)
}

const byValue = (a: { readonly value: string }, b: { readonly value: string }) => byNumber(a.value, b.value)

function byNumbers(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at++) {
    const order = byNumber(a[at] ?? '', b[at] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

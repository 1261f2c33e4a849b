import type { ArgumentTally, TupleTally } from '#core/base/tally.ts'
import { sumsBy } from '#core/questions/learn/sums.ts'
import type { ArgumentCounts, Tuple } from './argument-counts.ts'
import { tupleBase } from './argument-counts.ts'
import type { Plan, Slot } from './plan.ts'
import { isInOrder, multiplexerOf } from './positions.ts'
import { scalarText } from './scalar.ts'
import { isOfConstants, valueOn, type Worth } from './scalar-value.ts'
import type { ValueTable } from './value-table.ts'

export interface Evidence {
  readonly args: readonly ArgumentTally[]
  readonly tuples?: readonly TupleTally[]
}

export interface Seen {
  readonly name: string
  readonly arch: string | null
  /** Entries of the call; what the values do not add up to is unlisted. */
  readonly calls: number
  /** The call is known by its number, so that it was not made through another. */
  readonly isByNumber?: boolean
}

/** The values of a call's arguments, as far as the architecture lets them be told. */
export function reportArguments(counts: ArgumentCounts, seen: Seen, worth: Worth): Evidence {
  const isSure = seen.isByNumber === true || seen.arch === null
  if (!isSure && multiplexerOf(seen.name, seen.arch ?? '', worth.catalog)) return { args: [] }
  const slots = slotsOf(counts.plan)
    .filter(({ index }) => seen.arch === null || isInOrder(seen.name, index, seen.arch, worth.catalog))
    .toSorted((a, b) => a.index - b.index)
  const args = slots.flatMap((slot) => {
    const table = counts.tables[slot.index]
    return table === undefined ? [] : argumentOf(slot, table, seen, worth)
  })
  const tuples = counts.tuples
    .filter(({ indices }) => indices.every((index) => slots.some((slot) => slot.index === index)))
    .flatMap((tuple) => tupleOf(tuple, counts, slots, seen, worth))
  return tuples.length === 0 ? { args } : { args, tuples }
}

function argumentOf(
  slot: Slot,
  { scalars, times }: ValueTable,
  { arch, calls }: Seen,
  worth: Worth,
): ArgumentTally | readonly [] {
  const entries = scalars.map((scalar, id) => ({
    value: valueOn(scalar, slot.width, arch, worth),
    text: arch === null && isOfConstants(scalar, worth) ? scalarText(scalar) : undefined,
    calls: times[id] ?? 0,
  }))
  const valued = entries.flatMap(({ value, calls: sum }) =>
    value === undefined ? [] : { value, calls: sum },
  )
  const named = entries.flatMap(({ value, text, calls: sum }) =>
    value !== undefined || text === undefined ? [] : { text, calls: sum },
  )
  const values = sumsBy(valued, ({ value }) => value).map(([value, sum]) => ({ value, calls: sum }))
  const symbols = sumsBy(named, ({ text }) => text).map(([text, sum]) => ({ text, calls: sum }))
  const listed = [...values, ...symbols].reduce((sum, each) => sum + each.calls, 0)
  if (listed === 0) return []
  const argument = { index: slot.index, values, unlisted: calls - listed }
  return symbols.length === 0 ? argument : { ...argument, symbols }
}

function tupleOf(
  { indices, times }: Tuple,
  counts: ArgumentCounts,
  slots: readonly Slot[],
  { arch, calls }: Seen,
  worth: Worth,
): TupleTally | readonly [] {
  const entries = [...times].flatMap(([key, sum]) => {
    const values = idsIn(key, indices.length).map((id, at) => {
      const index = indices[at] ?? 0
      const scalar = counts.tables[index]?.scalars[id]
      const width = slots.find((slot) => slot.index === index)?.width ?? 64
      return scalar && valueOn(scalar, width, arch, worth)
    })
    return values.every((value) => value !== undefined) ? { values, calls: sum } : []
  })
  const sums = sumsBy(entries, ({ values }) => values.join())
  const listed = sums.reduce((sum, [, each]) => sum + each, 0)
  if (listed === 0) return []
  const values = sums.map(([joined, sum]) => ({ values: joined.split(','), calls: sum }))
  return { indices, values, unlisted: calls - listed }
}

function idsIn(key: number, length: number): readonly number[] {
  const ids: number[] = []
  let rest = key
  for (let at = 0; at < length; at++) {
    ids.unshift(rest % tupleBase)
    rest = Math.floor(rest / tupleBase)
  }
  return ids
}

function slotsOf({ slots, named }: Plan): readonly Slot[] {
  const all = [...slots.flatMap((slot) => slot ?? []), ...Object.values(named ?? {})]
  return all.filter((slot, at) => all.findIndex(({ index }) => index === slot.index) === at)
}

import { maxValue } from '../profile.ts'
import {
  type Cubes,
  everything,
  rangeCubes,
  rangeOf,
  sizeOf,
  subtract,
  unlessTooComplex,
  valuesOf,
} from './cubes.ts'
import { fewestCubes } from './fewest.ts'

/** How many bits of an argument the kernel reads. */
export type Width = 32 | 64

/** Which values of one argument are meant, as people say it. Values are unsigned and have `Width` bits. */
export type ArgumentSet =
  | { readonly kind: 'any' }
  | { readonly kind: 'one-of'; readonly values: readonly bigint[] }
  | { readonly kind: 'none-of'; readonly values: readonly bigint[] }
  /** All bits of `required` are set and none of `forbidden`; the others do not matter. */
  | { readonly kind: 'flags'; readonly required: bigint; readonly forbidden: bigint }
  /** Both ends included. */
  | { readonly kind: 'range'; readonly from: bigint; readonly to: bigint }
  /** None of these. */
  | { readonly kind: 'other'; readonly cubes: Cubes }

/** More values than this are not listed one by one. */
const listedValues = 64

export function fullMask(width: Width): bigint {
  return width === 32 ? 0xffff_ffffn : maxValue
}

export function cubesOf(set: ArgumentSet, width: Width): Cubes {
  const full = fullMask(width)
  const exactly = (value: bigint) => ({ mask: full, value: value & full })
  switch (set.kind) {
    case 'any':
      return everything
    case 'one-of':
      return set.values.map(exactly)
    case 'none-of':
      return subtract(everything, set.values.map(exactly))
    case 'flags': {
      const mask = (set.required | set.forbidden) & full
      return [{ mask, value: set.required & mask }]
    }
    case 'range':
      return rangeCubes(set.from, set.to, full)
    case 'other':
      return set.cubes
  }
}

/**
 * What a set is, in the words that fit best: few values, all but a few, a range, or flags. `flags` says that
 * the argument is a word of flags, so that one masked comparison is told by its bits.
 */
export function setOf(cubes: Cubes, width: Width, flags: boolean): ArgumentSet {
  const key = `${width} ${flags} ${cubes.map(({ mask, value }) => `${mask}/${value}`).join()}`
  const known = knownSets.get(key)
  if (known !== undefined) return known
  const set = unlessTooComplex<ArgumentSet>(
    () => read(cubes, width, flags),
    () => ({ kind: 'other', cubes }),
  )
  if (knownSets.size >= mostKnown) knownSets.clear()
  knownSets.set(key, set)
  return set
}

/** Finding the words takes milliseconds, and every edit asks again for calls that it left alone. */
const knownSets = new Map<string, ArgumentSet>()
const mostKnown = 500

function read(cubes: Cubes, width: Width, flags: boolean): ArgumentSet {
  const full = fullMask(width)
  const size = sizeOf(cubes, full)
  if (size === full + 1n) return { kind: 'any' }
  const [only, ...more] = fewestCubes(cubes, full)
  const isPartial = only !== undefined && more.length === 0 && only.mask !== full
  const asFlags = (): ArgumentSet => ({
    kind: 'flags',
    required: only?.value ?? 0n,
    forbidden: (only?.mask ?? 0n) & ~(only?.value ?? 0n),
  })
  if (flags && isPartial) return asFlags()
  const values = valuesOf(cubes, full, listedValues)
  if (values !== undefined) return { kind: 'one-of', values }
  if (full + 1n - size <= BigInt(listedValues)) {
    return { kind: 'none-of', values: valuesOf(subtract(everything, cubes), full, listedValues) ?? [] }
  }
  const range = rangeOf(cubes, size, full)
  if (range !== undefined) return { kind: 'range', ...range }
  return isPartial ? asFlags() : { kind: 'other', cubes }
}

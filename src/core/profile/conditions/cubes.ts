import { type ConditionSpec, maxValue } from '../profile.ts'

/** All values whose bits under `mask` are those of `value`: what one masked comparison can say. */
export interface Cube {
  readonly mask: bigint
  /** Only bits of the mask. */
  readonly value: bigint
}

/** Any set of values as a list of cubes, which may overlap; none of them: no value. */
export type Cubes = readonly Cube[]

export const everything: Cubes = [{ mask: 0n, value: 0n }]

/** How many bits of an unsigned word of 64 bits are set. */
export function bitCount(value: bigint): number {
  return halfCount(Number(value & 0xffff_ffffn)) + halfCount(Number(value >> 32n))
}

function halfCount(word: number): number {
  let count = 0
  // Takes the lowest bit away.
  for (let open = word | 0; open !== 0; open &= open - 1) count += 1
  return count
}

function meets(a: Cube, b: Cube): boolean {
  return (a.mask & b.mask & (a.value ^ b.value)) === 0n
}

/** Whether every value of `inner` is one of `outer`. */
export function contains(outer: Cube, inner: Cube): boolean {
  return (outer.mask & ~inner.mask) === 0n && meets(outer, inner)
}

export function intersect(a: Cubes, b: Cubes): Cubes {
  return a.flatMap((one) =>
    b.flatMap((other) =>
      meets(one, other) ? [{ mask: one.mask | other.mask, value: one.value | other.value }] : [],
    ),
  )
}

/** The values of `from` that `taken` does not have, as cubes that do not overlap. */
function without(from: Cube, taken: Cube): Cubes {
  if (!meets(from, taken)) return [from]
  const rest: Cube[] = []
  let { mask, value } = from
  // Bit by bit: what differs here is outside, what is equal goes on.
  for (let open = taken.mask & ~from.mask; open !== 0n; ) {
    const bit = open & -open
    open &= ~bit
    rest.push({ mask: mask | bit, value: value | (~taken.value & bit) })
    mask |= bit
    value |= taken.value & bit
  }
  return rest
}

/** A set that falls into more pieces than anybody would read. */
export class SetTooComplex extends Error {}

const mostPieces = 3000

/** The values of `from` that are not in `taken`. */
export function subtract(from: Cubes, taken: Cubes): Cubes {
  let rest = from
  // Large ones first: what is left falls into fewer pieces.
  for (const cube of taken.toSorted((a, b) => bitCount(a.mask) - bitCount(b.mask))) {
    rest = rest.flatMap((each) => without(each, cube))
    if (rest.length > mostPieces) throw new SetTooComplex()
  }
  return rest
}

/** What `compute` finds, or `instead` where a set is too complex for it. */
export function unlessTooComplex<T>(compute: () => T, instead: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (error instanceof SetTooComplex) return instead()
    throw error
  }
}

export function isSameSet(a: Cubes, b: Cubes): boolean {
  return isWithin(a, b) && isWithin(b, a)
}

/** Through what the other set leaves out, which is often simpler; else piece by piece. */
function isWithin(inner: Cubes, outer: Cubes): boolean {
  return unlessTooComplex(
    () => intersect(inner, subtract(everything, outer)).length === 0,
    () => inner.every((cube) => subtract([cube], outer).length === 0),
  )
}

/** The same set in cubes that do not overlap. */
export function disjoint(cubes: Cubes): Cubes {
  return cubes.flatMap((cube, at) => subtract([cube], cubes.slice(0, at)))
}

/** How many values of this width (all bits set) the set has. */
export function sizeOf(cubes: Cubes, full: bigint): bigint {
  return disjoint(cubes).reduce((sum, { mask }) => sum + (1n << BigInt(bitCount(full & ~mask))), 0n)
}

/** The values in rising order; undefined when they are more than `most`. */
export function valuesOf(cubes: Cubes, full: bigint, most: number): readonly bigint[] | undefined {
  if (sizeOf(cubes, full) > BigInt(most)) return undefined
  const values = disjoint(cubes).flatMap(({ mask, value }) => spread(value, full & ~mask))
  return values.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** `base` with every combination of the free bits. */
function spread(base: bigint, free: bigint): bigint[] {
  if (free === 0n) return [base]
  const bit = free & -free
  return [...spread(base, free & ~bit), ...spread(base | bit, free & ~bit)]
}

/** The ends of a set that has no gap. */
export function rangeOf(
  cubes: Cubes,
  size: bigint,
  full: bigint,
): { readonly from: bigint; readonly to: bigint } | undefined {
  const lows = cubes.map(({ value }) => value)
  const highs = cubes.map(({ mask, value }) => value | (full & ~mask))
  const from = lows.reduce((a, b) => (a < b ? a : b), full)
  const to = highs.reduce((a, b) => (a > b ? a : b), 0n)
  return to - from + 1n === size ? { from, to } : undefined
}

/** The values from `low` to `high`, both included, as the fewest aligned blocks. */
export function rangeCubes(low: bigint, high: bigint, full: bigint): Cubes {
  const blocks: Cube[] = []
  let at = low
  while (at <= high) {
    let free = 0n
    // The largest block that begins here and ends in the range.
    for (let next = 1n; (at & next) === 0n && at + (next << 1n) - 1n <= high && next <= full; next <<= 1n) {
      free |= next
    }
    blocks.push({ mask: full & ~free, value: at })
    at += free + 1n
  }
  return blocks
}

/** The 64-bit values that fulfil the condition. */
export function cubesOfCondition({ op, value, valueTwo }: ConditionSpec): Cubes {
  const exactly: Cube = { mask: maxValue, value }
  switch (op) {
    case 'SCMP_CMP_EQ':
      return [exactly]
    case 'SCMP_CMP_NE':
      return subtract(everything, [exactly])
    case 'SCMP_CMP_LT':
      return rangeCubes(0n, value - 1n, maxValue)
    case 'SCMP_CMP_LE':
      return rangeCubes(0n, value, maxValue)
    case 'SCMP_CMP_GT':
      return rangeCubes(value + 1n, maxValue, maxValue)
    case 'SCMP_CMP_GE':
      return rangeCubes(value, maxValue, maxValue)
    case 'SCMP_CMP_MASKED_EQ':
      return [{ mask: value, value: valueTwo & value }]
  }
}

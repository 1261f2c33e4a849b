import {
  bitCount,
  type Cube,
  type Cubes,
  contains,
  everything,
  intersect,
  rangeCubes,
  rangeOf,
  sizeOf,
  subtract,
  unlessTooComplex,
  valuesOf,
} from './cubes.ts'

/** Sets of more values are covered well, but not provably with the fewest cubes. */
const mostValues = 64
/** Steps of the search for the smallest cover. */
const mostSteps = 20_000

/** The same set in as few cubes as possible: each becomes one rule. A range is cut into aligned blocks. */
export function fewestCubes(cubes: Cubes, full: bigint): Cubes {
  return unlessTooComplex(
    () => search(cubes, full),
    () => cubes,
  ).toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
}

function search(cubes: Cubes, full: bigint): Cubes {
  const size = sizeOf(cubes, full)
  const values = valuesOf(cubes, full, mostValues)
  if (values !== undefined) return smallestCover(primesOf(values, full), values)
  const range = rangeOf(cubes, size, full)
  if (range !== undefined) return rangeCubes(range.from, range.to, full)
  return irredundant(expanded(cubes, full))
}

/** The cubes that no larger one of the set contains (Quine and McCluskey). */
function primesOf(values: readonly bigint[], full: bigint): Cubes {
  const [first = 0n] = values
  const varying = values.reduce((bits, value) => bits | (value ^ first), 0n)
  const primes: Cube[] = []
  let level = new Map(values.map((value) => [`${full} ${value}`, { mask: full, value }]))
  while (level.size > 0) {
    const next = new Map<string, Cube>()
    for (const cube of level.values()) {
      const merged = bitsOf(cube.mask & varying).filter((bit) =>
        level.has(`${cube.mask} ${cube.value ^ bit}`),
      )
      for (const bit of merged) {
        const larger = { mask: cube.mask & ~bit, value: cube.value & ~bit }
        next.set(`${larger.mask} ${larger.value}`, larger)
      }
      if (merged.length === 0) primes.push(cube)
    }
    level = next
  }
  return primes
}

function bitsOf(word: bigint): readonly bigint[] {
  const bits: bigint[] = []
  for (let open = word; open !== 0n; open &= open - 1n) bits.push(open & -open)
  return bits
}

/** Each cube grown bit by bit as long as it stays in the set; those that another one swallowed go. */
function expanded(cubes: Cubes, full: bigint): Cubes {
  const outside = subtract(everything, cubes)
  const grown: Cube[] = []
  for (const cube of cubes.toSorted((a, b) => bitCount(a.mask) - bitCount(b.mask))) {
    if (grown.some((each) => contains(each, cube))) continue
    grown.push(
      bitsOf(cube.mask & full).reduce<Cube>((each, bit) => {
        const larger = { mask: each.mask & ~bit, value: each.value & ~bit }
        return intersect([larger], outside).length === 0 ? larger : each
      }, cube),
    )
  }
  return grown
}

/** Takes cubes away as long as the others cover them, the smallest first. */
function irredundant(primes: Cubes): Cubes {
  let kept = primes
  for (const cube of primes.toSorted((a, b) => bitCount(b.mask) - bitCount(a.mask))) {
    const others = kept.filter((each) => each !== cube)
    if (subtract([cube], others).length === 0) kept = others
  }
  return kept
}

/** A cover of the values with the fewest cubes, by branch and bound on the value with the fewest choices. */
function smallestCover(primes: Cubes, values: readonly bigint[]): Cubes {
  let best = greedyCover(primes, values)
  let steps = 0
  const tryMore = (chosen: Cubes, open: readonly bigint[]): void => {
    steps += 1
    if (open.length === 0) {
      if (chosen.length < best.length) best = chosen
      return
    }
    if (chosen.length + 1 >= best.length || steps > mostSteps) return
    const [hardest] = open.toSorted((a, b) => choicesFor(a).length - choicesFor(b).length)
    if (hardest === undefined) return
    for (const cube of choicesFor(hardest)) {
      tryMore(
        [...chosen, cube],
        open.filter((value) => !has(cube, value)),
      )
    }
  }
  const choices = new Map(values.map((value) => [value, primes.filter((cube) => has(cube, value))]))
  const choicesFor = (value: bigint): Cubes => choices.get(value) ?? []
  tryMore([], values)
  return best
}

function has({ mask, value }: Cube, given: bigint): boolean {
  return (given & mask) === value
}

function greedyCover(primes: Cubes, values: readonly bigint[]): Cubes {
  const chosen: Cube[] = []
  let open = values
  while (open.length > 0) {
    const left = open
    const gain = (cube: Cube) => left.filter((value) => has(cube, value)).length
    const [best] = primes.toSorted((a, b) => gain(b) - gain(a))
    if (best === undefined) return primes
    chosen.push(best)
    open = open.filter((value) => !has(best, value))
  }
  return chosen
}

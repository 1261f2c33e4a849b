/** Longer words are not compared: no word that is known comes near them. */
const comparedLength = 64

/** Letters to add, drop, change or swap to make one word of the other (optimal string alignment). */
export function distance(from: string, to: string): number {
  let before: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      current.push(cheapest(from, to, { row, column, before, previous, current }))
    }
    before = previous
    previous = current
  }
  return previous[to.length] ?? 0
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly before: readonly number[]
  readonly previous: readonly number[]
  readonly current: readonly number[]
}

function cheapest(from: string, to: string, { row, column, before, previous, current }: Cell): number {
  const at = (line: readonly number[], index: number): number => line[index] ?? Number.POSITIVE_INFINITY
  const same = from[row - 1] === to[column - 1]
  const swapped =
    row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
  return Math.min(
    at(previous, column) + 1,
    at(current, column - 1) + 1,
    at(previous, column - 1) + (same ? 0 : 1),
    swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}

/** Letter case, underscores and hyphens do not count when keys are compared: `default_action`. */
function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[_-]/g, '')
}

/** The known key that was probably meant: two letters away, for short keys one. */
export function nearKey(key: string, known: readonly string[]): string | undefined {
  if (key.length > comparedLength) return undefined
  return known.find((candidate) => distance(bare(key), bare(candidate)) <= (candidate.length < 5 ? 1 : 2))
}

/** The known word that is most like the one found, `ERRNO` → `SCMP_ACT_ERRNO`. */
export function nearestWord(found: string, known: readonly string[]): string {
  const word = found.slice(0, comparedLength).toUpperCase()
  const far = (candidate: string): number => {
    const whole = candidate.toUpperCase()
    const tail = whole.slice(whole.indexOf('_', whole.indexOf('_') + 1) + 1)
    return Math.min(distance(word, whole), distance(word, tail) + 0.5)
  }
  return known.reduce((best, candidate) => (far(candidate) < far(best) ? candidate : best), known[0] ?? '')
}

import { visible } from '../../json/characters.ts'
import type { Params } from '../../json/problem.ts'

/** Longer words are not compared: no word that is known comes near them. */
const comparedLength = 64

/**
 * Letters to add, drop, change or swap to make one word of the other (optimal string alignment);
 * infinite as soon as it must be more than `limit`.
 */
export function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit || absent(from, to) > limit) return Number.POSITIVE_INFINITY
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = nextRow(from, to, { row, before, previous })
    // A swap reaches back two rows.
    if (row > limit && isAbove(current, limit) && isAbove(previous, limit)) return Number.POSITIVE_INFINITY
    before = previous
    previous = current
  }
  const result = previous[to.length] ?? 0
  return result > limit ? Number.POSITIVE_INFINITY : result
}

/** Letters of `to` that `from` lacks: each takes an edit of its own, and most words are told apart by this alone. */
function absent(from: string, to: string): number {
  let count = 0
  for (const letter of to) if (!from.includes(letter)) count += 1
  return count
}

interface Rows {
  readonly row: number
  readonly before: readonly number[]
  readonly previous: readonly number[]
}

function nextRow(from: string, to: string, { row, before, previous }: Rows): readonly number[] {
  const current = [row]
  const letter = from[row - 1]
  for (let column = 1; column <= to.length; column += 1) {
    const change = at(previous, column - 1) + (letter === to[column - 1] ? 0 : 1)
    const swapped = letter === to[column - 2] && from[row - 2] === to[column - 1]
    const swap = swapped ? at(before, column - 2) + 1 : change
    current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, change, swap))
  }
  return current
}

function isAbove(row: readonly number[], limit: number): boolean {
  return row.every((edits) => edits > limit)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

/** Letter case, underscores and hyphens do not count when keys are compared: `default_action`. */
export function bareKey(key: string): string {
  return key.toLowerCase().replaceAll(/[_-]/g, '')
}

/** Which of the bare keys was probably meant: two letters away, for short keys one. */
export function nearKey(key: string, bareKeys: readonly string[]): number | undefined {
  if (key.length > comparedLength) return undefined
  const word = bareKey(key)
  const distances = bareKeys.map((known) => distance(word, known, known.length < 5 ? 1 : 2))
  const least = Math.min(...distances)
  return least === Number.POSITIVE_INFINITY ? undefined : distances.indexOf(least)
}

/** The known word that is most like the one found, `ERRNO` → `SCMP_ACT_ERRNO`. */
export function nearestWord(found: string, known: readonly string[]): string {
  const word = found.slice(0, comparedLength).toUpperCase()
  const far = (candidate: string): number => {
    const whole = candidate.toUpperCase()
    const tail = whole.replace(/^[A-Z]+_[A-Z]+_/, '')
    return Math.min(distance(word, whole, comparedLength), distance(word, tail, comparedLength) + 0.5)
  }
  return known.reduce((best, candidate) => (far(candidate) < far(best) ? candidate : best), known[0] ?? '')
}

/** What the message about a word that is not known says; found when it is asked for. */
export function unknownWord(found: string, known: readonly string[]): () => Params {
  return () => ({ found: visible(found), nearest: nearestWord(found, known), known: known.join(', ') })
}

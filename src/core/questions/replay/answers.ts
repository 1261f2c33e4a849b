import { decide } from '../../enforce/evaluate/decide.ts'
import type { Decision } from '../../enforce/evaluate/decision.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { place } from '../../filter/bpf/instruction.ts'
import type { SeenRow } from './evidence.ts'
import { possibleAnswers, unknownArguments } from './possible-answers.ts'
import type { Way } from './ways.ts'

/** What the filter may answer to the calls of a row. */
export interface RowAnswers {
  readonly values: readonly number[]
  readonly isOne: boolean
  /** Rows with equal keys end in the same way. */
  readonly key: string
  /** Arguments that matter and were not seen. */
  readonly missing: readonly number[]
  /** Arguments of which only the lower half is known, and the upper one matters. */
  readonly high: readonly number[]
}

const full = 0x1_0000_0000

/** The answers on all ways together. */
export function answersOf(
  prepared: Prepared,
  ways: readonly Way[],
  row: SeenRow,
  widths: readonly (32 | 64)[],
): RowAnswers {
  const values = new Set<number>()
  for (const way of ways) for (const each of answersOn(prepared, way, row, widths)) values.add(each)
  const sorted = [...values].toSorted((a, b) => a - b)
  const isOne = sorted.length === 1
  const direct = ways.find(({ gate }) => gate === undefined)
  const missing = isOne || direct === undefined ? [] : direct.looksAt.filter((index) => !isSeen(row, index))
  const high =
    isOne || direct === undefined ? [] : direct.looksAt.filter((index) => isHalf(row, index, widths))
  return { values: sorted, isOne, key: [...sorted, '', ...missing, '', ...high].join(), missing, high }
}

function answersOn(
  { program }: Prepared,
  way: Way,
  { args }: SeenRow,
  widths: readonly (32 | 64)[],
): Iterable<number> {
  const words = unknownArguments(way.audit, way.nr)
  const seen = way.sub === undefined ? args : [{ index: 0, value: String(way.sub) }]
  for (const { index, value } of seen) {
    const first = place.args / 4 + 2 * index
    const { low, high } = halves(value)
    const isHighKnown = way.sub !== undefined || !isNegative(value, widths[index])
    words[way.endian === 'little' ? first : first + 1] = low
    if (isHighKnown) words[way.endian === 'little' ? first + 1 : first] = high
  }
  return possibleAnswers(program, words, way.start).answers
}

function halves(decimal: string): { readonly low: number; readonly high: number } {
  const number = Number(decimal)
  if (Number.isSafeInteger(number)) return { low: number % full, high: Math.floor(number / full) }
  const value = BigInt(decimal)
  return { low: Number(value & 0xffff_ffffn), high: Number(value >> 32n) }
}

/**
 * A program that passes a negative int may leave ones or zeros in the upper half of the register; any other
 * int fills it with zeros.
 */
function isNegative(decimal: string, width: 32 | 64 | undefined): boolean {
  if (width !== 32 || decimal.length < 10) return false
  const value = Number(decimal)
  return value >= full / 2 && value < full
}

function isSeen({ args }: SeenRow, index: number): boolean {
  return args.some((each) => each.index === index)
}

function isHalf({ args }: SeenRow, index: number, widths: readonly (32 | 64)[]): boolean {
  const found = args.find((each) => each.index === index)
  return found !== undefined && isNegative(found.value, widths[index])
}

/** The decision for a row that can end in one way only: what is not known may be anything. */
export function decideRow(
  prepared: Prepared,
  ways: readonly Way[],
  row: SeenRow | undefined,
): Decision | undefined {
  const [way] = ways
  if (way === undefined) return undefined
  const args = new Array<bigint>(6).fill(0n)
  if (way.sub !== undefined) args[0] = BigInt(way.sub)
  else for (const { index, value } of row?.args ?? []) args[index] = BigInt(value)
  return decide(prepared, { arch: way.arch, nr: way.nr, args })
}

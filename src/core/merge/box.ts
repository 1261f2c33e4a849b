import { isSameCondition } from '../alternatives.ts'
import {
  type Cubes,
  cubesOfCondition,
  everything,
  intersect,
  isSameSet,
  subtract,
} from '../conditions/cubes.ts'
import { type ConditionSpec, maxValue, type Operator } from '../profile.ts'

/** Which values of one argument are meant. */
export interface Term {
  readonly index: number
  readonly cubes: Cubes
  /** The one condition that says just this; undefined: none was given. */
  readonly written: ConditionSpec | undefined
}

/** Calls whose arguments fulfil every term; an argument without a term may be anything. Each index comes once. */
export type Box = readonly Term[]

/** The calls that fulfil all conditions; each argument must come once. */
export function boxOf(conditions: readonly ConditionSpec[]): Box {
  return conditions.map(termOf)
}

function termOf(condition: ConditionSpec): Term {
  return { index: condition.index, cubes: cubesOfCondition(condition), written: condition }
}

/** The calls of both; undefined where there are none. */
export function meet(a: Box, b: Box): Box | undefined {
  const terms: Term[] = []
  for (const index of new Set([...a, ...b].map((term) => term.index))) {
    const [one, other] = [termAt(a, index), termAt(b, index)]
    const both = one !== undefined && other !== undefined ? meetTerms(one, other) : (one ?? other)
    if (both === undefined || both.cubes.length === 0) return undefined
    terms.push(both)
  }
  return terms.toSorted((x, y) => x.index - y.index)
}

function meetTerms(one: Term, other: Term): Term {
  if (one.written !== undefined && other.written !== undefined && isSameCondition(one.written, other.written))
    return one
  const cubes = intersect(one.cubes, other.cubes)
  // What one of them says alone keeps its words.
  const narrower = [one, other].find((term) => isSameSet(term.cubes, cubes))
  return narrower ?? { index: one.index, cubes, written: undefined }
}

/** The calls of `from` that are not in `taken`, as boxes that do not overlap. */
export function without(from: Box, taken: Box): readonly Box[] {
  if (meet(from, taken) === undefined) return [from]
  const rest: Box[] = []
  let inside: Box | undefined = from
  // Term by term: what fails here is outside, what fulfils it goes on.
  for (const term of taken) {
    if (inside === undefined) break
    const outside = meet(inside, [negated(term)])
    if (outside !== undefined) rest.push(outside)
    inside = meet(inside, [term])
  }
  return rest
}

/** Whether every call of `inner` is one of `outer`. */
export function isInside(inner: Box, outer: Box): boolean {
  return outer.every((term) => {
    const own = termAt(inner, term.index)
    return own === undefined
      ? subtract(everything, term.cubes).length === 0
      : subtract(own.cubes, term.cubes).length === 0
  })
}

function termAt(box: Box, index: number): Term | undefined {
  return box.find((term) => term.index === index)
}

const opposites: Readonly<Partial<Record<Operator, Operator>>> = {
  SCMP_CMP_EQ: 'SCMP_CMP_NE',
  SCMP_CMP_NE: 'SCMP_CMP_EQ',
  SCMP_CMP_LT: 'SCMP_CMP_GE',
  SCMP_CMP_GE: 'SCMP_CMP_LT',
  SCMP_CMP_GT: 'SCMP_CMP_LE',
  SCMP_CMP_LE: 'SCMP_CMP_GT',
}

function negated({ index, cubes, written }: Term): Term {
  const op = written && opposites[written.op]
  if (written !== undefined && op !== undefined) return termOf({ ...written, op })
  const rest = subtract(everything, cubes)
  const [only, ...more] = rest
  const isMasked = only !== undefined && more.length === 0 && only.mask !== maxValue
  const condition = isMasked
    ? ({ index, op: 'SCMP_CMP_MASKED_EQ', value: only.mask, valueTwo: only.value } as const)
    : undefined
  return { index, cubes: rest, written: condition }
}

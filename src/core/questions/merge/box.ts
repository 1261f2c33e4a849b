import { isSameCondition } from '../../profile/alternatives.ts'
import {
  type Cubes,
  cubesOfCondition,
  everything,
  intersect,
  subtract,
} from '../../profile/conditions/cubes.ts'
import { type ConditionSpec, maxValue, type Operator } from '../../profile/profile.ts'

/** Which values of one argument are meant. */
export interface Term {
  readonly index: number
  readonly cubes: Cubes
  /** All other values: of what one of the two takes many cubes for, the other often takes few. */
  readonly outside: Cubes
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
  const { index, op } = condition
  const cubes = cubesOfCondition(condition)
  const opposite = opposites[op]
  const outside =
    opposite === undefined ? subtract(everything, cubes) : cubesOfCondition({ ...condition, op: opposite })
  return { index, cubes, outside, written: condition }
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

/** More pairs of cubes than these are not put together one by one. */
const mostPairs = 256

function meetTerms(one: Term, other: Term): Term {
  // What one of them says alone keeps its words.
  if (isWithin(one, other)) return one
  if (isWithin(other, one)) return other
  const outside = [...one.outside, ...other.outside]
  const isFew = one.cubes.length * other.cubes.length <= mostPairs
  const cubes = isFew ? intersect(one.cubes, other.cubes) : subtract(everything, outside)
  return { index: one.index, cubes, outside, written: undefined }
}

function isWithin(inner: Term, outer: Term): boolean {
  const [a, b] = [inner.written, outer.written]
  if (a !== undefined && b !== undefined && isSameCondition(a, b)) return true
  return intersect(inner.cubes, outer.outside).length === 0
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
    return own === undefined ? term.outside.length === 0 : isWithin(own, term)
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

function negated({ index, cubes, outside, written }: Term): Term {
  const op = written && opposites[written.op]
  const opposite = written !== undefined && op !== undefined ? { ...written, op } : maskedOf(index, outside)
  return { index, cubes: outside, outside: cubes, written: opposite }
}

function maskedOf(index: number, cubes: Cubes): ConditionSpec | undefined {
  const [only, ...more] = cubes
  if (only === undefined || more.length > 0 || only.mask === maxValue) return undefined
  return { index, op: 'SCMP_CMP_MASKED_EQ', value: only.mask, valueTwo: only.value }
}

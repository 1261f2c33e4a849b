import { alternatives } from '../alternatives.ts'
import { isSameEffect } from '../effect.ts'
import type { Case, ConditionSpec, Effect } from '../profile.ts'
import { type ArgumentSet, setOf, type Width } from './argument-set.ts'
import { type Cubes, cubesOfCondition, intersect, isSameSet, unlessTooComplex } from './cubes.ts'

/** What a group asks of one argument. */
export interface ArgumentPart {
  readonly index: number
  /** Alternatives as they stand in the rules; each is a rule of its own. */
  readonly conditions: readonly ConditionSpec[]
  /** The values that the kernel reads as such. */
  readonly cubes: Cubes
  /** A 32-bit argument of which all 64 bits are compared: see `Way.isEvadable`. */
  readonly comparesUpper: boolean
}

/** Cases that are told in one sentence: every combination of what the arguments may be has its case. */
export interface Group extends Effect {
  /** By index; an argument without a part may be anything. */
  readonly parts: readonly ArgumentPart[]
}

const upper = 0xffff_ffff_0000_0000n

/** The cases of a call in as few groups as possible; together they mean the same. */
export function groupsOf(cases: readonly Case[], widths: readonly Width[]): readonly Group[] {
  const groups: Group[] = cases.flatMap(({ action, errnoRet, conditions }) =>
    alternatives(conditions).map((each) => ({
      action,
      errnoRet,
      parts: each.map((one) => partOf([one], widths[one.index] ?? 64)),
    })),
  )
  for (let place = 0; place < groups.length; ) {
    const merged = mergeWith(groups, place, widths)
    // A group that has grown may now join one before it.
    place = merged ? 0 : place + 1
  }
  return groups
}

/** What the alternatives mean for an argument of this width. */
export function partOf(conditions: readonly ConditionSpec[], width: Width): ArgumentPart {
  const all = conditions.flatMap(cubesOfCondition)
  const comparesUpper = width === 32 && all.some(({ mask }) => (mask & upper) !== 0n)
  const low = width === 64 ? all : intersect(all, [{ mask: upper, value: 0n }])
  const cubes = width === 64 ? all : low.map(({ mask, value }) => ({ mask: mask & ~upper, value }))
  return { index: conditions[0]?.index ?? 0, conditions, cubes, comparesUpper }
}

function mergeWith(groups: Group[], place: number, widths: readonly Width[]): boolean {
  const one = groups[place]
  if (one === undefined) return false
  const at = groups.findIndex((other, where) => where > place && differsIn(one, other) !== undefined)
  const other = groups[at]
  const index = other && differsIn(one, other)
  if (other === undefined || index === undefined) return false
  const alternatives = [one, other].flatMap((group) => partAt(group, index)?.conditions ?? [])
  const part = partOf(alternatives, widths[index] ?? 64)
  groups[place] = { ...one, parts: one.parts.map((each) => (each.index === index ? part : each)) }
  groups.splice(at, 1)
  return true
}

/** The one argument in which two groups differ; undefined when they differ in none, in more, or in what happens. */
function differsIn(a: Group, b: Group): number | undefined {
  if (!isSameEffect(a, b) || a.action !== b.action || a.parts.length !== b.parts.length) return undefined
  const different = a.parts.filter((part) => {
    const other = partAt(b, part.index)
    return other === undefined || !isSamePart(part, other)
  })
  const [only, ...more] = different
  if (more.length > 0 || only === undefined) return undefined
  return partAt(b, only.index) === undefined ? undefined : only.index
}

function isSamePart(a: ArgumentPart, b: ArgumentPart): boolean {
  if (a.comparesUpper !== b.comparesUpper) return false
  return unlessTooComplex(
    () => isSameSet(a.cubes, b.cubes),
    () => false,
  )
}

export function partAt(group: Group, index: number): ArgumentPart | undefined {
  return group.parts.find((part) => part.index === index)
}

/** The part in the words of people. */
export function setOfPart(part: ArgumentPart | undefined, width: Width, flags: boolean): ArgumentSet {
  return part === undefined ? { kind: 'any' } : setOf(part.cubes, width, flags)
}

/** The group with other conditions on one argument; none: it may be anything. */
export function withPart(
  group: Group,
  index: number,
  conditions: readonly ConditionSpec[],
  width: Width,
): Group {
  const others = group.parts.filter((part) => part.index !== index)
  const parts = conditions.length === 0 ? others : [...others, partOf(conditions, width)]
  return { ...group, parts: parts.toSorted((a, b) => a.index - b.index) }
}

/** A case for every combination. */
export function casesOf(groups: readonly Group[]): readonly Case[] {
  return groups.flatMap(({ action, errnoRet, parts }) =>
    parts
      .reduce<readonly (readonly ConditionSpec[])[]>(
        (cases, part) => cases.flatMap((one) => part.conditions.map((condition) => [...one, condition])),
        [[]],
      )
      .map((conditions) => ({ action, errnoRet, conditions })),
  )
}

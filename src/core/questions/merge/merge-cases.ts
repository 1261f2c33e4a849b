import type { ConditionSpec } from '../../profile/profile.ts'
import { type Box, boxOf, isInside, meet, without } from './box.ts'
import { conditionsOfBox, type Manner } from './conditions-of-box.ts'
import { type MergeMode, type Opinion, preferred } from './preference.ts'
import { areSameCases, type SideCase } from './side-cases.ts'

/** What one profile says to one call. */
export interface CallOpinions {
  readonly cases: readonly SideCase[]
  readonly fallback: Opinion
}

/** A rule for one call: all conditions hold, then the opinion. */
export interface MergedCase extends Opinion {
  readonly conditions: readonly ConditionSpec[]
}

/**
 * The cases that say of every call what is preferred; what the two fall back to is left to the default. Cases of one
 * profile that can hold at once must say the same, unless the call stays as it is.
 */
export function mergeCases(
  first: CallOpinions,
  second: CallOpinions,
  mode: MergeMode,
  manner: Manner,
): readonly MergedCase[] {
  const kept = unchangedCases(first, second, mode)
  if (kept !== undefined) return kept
  return largest(piecesOf(first, second, mode)).flatMap(({ box, opinion }) =>
    conditionsOfBox(box, manner).map((conditions) => ({ ...opinion, conditions })),
  )
}

/** The cases of one profile where they are the whole answer: both have the same, or the other one changes nothing. */
export function unchangedCases(
  first: CallOpinions,
  second: CallOpinions,
  mode: MergeMode,
): readonly SideCase[] | undefined {
  if (areSameCases(first.cases, second.cases) && first.fallback.ret === second.fallback.ret) {
    return first.cases
  }
  const isKept = (each: Opinion, chosen: Opinion) => chosen.ret === each.ret
  if (
    second.cases.length === 0 &&
    all(first).every((each) => isKept(each, preferred(each, second.fallback, mode)))
  ) {
    return first.cases
  }
  if (
    first.cases.length === 0 &&
    all(second).every((each) => isKept(each, preferred(first.fallback, each, mode)))
  ) {
    return second.cases
  }
  return undefined
}

function all({ fallback, cases }: CallOpinions): readonly Opinion[] {
  return [fallback, ...cases]
}

interface Piece {
  readonly box: Box
  readonly opinion: Opinion
}

/** The calls that a case of either decides, by what is preferred there. */
function piecesOf(first: CallOpinions, second: CallOpinions, mode: MergeMode): readonly Piece[] {
  const usual = preferred(first.fallback, second.fallback, mode)
  const pieces: Piece[] = []
  const add = (opinion: Opinion, boxes: readonly (Box | undefined)[]): void => {
    if (opinion.ret === usual.ret) return
    for (const box of boxes) if (box !== undefined) pieces.push({ box, opinion })
  }
  for (const one of first.cases) {
    for (const other of second.cases) {
      add(opinionOf(preferred(one, other, mode)), [meet(boxOf(one.conditions), boxOf(other.conditions))])
    }
    const alone = opinionOf(preferred<Opinion>(one, second.fallback, mode))
    add(
      alone,
      outside(one, second.cases, (other) => preferred<Opinion>(one, other, mode).ret === alone.ret),
    )
  }
  for (const other of second.cases) {
    const alone = opinionOf(preferred<Opinion>(first.fallback, other, mode))
    add(
      alone,
      outside(other, first.cases, (one) => preferred<Opinion>(one, other, mode).ret === alone.ret),
    )
  }
  return pieces
}

/** The calls of a case that no case of the other profile decides; those with the same end may stay in. */
function outside(
  own: SideCase,
  others: readonly SideCase[],
  endsAlike: (other: SideCase) => boolean,
): readonly Box[] {
  let rest: readonly Box[] = [boxOf(own.conditions)]
  for (const other of others) {
    if (endsAlike(other)) continue
    rest = rest.flatMap((box) => without(box, boxOf(other.conditions)))
  }
  return rest
}

function opinionOf({ effect, ret, from }: Opinion): Opinion {
  return { effect, ret, from }
}

/** Leaves out what lies inside another piece. */
function largest(pieces: readonly Piece[]): readonly Piece[] {
  const covers = (outer: Piece, inner: Piece) =>
    outer.opinion.ret === inner.opinion.ret && isInside(inner.box, outer.box)
  return pieces.filter(
    (piece, at) =>
      !pieces.some((other, place) => {
        if (place === at || !covers(other, piece)) return false
        return place < at || !covers(piece, other)
      }),
  )
}

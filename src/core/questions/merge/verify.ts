import { answer } from '../../enforce/evaluate/decide.ts'
import { exemption } from '../../enforce/evaluate/exempt.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { returnText } from '../../filter/bpf/return-value.ts'
import type { Side } from '../diff.ts'
import { type Point, pointsOn } from './points.ts'
import { type MergeMode, preferred } from './preference.ts'

export interface Difference {
  readonly point: Point
  /** What the two profiles and the merged one answer there; undefined: it does not list the architecture. */
  readonly first: number | undefined
  readonly second: number | undefined
  readonly merged: number
  readonly wanted: number
}

export interface Verified {
  /** One for each call and architecture that is answered otherwise than it should be. */
  readonly differences: readonly Difference[]
  /** How many calls of the merged filter nobody can tell for certain on the target, by name. */
  readonly uncertain: ReadonlySet<string>
  /** Calls that runc answers before the merged filter is asked, and did not with one of the two. */
  readonly newer: ReadonlySet<string>
}

/**
 * Asks all three at every compared call. runc's own ENOSYS for calls that are newer than all that a profile names
 * counts as the profile's default: it is what the profile says of them.
 */
export function verify(
  sides: readonly [Side, Side],
  merged: Side,
  mode: MergeMode,
  names: readonly string[],
): Verified {
  const [first, second] = sides
  const { filter, library, target } = merged.prepared
  const differences = new Map<string, Difference>()
  const [uncertain, newer] = [new Set<string>(), new Set<string>()]
  const given = sides.map(({ profile }) => profile)
  for (const { token } of filter.architectures) {
    for (const point of pointsOn(token, library, { given, merged: merged.profile, names })) {
      const [a, b] = [answerOf(first.prepared, point), answerOf(second.prepared, point)]
      const c = answerOf(merged.prepared, point)
      const wanted = wantedOf(a?.ret, b?.ret, mode)
      const isPassedBy = exemption(token, point.nr, target.kernel) !== undefined
      if (!isPassedBy && [a, b, c].some((each) => each?.certain === false)) uncertain.add(point.name)
      if (isHidden(merged.prepared, point) && sides.some(({ prepared }) => asksFilter(prepared, point)))
        newer.add(point.name)
      if (c === undefined || wanted === undefined) continue
      const key = `${point.name} ${token}`
      const found = { point, first: a?.ret, second: b?.ret, merged: c.ret, wanted }
      if (c.ret !== wanted && !differences.has(key)) differences.set(key, found)
    }
  }
  return { differences: [...differences.values()], uncertain, newer }
}

/** On an architecture that one profile alone lists, that one alone is asked. */
function wantedOf(first: number | undefined, second: number | undefined, mode: MergeMode) {
  if (first === undefined || second === undefined) return first ?? second
  return preferred({ ret: first }, { ret: second }, mode).ret
}

interface Answer {
  readonly ret: number
  readonly certain: boolean
}

function answerOf(prepared: Prepared, point: Point): Answer | undefined {
  if (!lists(prepared, point)) return undefined
  const { ret, certain } = answer(prepared, point)
  return { ret: isHidden(prepared, point) && ret === enosys ? prepared.fallback : ret, certain }
}

const enosys = 0x0005_0026

function lists({ filter }: Prepared, { arch }: Point): boolean {
  return filter.architectures.some(({ token }) => token === arch)
}

/** Whether runc answers the call before the filter is asked. */
function isHidden({ largest }: Prepared, { arch, nr }: Point): boolean {
  return largest.some(({ token, max }) => token === arch && max > 0 && nr > max)
}

function asksFilter(prepared: Prepared, point: Point): boolean {
  return lists(prepared, point) && !isHidden(prepared, point) && answer(prepared, point).ret !== enosys
}

/** `socket(2, 1, 0, 0, 0, 0)`. */
export function callText({ name, args }: Point): string {
  return args.every((each) => each === 0n) ? name : `${name}(${args.join(', ')})`
}

/** The answer in words; the architecture is not listed: what the kernel then does. */
export function answerText(ret: number | undefined): string {
  return ret === undefined ? 'not listed' : returnText(ret)
}

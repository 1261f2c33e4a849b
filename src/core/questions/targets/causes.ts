import { answer } from '../../enforce/evaluate/decide.ts'
import type { Call } from '../../enforce/evaluate/decision.ts'
import type { LoadProblem, Prepared } from '../../enforce/evaluate/prepare.ts'
import type { StartCase } from '../../enforce/startup/known.ts'
import { startVerdict } from '../../enforce/startup/verdict.ts'
import { changedParts, type TargetPart } from '../../target/parts.ts'
import type { Target } from '../../target/target.ts'

/** The first target with one part as it is on the second. */
export interface Mixed {
  readonly part: TargetPart['id']
  readonly loaded: Prepared | LoadProblem
}

/** Prepares the profile for a target. */
export type Load = (target: Target) => Prepared | LoadProblem

/** One for each part that changes; where it is a single one it is the second target itself. */
export function mixtures(before: Target, after: Target, load: Load): readonly Mixed[] {
  const parts = changedParts(before, after)
  return parts.map((part) => ({ part: part.id, loaded: load(part.take(before, after)) }))
}

/**
 * The parts each of which alone makes it so on the second target; empty: only several of them together do.
 */
type Causes = readonly TargetPart['id'][]

export function causesOfLoad(mixed: readonly Mixed[], after: Prepared | LoadProblem): Causes {
  const said = (loaded: Prepared | LoadProblem) =>
    loaded.kind === 'ready' ? loaded.kind : `${loaded.kind} ${loaded.message.code}`
  return partsWhere(mixed, (loaded) => said(loaded) === said(after))
}

export function causesOfStart(mixed: readonly Mixed[], start: StartCase, kind: string): Causes {
  return partsWhere(mixed, (loaded) => startVerdict(loaded, start).kind === kind)
}

/** `ret`: what the filter of the second target answers. */
export function causesOfAnswer(mixed: readonly Mixed[], call: Call, ret: number): Causes {
  return partsWhere(mixed, (loaded) => loaded.kind === 'ready' && answer(loaded, call).ret === ret)
}

function partsWhere(mixed: readonly Mixed[], isSo: (loaded: Prepared | LoadProblem) => boolean): Causes {
  return mixed.filter(({ loaded }) => isSo(loaded)).map(({ part }) => part)
}

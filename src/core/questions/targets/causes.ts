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
  readonly target: Target
  readonly loaded: Prepared | LoadProblem
}

/** The targets between the two that tell which part is the cause: for each part that changes the first with it alone. */
export function mixedTargets(before: Target, after: Target): readonly Omit<Mixed, 'loaded'>[] {
  return changedParts(before, after).map((part) => ({ part: part.id, target: part.take(before, after) }))
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

import type { LoadProblem, Prepared } from '../../enforce/evaluate/prepare.ts'
import { caseOf, everyone, ways } from '../../enforce/startup/calls.ts'
import type { StartCase } from '../../enforce/startup/known.ts'
import { type StartVerdict, startVerdict } from '../../enforce/startup/verdict.ts'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { changedParts, type TargetPart } from '../../target/parts.ts'
import type { Target } from '../../target/target.ts'
import { type CallChange, type Change, diffSteps, loadedOf } from '../diff.ts'
import { type Difference, foldAbis } from '../diff-abis.ts'
import { causesOfAnswer, causesOfLoad, causesOfStart, type Mixed, mixedTargets } from './causes.ts'

/** One profile on two targets, such as before and after an update of the engine. */
export interface TargetComparison {
  /** What is not the same on the two, in the order of `targetParts`. */
  readonly parts: readonly TargetPart[]
  readonly before: Prepared | LoadProblem
  readonly after: Prepared | LoadProblem
  /** Which parts alone make the profile load as it does on the second; of no meaning where it loads alike. */
  readonly loadCauses: readonly TargetPart['id'][]
  readonly starts: readonly StartChange[]
  /** Calls that are decided otherwise; undefined where one of the two loads no filter. */
  readonly difference: Difference | undefined
  /** The parts each of which alone changes the answer; empty: only several together do. */
  causesOf(call: CallChange, change: Change): readonly TargetPart['id'][]
}

/** A way to start that goes otherwise on the second target. */
export interface StartChange {
  /** How it is started on the first target; the second has its own setting of no-new-privileges. */
  readonly start: StartCase
  readonly before: StartVerdict
  readonly after: StartVerdict
  readonly causes: readonly TargetPart['id'][]
}

/** The targets that have to be asked. */
export interface TargetPlan {
  readonly before: Target
  readonly after: Target
  readonly mixed: ReturnType<typeof mixedTargets>
}

export function planTargets(before: Target, after: Target): TargetPlan {
  return { before, after, mixed: mixedTargets(before, after) }
}

export interface TargetQuestion {
  readonly plan: TargetPlan
  /** What each target of the plan makes of the profile. */
  load(target: Target): Prepared | LoadProblem
  readonly numbers: Numbers
  /** All system calls that are known. */
  readonly names: readonly string[]
}

/** What loads, starts and is decided otherwise, with the causes; step by step, for somebody else may have a turn. */
export function* compareTargets(question: TargetQuestion): Generator<undefined, TargetComparison> {
  const { plan, load, numbers, names } = question
  const [before, after] = [load(plan.before), load(plan.after)]
  const mixed = plan.mixed.map((each) => ({ ...each, loaded: load(each.target) }))
  yield
  const bothLoad = before.kind === 'ready' && after.kind === 'ready'
  const sides = bothLoad ? ([loadedOf(before), loadedOf(after)] as const) : undefined
  const difference = sides && foldAbis(yield* diffSteps(...sides, names), ...sides)
  return {
    parts: changedParts(plan.before, plan.after),
    before,
    after,
    loadCauses: causesOfLoad(mixed, after),
    starts: startChanges(plan, [before, after], mixed),
    difference,
    causesOf: ({ name, arch }, { after: ret, example }) => {
      const nr = numbers.numberOf(name, arch)
      return nr === undefined ? [] : causesOfAnswer(mixed, { arch, nr, args: example }, ret)
    },
  }
}

type Both = readonly [Prepared | LoadProblem, Prepared | LoadProblem]

function startChanges(
  plan: TargetPlan,
  [before, after]: Both,
  mixed: readonly Mixed[],
): readonly StartChange[] {
  const own = [caseOf(plan.before), caseOf(plan.after)] as const
  const asked = ways.filter((way) => way === 'exec' || own.some((each) => each.way === way))
  return asked.flatMap((way) =>
    everyone.flatMap((who) => {
      const [first, second] = [
        { ...own[0], way, who },
        { ...own[1], way, who },
      ] as const
      const verdicts = [startVerdict(before, first), startVerdict(after, second)] as const
      if (verdicts[0].kind === verdicts[1].kind) return []
      const causes = causesOfStart(mixed, second, verdicts[1].kind)
      return [{ start: first, before: verdicts[0], after: verdicts[1], causes }]
    }),
  )
}

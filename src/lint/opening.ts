import { answer } from '#core/enforce/evaluate/decide.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import type { Effect } from '#core/profile/profile.ts'
import type { Subject } from './subject.ts'

/** Whether calls with the effect run. */
export function runs({ action }: Pick<Effect, 'action'>): boolean {
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}

/** Whether the filter's return value lets a call run. */
export function runsBy(ret: number): boolean {
  return runs(meaningOf(ret))
}

/** How far the profile lets the call through on the target, as its rules say it. */
export function opening(subject: Subject, name: string): 'always' | 'sometimes' | 'never' {
  const found = subject.outcomes.get(name)
  const effects = found === undefined ? [] : [found.effect, ...found.cases.map(({ effect }) => effect)]
  if (found === undefined || effects.length === 0) return runs(defaultOf(subject)) ? 'always' : 'never'
  if (effects.every(runs)) return 'always'
  return effects.some(runs) ? 'sometimes' : 'never'
}

/** Whether the call is let through whatever its arguments. */
export function alwaysRuns(subject: Subject, name: string): boolean {
  return opening(subject, name) === 'always'
}

/** Whether calls that no rule names are refused. */
export function isAllowList({ profile }: Subject): boolean {
  return !runs({ action: profile.defaultAction })
}

/** Whether any call runs, by the default or by a rule that counts. */
export function allowsAnything(subject: Subject): boolean {
  return !isAllowList(subject) || subject.entries.some(({ action }) => runsBy(action))
}

/** Whether the call exists on one of the architectures that the filter knows. */
export function exists({ catalog, arches }: Subject, name: string): boolean {
  return arches.some((arch) => catalog.numberOf(name, arch) !== undefined)
}

/** Whether the host's own programs can make the call. */
export function existsOnHost({ catalog, target }: Subject, name: string): boolean {
  return catalog.numberOf(name, target.arch) !== undefined
}

/** What the loaded filter returns for the call with all arguments 0; undefined where none is loaded, or no such call. */
export function plainAnswer(
  { catalog, loaded, target }: Subject,
  name: string,
  arch = target.arch,
): number | undefined {
  const nr = catalog.numberOf(name, arch)
  return loaded.kind === 'ready' && nr !== undefined
    ? answer(loaded, { arch, nr, args: noArguments }).ret
    : undefined
}

const noArguments: readonly bigint[] = [0n, 0n, 0n, 0n, 0n, 0n]

/** ERRNO with ENOSYS: C libraries then take the older call. */
export const enosysAnswer = 0x0005_0026

function defaultOf({ profile: { defaultAction } }: Subject): Pick<Effect, 'action'> {
  return { action: defaultAction }
}

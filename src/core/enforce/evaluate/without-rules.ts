import type { Problem } from '../../json/problem.ts'
import { readsContainersCommon, runtimeOf } from '../../target/runtime.ts'
import { launcherOf, type Target } from '../../target/target.ts'
import type { LoadProblem } from './prepare.ts'
import { printed } from './printed.ts'

const empty: ReadonlySet<string> = new Set(['profile-empty', 'profile-without-rules', 'profile-null'])

/**
 * What targets make of a text that the reader refuses because it says nothing: `{}`, no default and no rules.
 * Undefined when something else is wrong with it.
 */
export function loadWithoutRules(problems: readonly Problem[], target: Target): LoadProblem | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first === undefined || !errors.every(({ code }) => empty.has(code))) return undefined
  if (runtimeOf(target).kind === 'runc' || readsContainersCommon(target) || first.code === 'profile-null') {
    return { kind: 'unconfined', message: { code: 'load-unconfined', params: {} }, printed: undefined }
  }
  const text = printed({ code: 'crun-required', params: { key: 'defaultAction' } }, target)
  const runtime = launcherOf(target)
  return { kind: 'refused', message: { code: 'load-refused', params: { runtime, text } }, printed: text }
}

import { runtimeOf } from '#core/evaluate/runtime.ts'
import { dialects } from '#core/guards.ts'
import { launcherOf, type Target } from '#core/target.ts'

/** Whether the target passes over `includes`, `excludes`, `archMap` and `name` without a word. */
export function readsOciAlone(target: Target): boolean {
  return !dialects[launcherOf(target)].guards
}

/** Whether libcrun enforces the profile. */
export function isCrun(target: Target): boolean {
  return runtimeOf(target).kind === 'crun'
}

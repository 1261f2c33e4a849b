import { dialects } from '#core/profile/guards.ts'
import { runtimeOf } from '#core/target/runtime.ts'
import { launcherOf, type Target } from '#core/target/target.ts'

/** Whether the target passes over `includes`, `excludes`, `archMap` and `name` without a word. */
export function readsOciAlone(target: Target): boolean {
  return !dialects[launcherOf(target)].guards
}

/** Whether libcrun enforces the profile. */
export function isCrun(target: Target): boolean {
  return runtimeOf(target).kind === 'crun'
}

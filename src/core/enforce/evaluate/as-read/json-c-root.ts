import { isAtLeast } from '../../../base/version.ts'
import { memberOf } from '../../../json/keys.ts'
import type { Node } from '../../../json/tree.ts'
import { launcherOf, type Target } from '../../../target/target.ts'
import { type LoadProblem, refusal } from '../prepare.ts'
import { isAllOf, readByJsonC } from './json-c.ts'

/** crun reads config.json by json-c from this release on, by yajl before (`crun --version` names it). */
const jsonCSince = '1.28'
/** How deep a profile stands in config.json: `linux.seccomp`. */
const profileDepth = 2

/** Whether the profile's text itself goes to a crun with json-c: engines write a config.json of their own. */
export function readsByJsonC(target: Target): boolean {
  return launcherOf(target) === 'crun' && isAtLeast(target.runtimeVersion, jsonCSince)
}

/** The profile in a text, be it a profile or a whole config.json; undefined: json-c takes it for broken. */
export function rootByJsonC(text: string): Node | undefined {
  const whole = readByJsonC(text, 0)
  const inner = whole.kind === 'ok' ? profileIn(whole.value.root) : undefined
  if (inner !== undefined) return inner
  const read = readByJsonC(text, profileDepth)
  return read.kind === 'ok' && isAllOf(text, read.value) ? read.value.root : undefined
}

/** The profile of an OCI config.json stands in `linux.seccomp`. */
export function profileIn(tree: Node): Node | undefined {
  return memberOf(memberOf(tree, 'linux')?.value, 'seccomp')?.value
}

/** What crun says of a text that json-c does not take. */
export function brokenForJsonC(target: Target): LoadProblem {
  return refusal(target, { code: 'crun-json', params: { complaint: 'cannot parse the data' } })
}

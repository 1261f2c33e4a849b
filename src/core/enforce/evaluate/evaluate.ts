import type { Numbers } from '../../filter/libseccomp/filter.ts'
import type { Profile } from '../../profile/profile.ts'
import type { Target } from '../../target/target.ts'
import { decide } from './decide.ts'
import type { Call, Decision } from './decision.ts'
import { type LoadProblem, prepare } from './prepare.ts'

/**
 * What happens to one call under the profile on the target, exactly as its runtime, libseccomp and kernel do it.
 * For many calls, `prepare` once and `decide` each.
 */
export function evaluate(
  profile: Profile,
  target: Target,
  call: Call,
  numbers: Numbers,
): Decision | LoadProblem {
  const prepared = prepare(profile, target, numbers)
  return prepared.kind === 'ready' ? decide(prepared, call) : prepared
}

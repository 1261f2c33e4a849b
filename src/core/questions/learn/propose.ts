import type { Message } from '../../base/message.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import type { CallTally, Tally } from '../../base/tally.ts'
import type { Effect } from '../../profile/profile.ts'
import { absent, allowed, denied, type TemplateRule, writeProfile } from '../../profile/template.ts'
import type { Target } from '../../target/target.ts'
import { type Plan, planProposal } from './plan.ts'
import { type Exists, type StartNeeds, withGuests } from './startup.ts'

export interface ProposalOptions {
  /** SCMP_ARCH token; without one those of the log, or the target's. */
  readonly arch?: string | undefined
  readonly target: Target
  /** What the start of a container needs; nothing when the profile is not for one. */
  readonly start: StartNeeds
  /** What happens to all other calls; EPERM when left out. */
  readonly fallback?: Effect | undefined
  /** Whether the architecture has a call of this name. */
  readonly exists: Exists
}

export interface ProposedProfile {
  readonly text: string
  readonly plan: Plan
  /** SCMP_ARCH tokens. */
  readonly architectures: readonly string[]
  /** Calls seen by a number that no table knows; nothing can be allowed for them. */
  readonly unresolved: readonly CallTally[]
}

/** A profile that allows what the tallies saw and denies the rest; nothing seen gives no profile. */
export function proposeProfile(
  tallies: readonly Tally[],
  options: ProposalOptions,
): Result<ProposedProfile, Message> {
  const calls = tallies.flatMap((tally) => tally.calls)
  const unresolved = calls.filter(({ name }) => name === null)
  if (unresolved.length === calls.length)
    return failed({ code: 'propose-nothing-seen', params: { unresolved: unresolved.length } })
  const { target, start, fallback = denied, exists } = options
  const architectures = chosenArchitectures(calls, options)
  const plan = planProposal({
    calls,
    target,
    start: withGuests(
      start,
      architectures.filter((arch) => arch !== target.arch),
      exists,
    ),
    fallback,
    exists: (name) => [target.arch, ...architectures].some((arch) => exists(name, arch)),
  })
  return ok({
    text: writeProfile({ fallback, architectures, rules: rulesOf(plan) }),
    plan,
    architectures,
    unresolved,
  })
}

function rulesOf(plan: Plan): readonly TemplateRule[] {
  const limited = [...plan.limited].flatMap(([name, cases]) =>
    cases.map((each) => ({ ...each, names: [name] })),
  )
  const lists = [
    { ...allowed, names: [...plan.seen, ...plan.start].toSorted() },
    ...limited,
    { ...absent, names: plan.absent },
    { ...denied, names: plan.refused },
  ]
  return lists.filter(({ names }) => names.length > 0)
}

/** Architectures that the calls name, SCMP_ARCH tokens, sorted. */
export function architecturesOf(calls: readonly CallTally[]): readonly string[] {
  return [...new Set(calls.flatMap(({ arch }) => arch ?? []))].toSorted()
}

function chosenArchitectures(
  calls: readonly CallTally[],
  { arch, target }: ProposalOptions,
): readonly string[] {
  if (arch !== undefined) return [arch]
  const seen = architecturesOf(calls)
  return seen.length > 0 ? seen : [target.arch]
}

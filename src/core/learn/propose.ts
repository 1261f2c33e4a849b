import type { Message } from '../message.ts'
import { failed, ok, type Result } from '../result.ts'
import type { CallTally, Tally } from '../tally.ts'
import type { Target } from '../target.ts'
import { allowed, denied, usualArchitecture, writeProfile } from '../template.ts'
import { startupCalls } from './startup.ts'

export interface Proposal {
  /** Names of the calls seen, of any architecture, sorted. */
  readonly names: readonly string[]
  /** Names the start of a container needs besides, sorted. */
  readonly startup: readonly string[]
  /** Architectures seen, sorted; the target's when the log does not tell. */
  readonly architectures: readonly string[]
  /** Calls seen by a number that no table knows; nothing can be allowed for them. */
  readonly unresolved: readonly CallTally[]
}

/** What to allow so that everything seen in the tally runs on the target. */
export function propose(tally: Tally, target: Target): Proposal {
  const names = sortedSet(tally.calls.flatMap(({ name }) => name ?? []))
  const seen = new Set(names)
  const architectures = architecturesOf([tally])
  return {
    names,
    startup: startupCalls(target).filter((name) => !seen.has(name)),
    architectures: architectures.length > 0 ? architectures : [target.arch],
    unresolved: tally.calls.filter(({ name }) => name === null),
  }
}

export interface ProposalOptions {
  /** SCMP_ARCH token; without one those of the log, or x86-64. */
  readonly arch?: string | undefined
  /** Where the container starts; without one no start-up calls are added. */
  readonly target?: Target | undefined
}

export interface ProposedProfile {
  readonly text: string
  /** Names added for the start of a container. */
  readonly startup: readonly string[]
  readonly unresolved: readonly CallTally[]
}

/** A profile that allows what the tallies saw and denies the rest; nothing seen gives no profile. */
export function proposeProfile(
  tallies: readonly Tally[],
  options: ProposalOptions,
): Result<ProposedProfile, Message> {
  const calls = tallies.flatMap((tally) => tally.calls)
  const names = sortedSet(calls.flatMap(({ name }) => name ?? []))
  const unresolved = calls.filter(({ name }) => name === null)
  if (names.length === 0)
    return failed({ code: 'propose-nothing-seen', params: { unresolved: unresolved.length } })
  const seen = new Set(names)
  const startup = (options.target === undefined ? [] : startupCalls(options.target)).filter(
    (name) => !seen.has(name),
  )
  const text = writeProfile({
    fallback: denied,
    architectures: chosenArchitectures(tallies, options),
    rules: [{ ...allowed, names: sortedSet([...names, ...startup]) }],
  })
  return ok({ text, startup, unresolved })
}

function chosenArchitectures(
  tallies: readonly Tally[],
  { arch, target }: ProposalOptions,
): readonly string[] {
  if (arch !== undefined) return [arch]
  const seen = architecturesOf(tallies)
  return seen.length > 0 ? seen : [target?.arch ?? usualArchitecture]
}

function architecturesOf(tallies: readonly Tally[]): readonly string[] {
  return sortedSet(tallies.flatMap((tally) => tally.calls.flatMap(({ arch }) => arch ?? [])))
}

function sortedSet(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted()
}

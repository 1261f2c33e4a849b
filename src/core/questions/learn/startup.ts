import { everyStart, knownFor, type StartQuestion, startCalls } from '../../enforce/startup/calls.ts'
import { namesElsewhere } from '../../enforce/startup/equivalents.ts'
import { widthMask } from '../../profile/alternatives.ts'
import { maxValue } from '../../profile/profile.ts'
import type { Target } from '../../target/target.ts'

/** What the container's start asks of the profile, besides what the program itself was seen to do. */
export interface StartNeeds {
  /** To be allowed, by name, sorted. */
  readonly allow: readonly string[]
  /** An error is passed over and a kill is not. */
  readonly mayFail: readonly string[]
}

/** For which runtimes a proposal is made: the target's own, or all that people have now. */
export const startScopes = ['current', 'own'] as const
export type StartScope = (typeof startScopes)[number]

/** What is kept of the choice, read back; undefined for anything else. */
export function startScopeFrom(value: unknown): StartScope | undefined {
  return startScopes.find((each) => each === value)
}

/** How any program begins, ends and returns from signals, and what C libraries do before main. */
const always = [
  ...['execve', 'exit', 'exit_group', 'restart_syscall', 'rt_sigreturn'],
  ...['arch_prctl', 'brk', 'mmap', 'mprotect', 'set_tid_address'],
]

/** For a profile that is not for a container. */
export const noStart: StartNeeds = { allow: [], mayFail: [] }

/** Where one architecture has a call by name. */
export type Exists = (name: string, arch: string) => boolean

/**
 * The calls that start, second commands, health checks and terminals need, for root and other users, in the order of
 * the alphabet. A profile that is used with no-new-privileges alone needs fewer.
 */
export function startNeeds(target: Target, scope: StartScope, exists: Exists): StartNeeds {
  const { needed, chance, tolerated } = startCalls(questionOf(target, scope))
  const named = (names: readonly string[]) => namesOn(target.arch, [...new Set(names)], exists)
  const allow = named([...always, ...needed, ...chance])
  return { allow, mayFail: named(tolerated).filter((name) => !allow.includes(name)) }
}

function questionOf(target: Target, scope: StartScope): StartQuestion {
  const noNewPrivileges = target.noNewPrivileges ? [true] : [false, true]
  if (scope === 'current') return { ...everyStart, noNewPrivileges }
  return { ...everyStart, runtimes: [knownFor(target).record], noNewPrivileges }
}

/** As programs of the architecture name them; 32-bit ones have other calls for the same. */
function namesOn(arch: string, names: readonly string[], exists: Exists): readonly string[] {
  const isWide = widthMask(arch) === maxValue
  const found = names.flatMap((name) =>
    isWide && exists(name, arch) ? name : namesElsewhere(name).filter((each) => exists(each, arch)),
  )
  return [...new Set(found)].toSorted()
}

/** The same where programs of further architectures run on the host: how those begin and end. */
export function withGuests(needs: StartNeeds, guests: readonly string[], exists: Exists): StartNeeds {
  if (needs === noStart) return needs
  const begun = guests.flatMap((arch) => namesOn(arch, always, exists))
  return { ...needs, allow: [...new Set([...needs.allow, ...begun])].toSorted() }
}

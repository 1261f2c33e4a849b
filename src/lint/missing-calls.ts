import { allowsAnything, enosysAnswer, existsOnHost, isAllowList, opening, plainAnswer } from './opening.ts'
import { namesPlaces } from './places.ts'
import { allowed, effectRepair } from './repairs.ts'
import type { Found, Repair } from './rule.ts'
import type { Subject } from './subject.ts'

interface Manner extends Partial<Pick<Repair, 'kind'>> {
  /** Calls beside which the finding stands. */
  readonly near?: readonly string[]
}

/**
 * The finding that calls are missing from a list of allowed ones, with the repair that allows them. It lets more run,
 * so it is `safe` only where nothing of the program runs without it.
 */
export function missingFinding(
  subject: Subject,
  missing: readonly string[],
  { near = [], kind = 'suggested' }: Manner = {},
): readonly Found[] {
  if (missing.length === 0) return []
  const params = { names: missing.join(', ') }
  return [
    {
      ...namesPlaces(subject, near),
      params,
      syscalls: missing,
      repairs: [effectRepair(subject, missing, allowed, { kind, params })],
    },
  ]
}

/**
 * Newer calls of the families that are refused with an error that C libraries do not take for "not there", while an
 * older member is allowed. Each family begins with its oldest call.
 */
export function brokenFallbacks(
  subject: Subject,
  families: readonly (readonly string[])[],
  arch = subject.target.arch,
): { readonly old: readonly string[]; readonly missing: readonly string[] } {
  if (!isAllowList(subject)) return { old: [], missing: [] }
  const pairs = families.flatMap((family) => {
    const there = family.filter((name) => subject.catalog.numberOf(name, arch) !== undefined)
    const open = there.findIndex((name) => opening(subject, name) === 'always')
    if (open < 0) return []
    const missing = there.slice(open + 1).filter((name) => isRefused(subject, name, arch))
    return missing.length === 0 ? [] : [{ old: there[open] ?? '', missing }]
  })
  return { old: pairs.map(({ old }) => old), missing: [...new Set(pairs.flatMap(({ missing }) => missing))] }
}

function isRefused(subject: Subject, name: string, arch: string): boolean {
  if (opening(subject, name) !== 'never') return false
  const answer = plainAnswer(subject, name, arch)
  return answer !== undefined && answer !== enosysAnswer
}

/** Calls of the host that the profile refuses whatever their arguments. */
export function refusedOnHost(subject: Subject, names: readonly string[]): readonly string[] {
  // A profile that allows nothing has one finding, not one for each call.
  if (!allowsAnything(subject)) return []
  return names.filter((name) => existsOnHost(subject, name) && opening(subject, name) === 'never')
}

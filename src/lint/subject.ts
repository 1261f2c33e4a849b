import type { Catalog } from '#catalog/catalog.ts'
import { type ElementaryRule, elementaryRules, fallbackValue } from '#core/enforce/evaluate/elementary.ts'
import { expand } from '#core/enforce/evaluate/expand.ts'
import { type LoadProblem, type Prepared, prepare } from '#core/enforce/evaluate/prepare.ts'
import { documentFor, type ProfileDocument, type ProfileReading } from '#core/profile/document.ts'
import { applies } from '#core/profile/guards.ts'
import { type Outcome, outcomes } from '#core/profile/outcome.ts'
import type { Profile, Rule } from '#core/profile/profile.ts'
import { runtimeOf } from '#core/target/runtime.ts'
import type { Target } from '#core/target/target.ts'
import { userNamespaceDoors } from './user-namespaces.ts'

/** What rules may ask of the catalog. */
export type Knowledge = Pick<
  Catalog,
  'syscalls' | 'syscall' | 'numberOf' | 'architecture' | 'architectures' | 'nameOf'
>

/** What the linter looks at. */
export interface Inspection {
  readonly document: ProfileDocument
  readonly target: Target
  readonly catalog: Knowledge
  /** The filter of the same profile on the same target, where somebody has it already. */
  readonly loaded?: Prepared | LoadProblem
}

/** A readable profile on its target, and what follows from the two. */
export interface Subject {
  readonly text: string
  readonly reading: ProfileReading
  readonly profile: Profile
  readonly target: Target
  readonly catalog: Knowledge
  readonly runtime: ReturnType<typeof runtimeOf>
  readonly loaded: Prepared | LoadProblem
  /** Rules that take part on the target. */
  readonly rules: readonly Rule[]
  /** What the runtime hands to libseccomp, name by name, rules that are dropped included. */
  readonly entries: readonly ElementaryRule[]
  /** Those that are added, by name. */
  readonly byName: ReadonlyMap<string, readonly ElementaryRule[]>
  /** Return value of the default action. */
  readonly fallback: number
  /** The host's architecture, then those that the profile adds. */
  readonly arches: readonly string[]
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Calls by which a program of the host's ABI gets a user namespace of its own. */
  readonly userNamespaces: readonly string[]
}

export function subjectOf({ document, target, catalog, loaded }: Inspection): Subject | undefined {
  const { text, reading } = documentFor(document, target)
  if (reading.kind !== 'profile') return undefined
  const { profile, root } = reading
  const runtime = runtimeOf(target)
  const expanded = expand(profile, target, root)
  const fallback = fallbackValue(profile.defaultAction, expanded.defaultErrnoRet)
  const library = { release: target.libseccomp, numbers: catalog }
  const entries = elementaryRules(expanded.rules, fallback, runtime, library)
  const filter = loaded ?? prepare(profile, target, catalog, reading)
  return {
    text,
    reading,
    profile,
    target,
    catalog,
    runtime,
    loaded: filter,
    userNamespaces: userNamespaceDoors(filter, catalog),
    rules: profile.rules.filter((rule) => applies(rule, target)),
    entries,
    byName: groupByName(entries.filter(({ fate }) => fate === 'added')),
    fallback,
    arches: [...new Set([target.arch, ...expanded.architectures])],
    outcomes: outcomes(profile, target),
  }
}

function groupByName(entries: readonly ElementaryRule[]): ReadonlyMap<string, readonly ElementaryRule[]> {
  const found = new Map<string, ElementaryRule[]>()
  for (const each of entries) {
    const own = found.get(each.name)
    if (own === undefined) found.set(each.name, [each])
    else own.push(each)
  }
  return found
}

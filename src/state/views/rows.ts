import type { Catalog, Syscall } from '#catalog/catalog.ts'
import { type Family, familyOf } from '#catalog/families.ts'
import { type Outcome, outcomeOf, outcomes } from '#core/profile/outcome.ts'
import { type StartScope, startNeeds } from '#core/questions/learn/startup.ts'
import type { Target } from '#core/target/target.ts'
import type { ReadableDocument } from '../slices/document.ts'
import type { Status } from '../slices/facets.ts'
import type { Seen } from './seen.ts'

/** One line of the table: a system call, what logs showed of it and what the profile does with it. */
export interface Row {
  readonly name: string
  /** Undefined for a name that no table knows. */
  readonly syscall: Syscall | undefined
  /** On the architecture shown; undefined when the call does not exist there. */
  readonly nr: number | undefined
  /** The architecture has no such call: whatever the rules say of it, nothing is allowed or refused there. */
  readonly absent: boolean
  readonly family: Family | undefined
  readonly calls: number
  readonly errors: number
  readonly seen: boolean
  readonly outcome: Outcome
  readonly changed: boolean
  /** A runtime for which proposals provide makes it before the program's first instruction. */
  readonly startup: boolean
  readonly statuses: readonly Status[]
}

/** Same effect and the same conditions; places in the text do not count. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return fingerprint(a) === fingerprint(b)
}

function fingerprint({ kind, effect, cases }: Outcome): string {
  const written = cases.map(({ effect: { action, errnoRet }, conditions }) =>
    [
      action,
      errnoRet,
      ...conditions.map((each) => [each.index, each.op, each.value, each.valueTwo].join(' ')),
    ].join('|'),
  )
  return [kind, effect.action, effect.errnoRet, ...written].join('\n')
}

interface RowSources {
  readonly catalog: Catalog
  readonly document: ReadableDocument
  readonly baseline: ReadableDocument | undefined
  readonly seen: ReadonlyMap<string, Seen>
  readonly target: Target
  readonly startsFor?: StartScope
}

/** All calls of the catalog, and every other name that the profile or a log mentions. */
export function rowsOf(sources: RowSources): readonly Row[] {
  const { catalog, document, baseline, seen, target, startsFor = 'current' } = sources
  const { profile } = document.reading
  const now = outcomes(profile, target)
  const before = baseline === undefined ? undefined : outcomes(baseline.reading.profile, target)
  const exists = (name: string, arch: string) => catalog.numberOf(name, arch) !== undefined
  const startup = new Set(startNeeds(target, startsFor, exists).allow)
  const names = new Set([...catalog.syscalls.map((each) => each.name), ...now.keys(), ...seen.keys()])
  return [...names].sort().map((name) => {
    const syscall = catalog.syscall(name)
    const outcome = outcomeOf(now, profile, name)
    const sight = seen.get(name)
    const changed =
      baseline !== undefined &&
      before !== undefined &&
      !sameOutcome(outcome, outcomeOf(before, baseline.reading.profile, name))
    const nr = catalog.numberOf(name, target.arch)
    const facts = {
      name,
      syscall,
      nr,
      absent: nr === undefined,
      family: syscall && familyOf(syscall.group),
      calls: sight?.calls ?? 0,
      errors: [...(sight?.errors.values() ?? [])].reduce((sum, each) => sum + each, 0),
      seen: sight !== undefined,
      outcome,
      changed,
      startup: startup.has(name) && nr !== undefined,
    }
    return { ...facts, statuses: statusesOf(facts) }
  })
}

/** True when the call runs whatever its arguments are (allowed, or allowed and logged). */
export function isAllowed({ kind, effect }: Outcome): boolean {
  return kind === 'plain' && effect.action === 'SCMP_ACT_ALLOW'
}

function isConditional({ kind }: Outcome): boolean {
  return kind === 'conditional' || kind === 'unclear'
}

function statusesOf(row: Omit<Row, 'statuses'>): readonly Status[] {
  const allowed = isAllowed(row.outcome)
  const conditional = isConditional(row.outcome)
  const list: Status[] = []
  if (row.seen) list.push('seen')
  if (allowed && !row.absent) list.push('allowed')
  if (conditional && !row.absent) list.push('conditional')
  if (row.seen && !allowed && !conditional) list.push('uncovered')
  if (allowed && !row.seen && !row.absent) list.push('unseen')
  if (row.startup) list.push('startup')
  if (row.changed) list.push('changed')
  if (row.absent) list.push('absent')
  return list
}

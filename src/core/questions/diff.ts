import { groupBy } from '../base/group-by.ts'
import { atOnce } from '../base/steps.ts'
import { type Asking, comparedCalls, type NamedCall } from '../enforce/evaluate/compared-calls.ts'
import { answer } from '../enforce/evaluate/decide.ts'
import type { Prepared } from '../enforce/evaluate/prepare.ts'
import { meaningOf } from '../filter/bpf/return-value.ts'
import type { Profile } from '../profile/profile.ts'

/** What a filter is asked about, and what it answers. */
export interface Loaded {
  readonly profile: Asking
  readonly prepared: Prepared
}

/** The same of a text that only its target can read: its rules are those that were loaded. */
export function loadedOf(prepared: Prepared): Loaded {
  const rules = prepared.rules.map(({ name, conditions }) => ({ names: [{ name }], conditions }))
  return { profile: { rules }, prepared }
}

/** One of two profiles that are compared, as the same target enforces it. */
export interface Side {
  readonly profile: Profile
  readonly prepared: Prepared
}

/** What the filters answer before and after; `example` are arguments for which they do. */
export interface Change {
  /** The 32 bits that the filter returns. */
  readonly before: number
  readonly after: number
  readonly example: readonly bigint[]
}

/** `opened`: runs now and did not; `closed`: the reverse; `changed`: both, or another error or action. */
export type ChangeKind = 'opened' | 'closed' | 'changed'

export interface CallChange {
  readonly name: string
  /** SCMP_ARCH token. */
  readonly arch: string
  readonly kind: ChangeKind
  /** Each way in which the answers differ, once. */
  readonly changes: readonly Change[]
  /** False when other arguments are answered as before. */
  readonly isAlways: boolean
}

/**
 * Which calls are answered otherwise: by number for every architecture of either filter, with all arguments 0
 * and with those around each value that a condition of either profile compares with.
 */
export function diffCalls(before: Loaded, after: Loaded, names: readonly string[]): readonly CallChange[] {
  return atOnce(diffSteps(before, after, names))
}

/** The same, call by call: somebody else may have a turn in between. */
export function* diffSteps(
  before: Loaded,
  after: Loaded,
  names: readonly string[],
): Generator<undefined, readonly CallChange[]> {
  const sides = [before, after]
  const { numbers } = after.prepared.library
  const arches = new Set(
    sides.flatMap(({ prepared }) => prepared.filter.architectures.map((each) => each.token)),
  )
  const changes: CallChange[] = []
  for (const arch of arches) {
    const profiles = sides.map(({ profile }) => profile)
    for (const [name, own] of groupBy(
      comparedCalls(profiles, arch, numbers, names),
      ({ name: own }) => own,
    )) {
      yield
      const change = changeOf({ name, arch }, own, before, after)
      if (change !== undefined) changes.push(change)
    }
  }
  return changes
}

function changeOf(
  { name, arch }: Pick<CallChange, 'name' | 'arch'>,
  calls: readonly NamedCall[],
  before: Loaded,
  after: Loaded,
): CallChange | undefined {
  const found = new Map<string, Change>()
  let isAlways = true
  for (const call of calls) {
    const change = {
      before: answer(before.prepared, call).ret,
      after: answer(after.prepared, call).ret,
      example: call.args,
    }
    const key = `${change.before} ${change.after}`
    if (change.before === change.after) isAlways = false
    else if (!found.has(key)) found.set(key, change)
  }
  const changes = [...found.values()]
  return changes.length === 0 ? undefined : { name, arch, kind: kindOf(changes), changes, isAlways }
}

function kindOf(changes: readonly Change[]): ChangeKind {
  const kinds = new Set(changes.map(({ before, after }) => direction(runs(before), runs(after))))
  const [only] = kinds
  return kinds.size === 1 && only !== undefined ? only : 'changed'
}

function direction(ran: boolean, runsNow: boolean): ChangeKind {
  if (ran === runsNow) return 'changed'
  return runsNow ? 'opened' : 'closed'
}

function runs(ret: number): boolean {
  const { action } = meaningOf(ret)
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}

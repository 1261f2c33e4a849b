import type { StateCreator } from 'zustand'
import type { Store } from './store.ts'

/** A finding that somebody answers for. */
export interface AcceptedRisk {
  /** Id of the rule that found it. */
  readonly rule: string
  readonly syscalls: readonly string[]
  /** Of what the profile said when it was accepted. */
  readonly print: string
  readonly reason: string
  readonly owner: string
  /** Last day on which it counts, `2027-01-31`; none: until the profile says something else. */
  readonly until?: string
  /** The day on which it was accepted. */
  readonly on: string
}

export interface AcceptedSlice {
  readonly accepted: readonly AcceptedRisk[]
  readonly acceptedActions: {
    accept(risk: AcceptedRisk): void
    /** Takes back what was accepted. */
    reopen(risk: AcceptedRisk): void
  }
}

export const acceptedSlice: StateCreator<Store, [], [], AcceptedSlice> = (set) => ({
  accepted: [],
  acceptedActions: {
    accept: (risk) =>
      set(({ accepted }) => ({ accepted: [...accepted.filter((each) => !isSame(each, risk)), risk] })),
    reopen: (risk) => set(({ accepted }) => ({ accepted: accepted.filter((each) => each !== risk) })),
  },
})

/** What is accepted anew takes the place of what was accepted of the same thing before. */
function isSame(a: AcceptedRisk, b: AcceptedRisk): boolean {
  return a.rule === b.rule && (a.print === b.print || a.syscalls.join() === b.syscalls.join())
}

/** What is to be judged: a finding's rule, its calls and what the profile says of them. */
type Judged = Pick<AcceptedRisk, 'rule' | 'syscalls' | 'print'>

export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'accepted'; readonly risk: AcceptedRisk }
  /** It was accepted, and no longer is. */
  | { readonly kind: 'reopened'; readonly risk: AcceptedRisk; readonly because: 'changed' | 'expired' }

/** Whether somebody answers for the finding on that day. */
export function standingOf(
  { rule, syscalls, print }: Judged,
  accepted: readonly AcceptedRisk[],
  today: string,
): Standing {
  const own = accepted.filter((each) => each.rule === rule)
  const exact = own.find((each) => each.print === print)
  if (exact !== undefined) {
    const isOver = exact.until !== undefined && exact.until < today
    return isOver ? { kind: 'reopened', risk: exact, because: 'expired' } : { kind: 'accepted', risk: exact }
  }
  const earlier = own.find((each) =>
    syscalls.length === 0
      ? each.syscalls.length === 0
      : each.syscalls.some((name) => syscalls.includes(name)),
  )
  return earlier === undefined ? { kind: 'open' } : { kind: 'reopened', risk: earlier, because: 'changed' }
}

/** The day where the person is, as `2027-01-31`. */
export function today(): string {
  const now = new Date()
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  // Asked for by every row: the locale's own formatting takes a hundred times longer.
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

/** What a kept draft holds of accepted risks; what cannot be understood is left out. */
export function acceptedIn(kept: unknown): readonly AcceptedRisk[] {
  return Array.isArray(kept) ? kept.filter(isAcceptedRisk) : []
}

function isAcceptedRisk(value: unknown): value is AcceptedRisk {
  const risk = value as Partial<AcceptedRisk> | null
  if (typeof risk !== 'object' || risk === null) return false
  const { rule, syscalls, print, reason, owner, until, on } = risk
  const words = [rule, print, reason, owner, on, until ?? '']
  return words.every((word) => typeof word === 'string') && Array.isArray(syscalls)
}

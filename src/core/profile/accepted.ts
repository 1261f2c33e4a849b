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

/** What is to be judged: a finding's rule, its calls and what the profile says of them. */
export type Judged = Pick<AcceptedRisk, 'rule' | 'syscalls' | 'print'>

export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'accepted'; readonly risk: AcceptedRisk }
  /** It was accepted, and no longer is. */
  | { readonly kind: 'reopened'; readonly risk: AcceptedRisk; readonly because: 'changed' | 'expired' }

/** Of each finding, whether somebody answers for it on that day, `2027-01-31`. */
export function standingsOf(
  findings: readonly Judged[],
  accepted: readonly AcceptedRisk[],
  day: string,
): readonly Standing[] {
  const present = new Set(findings.map(({ print }) => print))
  // A finding that is still as it was accepted is not the earlier state of another one.
  const changed = accepted.filter(({ print }) => !present.has(print))
  return findings.map((each) => standingOf(each, { accepted, changed }, day))
}

/** What was accepted and is found no longer, neither as it was nor changed. */
export function settledOf(
  standings: readonly Standing[],
  accepted: readonly AcceptedRisk[],
): readonly AcceptedRisk[] {
  const told = new Set(standings.flatMap((each) => (each.kind === 'open' ? [] : [each.risk])))
  return accepted.filter((risk) => !told.has(risk))
}

interface Acceptances {
  readonly accepted: readonly AcceptedRisk[]
  readonly changed: readonly AcceptedRisk[]
}

function standingOf(
  { rule, syscalls, print }: Judged,
  { accepted, changed }: Acceptances,
  day: string,
): Standing {
  const exact = accepted.find((each) => each.rule === rule && each.print === print)
  if (exact !== undefined) {
    const isOver = exact.until !== undefined && exact.until < day
    return isOver ? { kind: 'reopened', risk: exact, because: 'expired' } : { kind: 'accepted', risk: exact }
  }
  const earlier = changed.find((each) => each.rule === rule && concernsSame(each.syscalls, syscalls))
  return earlier === undefined ? { kind: 'open' } : { kind: 'reopened', risk: earlier, because: 'changed' }
}

function concernsSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 ? b.length === 0 : a.some((name) => b.includes(name))
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
  if (!words.every((word) => typeof word === 'string')) return false
  // A date that does not exist would never pass.
  if (![on, until ?? on].every((each) => day.test(each ?? ''))) return false
  return Array.isArray(syscalls) && syscalls.every((name) => typeof name === 'string')
}

const day = /^\d{4}-\d\d-\d\d$/

/** The day on that clock, `2027-01-31`; days compare as words. */
export function dayOf(time: Date): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  // Asked for by every row: the locale's own formatting takes a hundred times longer.
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`
}

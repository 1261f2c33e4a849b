import { type AcceptedRisk, type Standing, settledOf, standingsOf } from '#core/accepted.ts'
import type { ProfileDocument } from '#core/document.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Finding } from './rule.ts'

/** A finding and whether somebody answers for it. */
export interface Judged<F extends Finding = Finding> {
  readonly finding: F
  readonly standing: Standing
}

/** Each finding with its standing, and what was accepted and is no longer found. */
export interface Judgement {
  readonly judged: readonly Judged[]
  readonly settled: readonly AcceptedRisk[]
}

/** Holds findings against accepted risks, on that day, `2027-01-31`. */
export function judge(
  findings: readonly Finding[],
  document: ProfileDocument,
  { accepted, day }: { readonly accepted: readonly AcceptedRisk[]; readonly day: string },
): Judgement {
  const printed = findings.map((each) => ({ ...each, print: fingerprintOf(each, document) }))
  const standings = standingsOf(printed, accepted, day)
  return {
    judged: findings.map((finding, at) => ({ finding, standing: standings[at] ?? { kind: 'open' } })),
    settled: settledOf(standings, accepted),
  }
}

export interface Accepted extends Judged {
  readonly standing: Extract<Standing, { kind: 'accepted' }>
}

export function isAccepted(judged: Judged): judged is Accepted {
  return judged.standing.kind === 'accepted'
}

export function isOpen(judged: Judged): boolean {
  return !isAccepted(judged)
}

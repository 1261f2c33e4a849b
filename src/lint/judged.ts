import { type AcceptedRisk, type Standing, settledOf, standingsOf } from '#core/profile/accepted.ts'
import type { Printed } from './fingerprint.ts'

/** A finding and whether somebody answers for it. */
export interface Judged {
  readonly finding: Printed
  readonly standing: Standing
}

/** Each finding with its standing, and what was accepted and is no longer found. */
export interface Judgement {
  readonly judged: readonly Judged[]
  readonly settled: readonly AcceptedRisk[]
}

/** The risks that somebody answers for, and the day on which that is asked, `2027-01-31`. */
export interface Answering {
  readonly accepted: readonly AcceptedRisk[]
  readonly day: string
}

const open: Standing = { kind: 'open' }

/** Holds findings against accepted risks. */
export function judge(findings: readonly Printed[], { accepted, day }: Answering): Judgement {
  const standings = standingsOf(findings, accepted, day)
  return {
    judged: findings.map((finding, at) => ({ finding, standing: standings[at] ?? open })),
    settled: settledOf(standings, accepted),
  }
}

export interface Accepted extends Judged {
  readonly standing: Extract<Standing, { kind: 'accepted' }>
}

export function isAccepted(judged: Judged): judged is Accepted {
  return judged.standing.kind === 'accepted'
}

export function isUnaccepted(judged: Judged): boolean {
  return !isAccepted(judged)
}

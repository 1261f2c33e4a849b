import { type AcceptedRisk, dayOf, type Standing, settledOf, standingsOf } from '#core/accepted.ts'
import type { ProfileDocument } from '#core/document.ts'
import { fingerprintOf } from '#lint/fingerprint.ts'
import type { Finding } from '#lint/rule.ts'

/** A finding and whether somebody answers for it today. */
export interface Judged {
  readonly finding: Finding
  readonly standing: Standing
}

/** Each finding with its standing, and what was accepted and is no longer found. */
export interface Judgement {
  readonly judged: readonly Judged[]
  readonly settled: readonly AcceptedRisk[]
}

/** Holds findings against accepted risks, on the day of this machine's clock. */
export function judge(
  findings: readonly Finding[],
  document: ProfileDocument,
  accepted: readonly AcceptedRisk[],
): Judgement {
  const printed = findings.map((each) => ({ ...each, print: fingerprintOf(each, document) }))
  const standings = standingsOf(printed, accepted, dayOf(new Date()))
  const judged = findings.map((finding, at) => ({
    finding,
    standing: standings[at] ?? { kind: 'open' as const },
  }))
  return { judged, settled: settledOf(standings, accepted) }
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

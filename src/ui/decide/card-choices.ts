import type { RiskReport } from '#core/questions/risk/report.ts'
import type { Choice } from '#state/actions/decide.ts'
import type { Card } from '#state/views/decisions.ts'
import { type AllowClass, casesOfValues } from '#state/views/ways-to-allow.ts'

/** A choice with its key; the keys stay the same from card to card. */
export interface KeyedChoice {
  readonly key: string
  readonly choice: Choice
}

interface Circumstances {
  readonly classes: readonly AllowClass[]
  /** ABI that the filter kills and that could be listed. */
  readonly lacksArch: string | undefined
  readonly hasProcesses: boolean
}

/** What can be said of the card, the narrowest that the evidence supports first. */
export function choicesFor(
  card: Card,
  { classes, lacksArch, hasProcesses }: Circumstances,
): readonly KeyedChoice[] {
  const after: readonly KeyedChoice[] = [
    ...(hasProcesses ? [{ key: '7', choice: { kind: 'ignore-process' } } as const] : []),
    { key: '8', choice: { kind: 'leave' } },
    { key: '9', choice: { kind: 'later' } },
  ]
  if (lacksArch !== undefined)
    return [{ key: '1', choice: { kind: 'architecture', arch: lacksArch } }, ...after]
  // A number that no table knows cannot be written into a profile.
  if (card.row?.syscall === undefined) return after
  const [family] = classes
  const refusals: readonly KeyedChoice[] = [
    { key: '4', choice: { kind: 'eperm' } },
    { key: '5', choice: { kind: 'enosys' } },
    { key: '6', choice: { kind: 'kill' } },
  ]
  const allow = { key: '1', choice: { kind: 'allow' } } as const
  // The runtime makes it with arguments that no log of the program holds.
  const isRuntimes = card.row.startup
  const narrow: KeyedChoice[] = []
  if (casesOfValues(card) !== undefined) narrow.push({ key: '2', choice: { kind: 'values' } })
  if (family !== undefined) narrow.push({ key: '3', choice: { kind: 'class', of: family } })
  const openings = isRuntimes ? [allow, ...narrow] : [...narrow, allow]
  // A refusal of the whole call would take away what is allowed of it.
  const isConditional = card.row.outcome.kind === 'conditional'
  return [...openings, ...(isConditional ? [] : refusals), ...after]
}

/** Published attacks that need the call and that the profile stops today, wholly or in part. */
export function threatsOpened(report: RiskReport, name: string): number {
  return report.threats.filter(
    ({ threat, verdict }) =>
      (verdict === 'stopped' || verdict === 'partly') &&
      threat.steps.some((uses) => uses.some(({ call }) => call === name)),
  ).length
}

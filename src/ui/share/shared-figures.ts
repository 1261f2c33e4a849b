import { isAllowed, type Row } from '#state/views/rows.ts'

export interface SharedFigures {
  readonly allowed: number
  readonly conditional: number
  /** Named by a rule that does not let it run. */
  readonly refused: number
  /** Critical and high calls that a rule lets run, always or under conditions; critical ones first. */
  readonly risky: readonly Row[]
}

/** What a profile amounts to, for somebody who decides whether to take it over. */
export function sharedFigures(rows: readonly Row[]): SharedFigures {
  const named = rows.filter(({ outcome, absent }) => outcome.kind !== 'default' && !absent)
  const conditional = named.filter(({ outcome }) => outcome.kind !== 'plain')
  const allowed = named.filter(({ outcome }) => isAllowed(outcome))
  const risky = [...allowed, ...conditional.filter(lets)].filter(
    ({ syscall }) => syscall?.risk === 'critical' || syscall?.risk === 'high',
  )
  return {
    allowed: allowed.length,
    conditional: conditional.length,
    refused: named.length - allowed.length - conditional.length,
    risky: risky.toSorted(criticalFirst),
  }
}

/** True when some case lets the call run, or nobody can tell. */
function lets({ outcome }: Row): boolean {
  const { kind, cases } = outcome
  return (
    kind === 'unclear' ||
    cases.some(({ effect }) => effect.action === 'SCMP_ACT_ALLOW' || effect.action === 'SCMP_ACT_LOG')
  )
}

function criticalFirst(a: Row, b: Row): number {
  if (a.syscall?.risk === b.syscall?.risk) return a.name < b.name ? -1 : 1
  return a.syscall?.risk === 'critical' ? -1 : 1
}

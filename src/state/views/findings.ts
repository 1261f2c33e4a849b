import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { Rule } from '#core/profile/profile.ts'
import type { Printed } from '#lint/fingerprint.ts'
import { type Answering, isUnaccepted, type Judged, judge } from '#lint/judged.ts'
import type { Fix, LintRule, Severity } from '#lint/rule.ts'
import type { Store } from '../store.ts'
import { remembered, rememberedOf } from './remembered.ts'
import { today } from './today.ts'

export type { Fix, Judged, LintRule, Severity }

export type Finding = Printed

export interface Findings {
  readonly findings: readonly Finding[]
  /** Those that nobody answers for. */
  readonly open: readonly Judged[]
  readonly accepted: readonly Judged[]
  /** Accepted, and no longer found. */
  readonly settled: readonly AcceptedRisk[]
  /** False while an edit is looked at: the findings are then of the text before. */
  readonly isCurrent: boolean
  /** Why nobody could look, after two attempts. */
  readonly failure: string | undefined
}

const none: readonly Finding[] = []

const answeringOf = remembered(
  (accepted: readonly AcceptedRisk[], day: string): Answering => ({ accepted, day }),
)

/** What is known; undefined before the first look. */
export function selectFindings(store: Store): Findings | undefined {
  const [known] = store.answers.findings
  if (known === undefined || store.document === undefined) return undefined
  const { want, outcome } = known
  const isCurrent = want.document === store.document && want.target === store.target
  const answering = answeringOf(store.accepted, today())
  const found = outcome.kind === 'failed' ? none : outcome.answer
  const failure = outcome.kind === 'failed' ? outcome.reason : undefined
  return judgedOf({ findings: found, answering, isCurrent, failure })
}

interface JudgedParts extends Pick<Findings, 'findings' | 'isCurrent' | 'failure'> {
  readonly answering: Answering
}

const judgedOf = rememberedOf(({ findings, answering, isCurrent, failure }: JudgedParts): Findings => {
  const { judged, settled } = judge(findings, answering)
  return {
    findings,
    open: judged.filter(isUnaccepted),
    accepted: judged.filter((each) => !isUnaccepted(each)),
    // What nobody looked for is not gone.
    settled: failure === undefined ? settled : [],
    isCurrent,
    failure,
  }
})

const byCall = remembered((open: readonly Judged[]): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>()
  for (const { finding } of open) {
    if (finding.severity === 'info' || finding.syscalls.length > fewCalls) continue
    for (const name of finding.syscalls) found.set(name, [...(found.get(name) ?? []), finding])
  }
  return found
})

/** A finding of more calls than this is one of the profile, not of each of them. */
const fewCalls = 12

/** What weighs something and concerns this call; undefined: nothing. */
export function selectFindingsOf(store: Store, name: string): readonly Finding[] | undefined {
  const found = selectFindings(store)
  return found && byCall(found.open).get(name)
}

/** The rule of the profile in which the finding stands, as the present text has it. */
export function ruleAround({ at }: Finding, store: Store): Rule | undefined {
  const { document } = store
  if (document?.reading.kind !== 'profile') return undefined
  if (store.answers.findings[0]?.want.document !== document) return undefined
  return document.reading.profile.rules.find((rule) => rule.at.start <= at.start && at.end <= rule.at.end)
}

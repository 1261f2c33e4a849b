import { create } from 'zustand'
import type { AcceptedRisk } from '#core/accepted.ts'
import type { ProfileDocument } from '#core/document.ts'
import { setComment } from '#core/edits/set-comment.ts'
import type { Message, Wording } from '#core/message.ts'
import type { Rule } from '#core/profile.ts'
import type { Target } from '#core/target.ts'
import type { Printed } from '#lint/fingerprint.ts'
import { isOpen, type Judged, judge } from '#lint/judged.ts'
import type { Fix, LintRule, Severity } from '#lint/rule.ts'
import type { Inspection } from '#lint/subject.ts'
import { inSlices } from '#workers/slices.ts'
import { today } from '../slices/accepted.ts'
import { type Store, useStudio } from '../store.ts'
import { remembered } from '../views/table.ts'
import { knownPrepared } from './evaluation.ts'

export type { Fix, Judged, LintRule, Severity }

export type Finding = Printed

interface Linter {
  /** With those about deployments: all that have a page. */
  readonly rules: readonly LintRule[]
  readonly printed: typeof import('#lint/fingerprint.ts')['printed']
  readonly lintSteps: typeof import('#lint/lint.ts')['lintSteps']
  readonly ruleById: (id: string) => LintRule | undefined
  readonly words: Wording
}

interface Result {
  readonly document: ProfileDocument
  readonly target: Target
  readonly findings: readonly Finding[]
}

/** What was found last. */
export const useFindings = create<Result | undefined>()(() => undefined)

let loading: Promise<Linter> | undefined

async function readLinter(): Promise<Linter> {
  const [{ lintSteps, ruleById }, { lintMessages }, { pages }, { printed }] = await Promise.all([
    import('#lint/lint.ts'),
    import('#lint/messages.ts'),
    import('#lint/registry.ts'),
    import('#lint/fingerprint.ts'),
  ])
  return { lintSteps, ruleById, rules: pages, printed, words: lintMessages }
}

/** The rules are loaded when they are first asked for; after a failure the next call tries again. */
export function loadLinter(): Promise<Linter> {
  loading ??= readLinter()
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

/** Typing and ticking in a row is looked at once, after the last of them. */
const pause = 250
let timer: ReturnType<typeof setTimeout> | undefined

/** Looks at the present text on the chosen target, once its filter is known; an unreadable text at once. */
export function requestFindings(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void look(), pause)
}

async function look(): Promise<void> {
  const linter = await loadLinter()
  const store = useStudio.getState()
  const { document, target, catalog } = store
  if (document === undefined || catalog === undefined || isKnown(store)) return
  const { evaluated, isCurrent } = knownPrepared(store)
  const isReadable = document.reading.kind === 'profile'
  // The one who waits for the filter asks again when it is there.
  if (isReadable && !isCurrent) return
  const loaded = isReadable ? evaluated : undefined
  const inspection = { document, target, catalog, ...(loaded !== undefined && { loaded }) }
  const isWanted = () => isSame(useStudio.getState(), { document, target })
  const findings = await inSlices(judgeSteps(inspection, linter), isWanted)
  if (findings === undefined) return
  useFindings.setState({ document, target, findings }, true)
}

/** Everything that is found, and what the profile says of it. */
export function* judgeSteps(
  inspection: Inspection,
  { lintSteps, printed }: Linter,
): Generator<undefined, readonly Finding[]> {
  const findings: Finding[] = []
  for (const each of yield* lintSteps(inspection)) {
    findings.push(printed(each, inspection.document))
    yield
  }
  return findings
}

function isSame(a: Pick<Store, 'document' | 'target'>, b: Pick<Store, 'document' | 'target'>): boolean {
  return a.document === b.document && a.target === b.target
}

function isKnown(store: Store): boolean {
  const known = useFindings.getState()
  return known !== undefined && isSame(known, store)
}

export interface Findings {
  readonly findings: readonly Finding[]
  /** Those that nobody answers for. */
  readonly open: readonly Judged[]
  readonly accepted: readonly Judged[]
  /** Accepted, and no longer found. */
  readonly settled: readonly AcceptedRisk[]
  /** False while an edit is looked at: the findings are then of the text before. */
  readonly isCurrent: boolean
}

/** What is known; undefined before the first look. */
export function selectFindings(store: Store): Findings | undefined {
  const known = useFindings.getState()
  if (known === undefined || store.document === undefined) return undefined
  return judgedOf(known.findings, store.accepted, today(), isKnown(store))
}

const judgedOf = remembered(
  (
    findings: readonly Finding[],
    accepted: readonly AcceptedRisk[],
    day: string,
    isCurrent: boolean,
  ): Findings => {
    const { judged, settled } = judge(findings, { accepted, day })
    return {
      findings,
      open: judged.filter(isOpen),
      accepted: judged.filter((each) => !isOpen(each)),
      settled,
      isCurrent,
    }
  },
)

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
export function ruleAround({ at }: Finding, { document }: Store): Rule | undefined {
  if (document?.reading.kind !== 'profile' || useFindings.getState()?.document !== document) return undefined
  return document.reading.profile.rules.find((rule) => rule.at.start <= at.start && at.end <= rule.at.end)
}

/** Puts the words behind those that the rule's comment has already. */
export function noteInComment(label: Message, finding: Finding, words: string): void {
  const store = useStudio.getState()
  const rule = ruleAround(finding, store)
  const { document, documentActions } = store
  if (rule === undefined || document?.reading.kind !== 'profile') return
  const comment = rule.comment ? `${rule.comment} ${words}` : words
  documentActions.apply(label, setComment(document.reading, document.text, rule, comment))
}

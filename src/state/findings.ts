import { create } from 'zustand'
import type { CallChange } from '#core/diff.ts'
import { diffCalls } from '#core/diff.ts'
import { type ProfileDocument, readDocument } from '#core/document.ts'
import { applyEdits, type TextEdit } from '#core/edits/text-edit.ts'
import type { LoadProblem, Prepared } from '#core/evaluate/prepare.ts'
import type { Message, Wording } from '#core/message.ts'
import type { Target } from '#core/target.ts'
import type { Finding, Fix, LintRule, Severity } from '#lint/rule.ts'
import { prepareApart } from '#workers/evaluation-client.ts'
import { asReadable } from './document.ts'
import { knownPrepared } from './evaluation.ts'
import { type Store, useStudio } from './store.ts'

export type { Finding, Fix, LintRule, Severity }

interface Linter {
  readonly lint: typeof import('#lint/lint.ts')['lint']
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

/** The rules are loaded when they are first asked for; after a failure the next call tries again. */
export function loadLinter(): Promise<Linter> {
  loading ??= Promise.all([import('#lint/lint.ts'), import('#lint/messages.ts')]).then(
    ([{ lint, ruleById }, { lintMessages }]) => ({ lint, ruleById, words: lintMessages }),
  )
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
  const { lint } = await loadLinter()
  const store = useStudio.getState()
  const { document, target, catalog } = store
  if (document === undefined || catalog === undefined || isKnown(store)) return
  const { evaluated, isCurrent } = knownPrepared(store)
  const isReadable = document.reading.kind === 'profile'
  // The one who waits for the filter asks again when it is there.
  if (isReadable && !isCurrent) return
  const loaded = isReadable ? evaluated : undefined
  const findings = lint({ document, target, catalog, ...(loaded !== undefined && { loaded }) })
  useFindings.setState({ document, target, findings }, true)
}

function isKnown({ document, target }: Store): boolean {
  const known = useFindings.getState()
  return known?.document === document && known?.target === target
}

export interface Findings {
  readonly findings: readonly Finding[]
  /** False while an edit is looked at: the findings are then of the text before. */
  readonly isCurrent: boolean
}

/** What is known; undefined before the first look. */
export function selectFindings(store: Store): Findings | undefined {
  const known = useFindings.getState()
  if (known === undefined || store.document === undefined) return undefined
  return remembered(known.findings, isKnown(store))
}

let last: Findings | undefined
function remembered(findings: readonly Finding[], isCurrent: boolean): Findings {
  if (last?.findings !== findings || last.isCurrent !== isCurrent) last = { findings, isCurrent }
  return last
}

/** What a fix would do. */
export interface FixPreview {
  readonly edits: readonly TextEdit[]
  readonly before: string
  readonly after: string
  /** Calls that are decided otherwise; undefined where one of the texts does not load on the target. */
  readonly changes: readonly CallChange[] | undefined
}

/** Tries the fixes on the present text without changing it. Undefined: the text has moved on. */
export async function previewFix(fixes: readonly Fix[]): Promise<FixPreview | undefined> {
  const store = useStudio.getState()
  const known = useFindings.getState()
  if (known === undefined || known.document !== store.document) return undefined
  const edits = fixes.flatMap((fix) => fix.edits())
  const before = known.document.text
  const after = applyEdits(before, edits)
  return { edits, before, after, changes: await decisionChanges(before, after, store) }
}

async function decisionChanges(
  before: string,
  after: string,
  { target, catalog }: Store,
): Promise<readonly CallChange[] | undefined> {
  if (catalog === undefined) return undefined
  const load = async (text: string) => {
    const readable = asReadable(readDocument(text))
    if (readable === undefined) return undefined
    const { profile } = readable.reading
    const prepared: Prepared | LoadProblem = await prepareApart({ text, profile, target, numbers: catalog })
    return prepared.kind === 'ready' ? { profile, prepared } : undefined
  }
  const [first, second] = [await load(before), await load(after)]
  if (first === undefined || second === undefined) return undefined
  return diffCalls(
    first,
    second,
    catalog.syscalls.map(({ name }) => name),
  )
}

/** Applies what was previewed as one step; false when the text has changed since. */
export function applyPreview(label: Message, { edits, before }: FixPreview): boolean {
  const { document, documentActions } = useStudio.getState()
  if (document?.text !== before) return false
  documentActions.apply(label, edits)
  return true
}

import { type CallChange, diffCalls, type Side } from '#core/diff.ts'
import { readDocument } from '#core/document.ts'
import { applyEdits, type TextEdit } from '#core/edits/text-edit.ts'
import type { Message } from '#core/message.ts'
import type { Fix, Finding as Linted } from '#lint/rule.ts'
import { prepareApart } from '#workers/evaluation-client.ts'
import { inSlices } from '#workers/slices.ts'
import { asReadable } from './document.ts'
import { judgeSteps, loadLinter, selectFindings, useFindings } from './findings.ts'
import { type Store, useStudio } from './store.ts'

/** What a fix would do. */
export interface FixPreview {
  readonly edits: readonly TextEdit[]
  readonly before: string
  readonly after: string
  /** Calls that are decided otherwise; undefined where one of the texts does not load on the target. */
  readonly changes: readonly CallChange[] | undefined
}

/** Tries the fix, or all that are safe, on the present text without changing it. Undefined: the text has moved on. */
export async function previewFix(wish: Fix | 'safe'): Promise<FixPreview | undefined> {
  const store = useStudio.getState()
  const known = useFindings.getState()
  const found = selectFindings(store)
  if (known === undefined || found === undefined || known.document !== store.document) return undefined
  const before = known.document.text
  if (wish !== 'safe') return previewOf(before, wish.edits(), store)
  const open = found.open.map(({ finding }) => finding)
  const after = await repaired(before, open, store)
  // The editor finds the lines that differ by itself.
  return previewOf(before, [{ start: 0, end: before.length, text: after }], store)
}

/** More rounds than this no profile needs. */
const rounds = 30

/** Applies safe fixes that do not meet, looks at what is left, and again. */
async function repaired(text: string, open: readonly Linted[], store: Store): Promise<string> {
  const linter = await loadLinter()
  const { catalog, target, accepted } = store
  const tried = new Set([text])
  let current = text
  let findings = open
  for (let round = 0; round < rounds && catalog !== undefined; round += 1) {
    const next = applyEdits(current, apartFrom(findings))
    if (tried.has(next)) break
    tried.add(next)
    current = next
    const document = readDocument(next)
    const loaded = await loadText(next, store)
    const inspection = { document, target, catalog, ...(loaded && { loaded: loaded.prepared }) }
    const left = (await inSlices(judgeSteps(inspection, linter), () => true)) ?? []
    findings = left.filter(
      ({ rule, print }) => !accepted.some((risk) => risk.rule === rule && risk.print === print),
    )
  }
  return current
}

/** Edits of one safe fix of each finding, as far as they do not meet those before. */
function apartFrom(findings: readonly Linted[]): readonly TextEdit[] {
  const taken: TextEdit[] = []
  for (const { fixes } of findings) {
    const edits = fixes.find(({ kind }) => kind === 'safe')?.edits() ?? []
    const isApart = edits.every((each) => taken.every((one) => each.end < one.start || one.end < each.start))
    if (isApart) taken.push(...edits)
  }
  return taken
}

async function previewOf(before: string, edits: readonly TextEdit[], store: Store): Promise<FixPreview> {
  const after = applyEdits(before, edits)
  return { edits, before, after, changes: await decisionChanges(before, after, store) }
}

async function decisionChanges(
  before: string,
  after: string,
  store: Store,
): Promise<readonly CallChange[] | undefined> {
  const [first, second] = [await loadText(before, store), await loadText(after, store)]
  if (first === undefined || second === undefined || store.catalog === undefined) return undefined
  const names = store.catalog.syscalls.map(({ name }) => name)
  return diffCalls(first, second, names)
}

async function loadText(text: string, { target, catalog }: Store): Promise<Side | undefined> {
  const readable = asReadable(readDocument(text))
  if (readable === undefined || catalog === undefined) return undefined
  const { profile } = readable.reading
  const prepared = await prepareApart({ text, profile, target, numbers: catalog })
  return prepared.kind === 'ready' ? { profile, prepared } : undefined
}

/** Applies what was previewed as one step; false when the text has changed since. */
export function applyPreview(label: Message, { edits, before }: FixPreview): boolean {
  const { document, documentActions } = useStudio.getState()
  if (document?.text !== before) return false
  documentActions.apply(label, edits)
  return true
}

import type { Message } from '#core/base/message.ts'
import { readDocument } from '#core/profile/document.ts'
import { changes } from '#core/profile/edits/changes.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import { diffSteps, type Side } from '#core/questions/diff.ts'
import { type Difference, foldAbis } from '#core/questions/diff-abis.ts'
import { isOpen, judge } from '#lint/judged.ts'
import type { Fix } from '#lint/rule.ts'
import { inSlices } from '#workers/slices.ts'
import { findingSteps } from '../jobs/findings.ts'
import { loadLinter } from '../jobs/linter.ts'
import { prepared } from '../jobs/preparing.ts'
import { asReadable } from '../slices/document.ts'
import { type Store, useStudio } from '../store.ts'
import { type Finding, selectFindings } from '../views/findings.ts'
import { today } from '../views/today.ts'
import { repaired } from './repair-rounds.ts'

/** What a fix would do. */
export interface FixPreview {
  readonly edits: readonly TextEdit[]
  readonly before: string
  readonly after: string
  /** Calls that are decided otherwise; undefined where one of the texts does not load on the target. */
  readonly difference: Difference | undefined
}

/** Tries the fix, or all that are safe, on the present text without changing it. Undefined: the text has moved on. */
export async function previewFix(wish: Fix | 'safe'): Promise<FixPreview | undefined> {
  const store = useStudio.getState()
  const [known] = store.answers.findings
  const found = selectFindings(store)
  if (known === undefined || found === undefined || known.want.document !== store.document) return undefined
  const before = known.want.document.text
  if (wish !== 'safe') return previewOf(before, wish.edits(), store)
  const open = found.open.map(({ finding }) => finding)
  const after = await repaired(before, open, (text) => look(text, store))
  return previewOf(before, changes(before, after), store)
}

/** Looks at a text as at the present one: what is accepted here is accepted there. */
async function look(text: string, store: Store): Promise<readonly Finding[]> {
  const { catalog, target, accepted } = store
  if (catalog === undefined) return []
  const linter = await loadLinter()
  const loaded = await loadText(text, store)
  const inspection = {
    document: readDocument(text),
    target,
    catalog,
    ...(loaded && { loaded: loaded.prepared }),
  }
  const found = (await inSlices(findingSteps(inspection, linter), () => true)) ?? []
  return judge(found, { accepted, day: today() })
    .judged.filter(isOpen)
    .map(({ finding }) => finding)
}

async function previewOf(before: string, edits: readonly TextEdit[], store: Store): Promise<FixPreview> {
  const after = applyEdits(before, edits)
  return { edits, before, after, difference: await decisionChanges(before, after, store) }
}

async function decisionChanges(before: string, after: string, store: Store): Promise<Difference | undefined> {
  const [first, second] = [await loadText(before, store), await loadText(after, store)]
  if (first === undefined || second === undefined || store.catalog === undefined) return undefined
  const names = store.catalog.syscalls.map(({ name }) => name)
  const changes = await inSlices(diffSteps(first, second, names), () => true)
  return changes && foldAbis(changes, first, second)
}

async function loadText(text: string, { target, catalog }: Store): Promise<Side | undefined> {
  const readable = asReadable(readDocument(text))
  if (readable === undefined || catalog === undefined) return undefined
  const { profile } = readable.reading
  const loaded = await prepared({ text, profile, target, numbers: catalog })
  return loaded.kind === 'ready' ? { profile, prepared: loaded } : undefined
}

/** Applies what was previewed as one step; false when the text has changed since. */
export function applyPreview(label: Message, { edits, before }: FixPreview): boolean {
  const { document, documentActions } = useStudio.getState()
  if (document?.text !== before) return false
  documentActions.apply(label, edits)
  return true
}

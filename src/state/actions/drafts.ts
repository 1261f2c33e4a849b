import { acceptedIn } from '#core/profile/accepted.ts'
import { readDocument } from '#core/profile/document.ts'
import { startScopeFrom } from '#core/questions/learn/startup.ts'
import { targetFrom } from '#core/target/kept-target.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { emptyWork } from '../slices/work.ts'
import { type Store, useStudio } from '../store.ts'
import { type Draft, forgetCurrent, putDraft, readCurrent, readDraft } from './draft-store.ts'

const saveDelay = 300

/** The draft that this page read or wrote last, and the mark it had then. */
let known: { readonly id: string; readonly mark: string | undefined } | undefined

function draftOf(store: Store): Draft | undefined {
  if (store.document === undefined || store.draftId === undefined) return undefined
  return {
    version: 1,
    id: store.draftId,
    name: store.name,
    text: store.document.text,
    baseline: store.baseline?.text ?? store.document.text,
    sources: store.sources,
    enforced: store.enforced,
    target: store.target,
    startsFor: store.startsFor,
    accepted: store.accepted,
    savedAt: Date.now(),
  }
}

let writing: Promise<void> = Promise.resolve()

/** One after the other: each knows what the one before wrote. */
function save(): Promise<void> {
  writing = writing.then(write)
  return writing
}

async function write(): Promise<void> {
  const store = useStudio.getState()
  const draft = draftOf(store)
  if (draft === undefined) return
  try {
    const mark = await putDraft(draft, known?.id === draft.id ? known.mark : undefined)
    if (mark === undefined) return await saveApart(store)
    known = { id: draft.id, mark }
    store.workspaceActions.showSaving({ kind: 'saved', at: draft.savedAt })
  } catch {
    store.workspaceActions.showSaving({ kind: 'failed' })
  }
}

/** Another tab has changed the same draft: its work stays, and that of this tab becomes a draft of its own. */
async function saveApart({ name, observationActions }: Store): Promise<void> {
  const copy = `${name} (2)`
  useStudio.setState({ draftId: crypto.randomUUID(), name: copy })
  observationActions.tell(name, { code: 'draft-apart', params: { name, copy } })
  await write()
}

function isKept(a: Store, b: Store): boolean {
  return (
    a.document === b.document &&
    a.name === b.name &&
    a.sources === b.sources &&
    a.baseline === b.baseline &&
    a.enforced === b.enforced &&
    a.target === b.target &&
    a.startsFor === b.startsFor &&
    a.accepted === b.accepted &&
    a.draftId === b.draftId
  )
}

/** Keeps the work in this browser from now on: shortly after each change, and when the page is hidden. */
export function keepSaving(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    void save()
  }
  useStudio.subscribe((now, before) => {
    if (isKept(now, before)) return
    clearTimeout(timer)
    timer = setTimeout(flush, saveDelay)
    if (now.saving?.kind !== 'saving') now.workspaceActions.showSaving({ kind: 'saving' })
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush())
  addEventListener('pagehide', flush)
}

/** Saves at once, so that the draft that is about to be left is complete. */
export async function saveNow(): Promise<void> {
  await save()
}

/** The usual target, on the profile's first architecture when it is not made for the usual one. */
function targetFor(readable: ReadableDocument | undefined): Target {
  const listed = readable?.reading.profile.architectures ?? []
  const [first] = listed
  const fits = first === undefined || listed.includes(defaultTarget.arch)
  return fits ? defaultTarget : { ...defaultTarget, arch: first }
}

/** Puts a draft on the screen; its undo history starts anew. */
export function showDraft(draft: Draft): void {
  const document = readDocument(draft.text)
  const baseline = asReadable(readDocument(draft.baseline))
  const readable = asReadable(document) ?? baseline
  known = { id: draft.id, mark: draft.mark }
  useStudio.setState({
    ...emptyWork,
    target: targetFrom(draft.target) ?? targetFor(readable),
    draftId: draft.id,
    document,
    readable,
    baseline,
    name: draft.name,
    sources: draft.sources,
    enforced: draft.enforced,
    startsFor: startScopeFrom(draft.startsFor) ?? emptyWork.startsFor,
    accepted: acceptedIn(draft.accepted),
    revision: useStudio.getState().revision + 1,
    facets: draft.sources.length > 0 ? [{ kind: 'status', value: 'seen' }] : [],
  })
}

/** The work of the last visit, if this browser kept any. */
export async function restore(): Promise<void> {
  try {
    const draft = await readCurrent()
    if (draft !== undefined) showDraft(draft)
  } catch {
    useStudio.getState().workspaceActions.showSaving({ kind: 'failed' })
  }
}

/** Shows a kept draft; the work before it stays kept. False when it is gone. */
export async function openDraft(id: string): Promise<boolean> {
  if (useStudio.getState().document !== undefined) await saveNow()
  const draft = await readDraft(id)
  if (draft !== undefined) showDraft(draft)
  return draft !== undefined
}

/** Leaves the present draft (it stays kept) and shows the empty page. */
export async function leaveDraft(): Promise<void> {
  await save()
  await forgetCurrent()
  useStudio.setState(emptyWork)
}

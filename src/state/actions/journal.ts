import { newId } from '../slices/new-id.ts'
import { whenLost } from '../storage/database.ts'
import { type Draft, isStored, putDraft, rescueDraft } from '../storage/draft-store.ts'
import { historyRecord } from '../storage/history-record.ts'
import { type Store, useStudio } from '../store.ts'
import { createPacer } from './pacer.ts'
import { problemOf } from './saving-problem.ts'

/** The draft on the screen as the database has it. */
interface Written {
  readonly id: string
  /** All marks that it was written with from here, and the one that it was read with. */
  readonly marks: Set<string | undefined>
  /** The mark of the last save that is known to have come through. */
  base: string | undefined
  /** What is in the database; undefined: nothing that is known. */
  store: Store | undefined
  /** What was written beside it while the page was being left. */
  rescued: Store | undefined
}

let written: Written | undefined

/** A draft came on the screen that the database does not have yet. */
export function noteBegun(id: string): void {
  written = unwritten(id)
}

function unwritten(id: string): Written {
  return { id, marks: new Set(), base: undefined, store: undefined, rescued: undefined }
}

/** The draft on the screen was read from the database, where it has this mark. */
export function noteOpened(id: string, mark: string | undefined): void {
  written = { id, marks: new Set([mark]), base: mark, store: useStudio.getState(), rescued: undefined }
}

function writtenOf(id: string): Written {
  if (written?.id !== id) written = unwritten(id)
  return written
}

function draftOf(store: Store): Draft | undefined {
  if (store.document === undefined || store.draftId === undefined) return undefined
  return {
    id: store.draftId,
    name: store.name,
    text: store.document.text,
    baseline: store.baseline?.text ?? store.document.text,
    sources: store.sources,
    enforced: store.enforced,
    target: store.target,
    startsFor: store.startsFor,
    accepted: store.accepted,
    leftAs: [...store.leftAs],
    history: historyRecord(store),
    savedAt: Date.now(),
  }
}

const keptParts = [
  'document',
  'name',
  'sources',
  'baseline',
  'enforced',
  'target',
  'startsFor',
  'accepted',
  'leftAs',
  'past',
  'future',
  'checkpoints',
  'draftId',
] as const satisfies readonly (keyof Store)[]

function isSameWork(a: Store, b: Store | undefined): boolean {
  return b !== undefined && keptParts.every((part) => a[part] === b[part])
}

/** Whether there is work that the database does not have. */
export function isUnsaved(store = useStudio.getState()): boolean {
  return store.document !== undefined && !isSameWork(store, written?.store)
}

let writing: Promise<unknown> = Promise.resolve()

/** Keeps the work, one save after the other. True when what was there at the call is in the database. */
export function save(): Promise<boolean> {
  const next = writing.then(write)
  writing = next
  return next
}

async function write(): Promise<boolean> {
  const store = useStudio.getState()
  const draft = draftOf(store)
  if (draft === undefined || !isUnsaved(store)) return true
  const mine = writtenOf(draft.id)
  const mark = newId()
  // Before it is tried: a save that came through although the browser said otherwise is still our own.
  mine.marks.add(mark)
  try {
    if ((await putDraft(draft, mark, mine.marks)) === 'apart') return await saveApart(store)
  } catch (error) {
    await tellFailure(error)
    return false
  }
  mine.base = mark
  mine.store = store
  pacer.succeed()
  const { saving, workspaceActions } = useStudio.getState()
  if (!isUnsaved()) workspaceActions.showSaving({ kind: 'saved', at: draft.savedAt })
  else if (saving?.kind === 'failed') workspaceActions.showSaving({ kind: 'saving' })
  askToPersist(store)
  return true
}

async function tellFailure(error: unknown): Promise<void> {
  pacer.fail()
  const why = await problemOf(error)
  useStudio.getState().workspaceActions.showSaving({ kind: 'failed', why })
}

/** Another tab has changed the same draft: its work stays, and that of this tab becomes a draft of its own. */
async function saveApart({ name, observationActions }: Store): Promise<boolean> {
  const copy = `${name} (2)`
  useStudio.setState({ draftId: newId(), name: copy })
  observationActions.tell(name, { code: 'draft-apart', params: { name, copy } })
  return write()
}

let isAsked = false

/** Work is worth more than a cache: the browser is asked not to clear it away when space gets short. */
function askToPersist({ past, sources }: Store): void {
  if (isAsked || (past.length === 0 && sources.every(({ sample }) => sample))) return
  isAsked = true
  globalThis.navigator?.storage?.persist?.().catch(() => undefined)
}

const pacer = createPacer(() => void save())

/** Space may be there again. */
export function saveAgain(): void {
  if (isUnsaved()) void save()
}

/** What is not yet in the database is written beside it, at once; the save itself follows if the page stays. */
function rescue(): void {
  const store = useStudio.getState()
  const draft = draftOf(store)
  if (draft === undefined || !isUnsaved(store)) return
  const mine = writtenOf(draft.id)
  if (isSameWork(store, mine.rescued)) return
  const mark = newId()
  if (rescueDraft(draft, mark, mine.base)) {
    mine.marks.add(mark)
    mine.rescued = store
  }
  void save()
}

/** Data that were cleared, or a draft that another tab has deleted, are written again while the work is here. */
export async function lookAfter(): Promise<void> {
  const { draftId } = useStudio.getState()
  const mine = written
  if (draftId === undefined || mine?.id !== draftId || mine.store === undefined) return saveAgain()
  const isThere = await isStored(draftId, mine.marks).catch(() => false)
  if (isThere || written?.store !== mine.store) return
  forgetWritten()
}

function forgetWritten(): void {
  if (written !== undefined) {
    written.store = undefined
    written.rescued = undefined
  }
  saveAgain()
}

/** Keeps the work in this browser from now on: shortly after each change, and before the page goes. */
export function keepSaving(): void {
  useStudio.subscribe((now, before) => {
    if (isSameWork(now, before) || now.document === undefined) return
    pacer.change()
    const { saving, workspaceActions } = now
    if (saving?.kind !== 'saving' && saving?.kind !== 'failed')
      workspaceActions.showSaving({ kind: 'saving' })
  })
  whenLost(forgetWritten)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') rescue()
    else void lookAfter()
  })
  document.addEventListener('freeze', rescue)
  addEventListener('pagehide', rescue)
  addEventListener('focus', () => void lookAfter())
  addEventListener('beforeunload', (event) => {
    rescue()
    // Only work that this browser would not keep is worth a question.
    if (isUnsaved() && useStudio.getState().saving?.kind === 'failed') event.preventDefault()
  })
}

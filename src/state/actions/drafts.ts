import { acceptedIn } from '#core/profile/accepted.ts'
import { readDocument } from '#core/profile/document.ts'
import { startScopeFrom } from '#core/questions/learn/startup.ts'
import { targetFrom } from '#core/target/kept-target.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { emptyWork } from '../slices/work.ts'
import { type Draft, forgetCurrent, readCurrent, readDraft, rememberCurrent } from '../storage/draft-store.ts'
import { historyFrom } from '../storage/history-record.ts'
import { takeUpRescues } from '../storage/rescues.ts'
import { useStudio } from '../store.ts'
import { noteBegun, noteOpened } from './journal.ts'
import { mayLeave } from './leaving.ts'
import { problemOf } from './saving-problem.ts'

/** The usual target, on the profile's first architecture when it is not made for the usual one. */
function targetFor(readable: ReadableDocument | undefined): Target {
  const listed = readable?.reading.profile.architectures ?? []
  const [first] = listed
  const fits = first === undefined || listed.includes(defaultTarget.arch)
  return fits ? defaultTarget : { ...defaultTarget, arch: first }
}

/** Puts a draft on the screen, with the undo history that was kept with it. One that is new is kept from then on. */
export function showDraft(draft: Draft, from: 'new' | 'database' = 'new'): void {
  const document = readDocument(draft.text)
  const baseline = asReadable(readDocument(draft.baseline))
  const readable = asReadable(document) ?? baseline
  const history = historyFrom(draft.history, draft.text)
  noteBegun(draft.id)
  useStudio.setState({
    ...emptyWork,
    ...history,
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
    leftAs: new Set(draft.leftAs),
    revision: useStudio.getState().revision + 1,
    facets: draft.sources.length > 0 ? [{ kind: 'status', value: 'seen' }] : [],
  })
  if (from === 'database') noteOpened(draft.id, draft.mark)
  const { observationActions } = useStudio.getState()
  if (draft.history !== undefined && history === undefined)
    observationActions.tell(draft.name, { code: 'history-lost', params: { name: draft.name } })
  for (const log of draft.lost ?? [])
    observationActions.tell(log, { code: 'log-lost', params: { log, name: draft.name } })
}

/** Time that a visit waits for earlier work before it begins without. */
const patience = 2000
const retryAfter = 5000

/**
 * The work of the last visit, if this browser kept any. A database that does not answer is not waited for: the page
 * begins without it, says so, and shows the work when it comes and nothing else was begun.
 */
export async function restore(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      tellUnkept(new DOMException('the database does not answer', 'TimeoutError')).then(resolve)
    }, patience)
  })
  await Promise.race([readEarlier(), silence])
  clearTimeout(timer)
}

async function readEarlier(): Promise<void> {
  try {
    await takeUpRescues()
    const draft = await readCurrent()
    const { document, saving, workspaceActions } = useStudio.getState()
    if (document !== undefined) return
    if (saving?.kind === 'failed') workspaceActions.showSaving(undefined)
    if (draft !== undefined) showDraft(draft, 'database')
  } catch (error) {
    await tellUnkept(error)
    setTimeout(readEarlier, retryAfter)
  }
}

async function tellUnkept(error: unknown): Promise<void> {
  const why = await problemOf(error)
  const { document, workspaceActions } = useStudio.getState()
  // Of work that was begun meanwhile, its own saves tell.
  if (document === undefined) workspaceActions.showSaving({ kind: 'failed', why })
}

/** Shows a kept draft; the work before it stays kept. False when it is gone, or the person stays. */
export async function openDraft(id: string): Promise<boolean> {
  if (!(await mayLeave())) return false
  try {
    const draft = await readDraft(id)
    if (draft === undefined) return false
    showDraft(draft, 'database')
    await rememberCurrent(id)
    return true
  } catch (error) {
    await tellUnkept(error)
    return false
  }
}

/** Leaves the present draft (it stays kept) and shows the empty page. */
export async function leaveDraft(): Promise<void> {
  if (!(await mayLeave())) return
  try {
    await forgetCurrent()
    useStudio.getState().workspaceActions.showSaving(undefined)
  } catch {
    // The next visit begins with this draft then, which loses nothing.
  }
  useStudio.setState(emptyWork)
}

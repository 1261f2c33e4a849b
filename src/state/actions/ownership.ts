import { readDraft } from '../storage/draft-store.ts'
import { useStudio } from '../store.ts'
import { showDraft } from './drafts.ts'
import { isUnsaved, save } from './journal.ts'

/** Time that the other tab has to store its last edits before its draft is read. */
const handover = 500

/** The draft that this tab owns or waits for; what ends it gives the lock back. */
let claim: { readonly draft: string; readonly end: AbortController } | undefined

/**
 * One tab at a time edits a draft: the one that holds its lock. Another one only reads, and takes over when the
 * owner is closed or somebody says so. A browser without locks lets both edit; the save then keeps both.
 */
export function watchOwnership(): void {
  claimDraft(useStudio.getState().draftId)
  useStudio.subscribe(({ draftId }) => {
    if (draftId !== claim?.draft) claimDraft(draftId)
  })
}

function claimDraft(draft: string | undefined): void {
  claim?.end.abort()
  claim = undefined
  showElsewhere(false)
  if (draft === undefined || globalThis.navigator?.locks === undefined) return
  const end = new AbortController()
  claim = { draft, end }
  void tryToOwn(draft, end)
}

async function tryToOwn(draft: string, end: AbortController): Promise<void> {
  if ((await hold(draft, end, { ifAvailable: true })) !== 'taken' || end.signal.aborted) return
  showElsewhere(true)
  await hold(draft, end, { signal: end.signal }, () => readAgain(draft, end))
}

/** Edits here from now on; the tab that edited until now only reads. */
export function takeOver(): void {
  const { draftId } = useStudio.getState()
  if (draftId === undefined) return
  claim?.end.abort()
  const end = new AbortController()
  claim = { draft: draftId, end }
  void hold(draftId, end, { steal: true }, async () => {
    await new Promise((resolve) => setTimeout(resolve, handover))
    await readAgain(draftId, end)
  })
}

/** `taken`: another tab has it. `refused`: this browser gives no locks, as in some private windows. */
type Held = 'held' | 'taken' | 'refused'

/** Holds the lock until the claim ends. */
function hold(
  draft: string,
  end: AbortController,
  options: LockOptions,
  begin: () => Promise<void> = async () => undefined,
): Promise<Held> {
  return new Promise((resolve) => {
    let isHeld = false
    const held = navigator.locks.request(`seccomp-studio-draft:${draft}`, options, async (lock) => {
      if (lock === null || end.signal.aborted) return resolve('taken')
      isHeld = true
      await begin()
      resolve('held')
      await new Promise((done) => end.signal.addEventListener('abort', done))
    })
    held.catch(() => {
      resolve('refused')
      // A lock that was held and is gone was taken over. One that was never given is as a browser without locks.
      if (isHeld && !end.signal.aborted) lose(draft, end)
      else if (!end.signal.aborted) showElsewhere(false)
    })
  })
}

/** Another tab has taken the lock: what is not yet stored is, and from now on this tab reads. */
function lose(draft: string, end: AbortController): void {
  void save()
  showElsewhere(true)
  void hold(draft, end, { signal: end.signal }, () => readAgain(draft, end))
}

/** The draft as the owner before has left it. */
async function readAgain(draft: string, end: AbortController): Promise<void> {
  // What only this tab has, such as a log that was dropped meanwhile, becomes a draft of its own.
  if (isUnsaved()) await save()
  const read = await readDraft(draft).catch(() => undefined)
  if (end.signal.aborted || useStudio.getState().draftId !== draft) return
  if (read !== undefined) showDraft(read, 'database')
  showElsewhere(false)
}

function showElsewhere(isElsewhere: boolean): void {
  if (useStudio.getState().isElsewhere !== isElsewhere) useStudio.setState({ isElsewhere })
}

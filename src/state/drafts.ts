import { createStore, del, delMany, entries, get, getMany, type UseStore } from 'idb-keyval'
import { type AcceptedRisk, acceptedIn } from '#core/accepted.ts'
import { readDocument } from '#core/document.ts'
import type { Effect } from '#core/profile.ts'
import { withoutSamples } from '#core/tally.ts'
import { defaultTarget, isTarget, type Target } from '#core/target.ts'
import { asReadable, type ReadableDocument } from './document.ts'
import type { Source } from './observations.ts'
import { everything } from './seen.ts'
import { type Store, useStudio } from './store.ts'

/** One piece of work as it is kept in this browser. The version tells a later reader how to understand it. */
export interface Draft {
  readonly version: 1
  readonly id: string
  readonly name: string
  readonly text: string
  /** What "changed" is measured against. */
  readonly baseline: string
  readonly sources: readonly Source[]
  readonly enforced: Effect | undefined
  /** Missing in drafts that were kept before there was a choice. */
  readonly target?: Target
  /** Missing in drafts that were kept before risks could be accepted. */
  readonly accepted?: readonly AcceptedRisk[]
  readonly savedAt: number
  /** Another one with each save: who saves must know the last one, or saves apart. */
  readonly mark?: string
}

const saveDelay = 300
const currentKey = 'current'
const draftPrefix = 'draft:'
/** Counts of large logs are kept apart: they stay the same while the profile is edited. */
const sourcesPrefix = 'sources:'

/** A draft as it is stored; drafts of the first days held their sources themselves. */
type StoredDraft = Omit<Draft, 'sources'> & { readonly sources?: readonly Source[] }

let opened: UseStore | undefined
function database(): UseStore {
  opened ??= createStore('seccomp-studio', 'work')
  return opened
}

function draftOf(store: Store): Draft | undefined {
  if (store.document === undefined || store.draftId === undefined) return undefined
  return {
    version: 1,
    id: store.draftId,
    name: store.name,
    text: store.document.text,
    baseline: store.baseline?.text ?? store.document.text,
    sources: store.sources.map((each) => ({ ...each, tally: withoutSamples(each.tally) })),
    enforced: store.enforced,
    target: store.target,
    accepted: store.accepted,
    savedAt: Date.now(),
  }
}

interface Stored {
  readonly id: string
  readonly mark: string | undefined
  /** They need not be written again. */
  readonly sources: readonly Source[] | undefined
}

/** What this page read or wrote last. */
let stored: Stored | undefined

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
    const { sources, ...record } = draft
    const own = stored?.id === draft.id ? stored : undefined
    const mark = crypto.randomUUID()
    const parts: [string, unknown][] =
      own?.sources === store.sources ? [] : [[sourcesPrefix + draft.id, sources]]
    const key = draftPrefix + draft.id
    const all: [string, unknown][] = [...parts, [key, { ...record, mark }], [currentKey, draft.id]]
    if (!(await putUnlessChanged(all, key, own?.mark))) return await saveApart(store)
    stored = { id: draft.id, mark, sources: store.sources }
    store.workspaceActions.showSaving({ kind: 'saved', at: draft.savedAt })
  } catch {
    store.workspaceActions.showSaving({ kind: 'failed' })
  }
}

/**
 * Writes all in one transaction, unless another tab has written the draft since this one read it. One that is gone
 * is written anew.
 */
function putUnlessChanged(
  parts: readonly (readonly [string, unknown])[],
  key: string,
  mark: string | undefined,
): Promise<boolean> {
  return database()('readwrite', (store) => {
    const { transaction } = store
    let isOwn = false
    const asked = store.get(key)
    asked.onsuccess = () => {
      isOwn = asked.result === undefined || asked.result.mark === mark
      if (isOwn) for (const [name, value] of parts) store.put(value, name)
    }
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(isOwn)
      transaction.onabort = () => reject(transaction.error)
    })
  })
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

function isDraft(value: unknown): value is StoredDraft {
  const draft = value as Partial<StoredDraft> | undefined
  return draft?.version === 1 && typeof draft.text === 'string' && typeof draft.id === 'string'
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
  stored = { id: draft.id, mark: draft.mark, sources: undefined }
  useStudio.setState({
    target: isTarget(draft.target) ? draft.target : targetFor(readable),
    draftId: draft.id,
    document,
    readable,
    baseline,
    name: draft.name,
    sources: draft.sources,
    focus: everything,
    enforced: draft.enforced,
    accepted: acceptedIn(draft.accepted),
    past: [],
    future: [],
    revision: useStudio.getState().revision + 1,
    selected: undefined,
    query: '',
    facets: draft.sources.length > 0 ? [{ kind: 'status', value: 'seen' }] : [],
  })
}

/** The work of the last visit, if this browser kept any. */
export async function restore(): Promise<void> {
  try {
    const id = await get<string>(currentKey, database())
    if (id === undefined) return
    const [draft, sources] = await getMany<unknown>([draftPrefix + id, sourcesPrefix + id], database())
    if (isDraft(draft)) showDraft(complete(draft, sources))
  } catch {
    useStudio.getState().workspaceActions.showSaving({ kind: 'failed' })
  }
}

/** All kept drafts, newest first. A record of a later version is left alone and not listed. */
export async function listDrafts(): Promise<readonly Draft[]> {
  const all = await entries<string, unknown>(database())
  const values = new Map(all)
  return all
    .map(([, value]) => value)
    .filter(isDraft)
    .map((draft) => complete(draft, values.get(sourcesPrefix + draft.id)))
    .sort((a, b) => b.savedAt - a.savedAt)
}

function complete(draft: StoredDraft, sources: unknown): Draft {
  return { ...draft, sources: draft.sources ?? (Array.isArray(sources) ? sources : []) }
}

export async function deleteDraft(id: string): Promise<void> {
  if (stored?.id === id) stored = undefined
  await delMany([draftPrefix + id, sourcesPrefix + id], database())
}

/** Leaves the present draft (it stays kept) and shows the empty page. */
export async function leaveDraft(): Promise<void> {
  await save()
  await del(currentKey, database())
  useStudio.setState({
    draftId: undefined,
    document: undefined,
    readable: undefined,
    baseline: undefined,
    name: '',
    sources: [],
    focus: everything,
    enforced: undefined,
    accepted: [],
    past: [],
    future: [],
    selected: undefined,
    query: '',
    facets: [],
  })
}

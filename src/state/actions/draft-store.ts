import { createStore, del, delMany, get, getMany, keys, set, type UseStore } from 'idb-keyval'
import { type Tally, withoutSamples } from '#core/base/tally.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { Effect } from '#core/profile/profile.ts'
import type { StartScope } from '#core/questions/learn/startup.ts'
import type { Target } from '#core/target/target.ts'
import type { Source } from '../slices/observations.ts'

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
  /** Missing in drafts that were kept before there was a choice. */
  readonly startsFor?: StartScope
  /** Missing in drafts that were kept before risks could be accepted. */
  readonly accepted?: readonly AcceptedRisk[]
  readonly savedAt: number
  /** Another one with each save: who saves must know the last one, or saves apart. */
  readonly mark?: string
}

/** What a list shows of a draft. */
export type DraftNote = Pick<Draft, 'id' | 'name' | 'savedAt'>

/** A draft as it is stored: the counts of its logs are records of their own, which an edit does not write again. */
type StoredDraft = Omit<Draft, 'sources'> & {
  readonly logs?: readonly Omit<Source, 'tally'>[]
  /** Drafts of the first days held their sources themselves. */
  readonly sources?: readonly Source[]
}

const currentKey = 'current'
const draftPrefix = 'draft:'
/** Where the sources of a draft stood together, before each had a record of its own. */
const sourcesPrefix = 'sources:'
const tallyPrefix = 'tally:'

let opened: UseStore | undefined
function database(): UseStore {
  opened ??= createStore('seccomp-studio', 'work')
  return opened
}

/** The counts that are stored, by their key; they need not be written again. */
const stored = new Map<string, Tally>()

function tallyKey(draft: string, source: string): string {
  return `${tallyPrefix}${draft}:${source}`
}

/**
 * Keeps a draft and makes it the present one, unless another tab has written it since it had this mark. The new
 * mark; undefined: nothing was written over.
 */
export async function putDraft(
  { sources, ...draft }: Draft,
  mark: string | undefined,
): Promise<string | undefined> {
  // Counts may be large: each is copied by itself, so that the page answers in between.
  for (const { id, tally } of sources) await putTally(tallyKey(draft.id, id), tally)
  const logs = sources.map(({ tally, ...log }) => log)
  const next = crypto.randomUUID()
  if (!(await putUnlessChanged({ ...draft, logs, mark: next }, mark))) return undefined
  const kept = new Set(logs.map(({ id }) => tallyKey(draft.id, id)))
  const gone = [...stored.keys()].filter((key) => key.startsWith(tallyKey(draft.id, '')) && !kept.has(key))
  for (const key of gone) stored.delete(key)
  await delMany([...gone, sourcesPrefix + draft.id], database())
  return next
}

async function putTally(key: string, tally: Tally): Promise<void> {
  if (stored.get(key) === tally) return
  await set(key, withoutSamples(tally), database())
  stored.set(key, tally)
}

/** Compares and writes in one transaction. One that is gone is written anew. */
function putUnlessChanged(record: StoredDraft, mark: string | undefined): Promise<boolean> {
  return database()('readwrite', (store) => {
    const { transaction } = store
    let isOwn = false
    const asked = store.get(draftPrefix + record.id)
    asked.onsuccess = () => {
      isOwn = asked.result === undefined || asked.result.mark === mark
      if (!isOwn) return
      store.put(record, draftPrefix + record.id)
      store.put(record.id, currentKey)
    }
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(isOwn)
      transaction.onabort = () => reject(transaction.error)
    })
  })
}

function isDraft(value: unknown): value is StoredDraft {
  const draft = value as Partial<StoredDraft> | undefined
  return draft?.version === 1 && typeof draft.text === 'string' && typeof draft.id === 'string'
}

/** A draft with its logs; undefined when there is none, or one of a later version. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  const [record, together] = await getMany<unknown>([draftPrefix + id, sourcesPrefix + id], database())
  if (!isDraft(record)) return undefined
  const { logs, sources, ...draft } = record
  if (logs === undefined) return { ...draft, sources: sources ?? (Array.isArray(together) ? together : []) }
  const own = logs.map((log) => tallyKey(id, log.id))
  const tallies = await getMany<Tally | undefined>(own, database())
  return {
    ...draft,
    sources: logs.flatMap((log, at) => {
      const tally = tallies[at]
      if (tally === undefined) return []
      stored.set(tallyKey(id, log.id), tally)
      return [{ ...log, tally }]
    }),
  }
}

/** The draft of the last visit. */
export async function readCurrent(): Promise<Draft | undefined> {
  const id = await get<string>(currentKey, database())
  return id === undefined ? undefined : readDraft(id)
}

/** All kept drafts, newest first. A record of a later version is left alone and not listed. */
export async function listDrafts(): Promise<readonly DraftNote[]> {
  const all = (await keys<string>(database())).filter((key) => key.startsWith(draftPrefix))
  const records = await getMany<unknown>(all, database())
  return records
    .filter(isDraft)
    .map(({ id, name, savedAt }) => ({ id, name, savedAt }))
    .sort((a, b) => b.savedAt - a.savedAt)
}

export async function deleteDraft(id: string): Promise<void> {
  const own = (await keys<string>(database())).filter((key) => key.startsWith(tallyKey(id, '')))
  for (const key of own) stored.delete(key)
  await delMany([draftPrefix + id, sourcesPrefix + id, ...own], database())
}

/** The next visit begins on the first page. */
export function forgetCurrent(): Promise<void> {
  return del(currentKey, database())
}

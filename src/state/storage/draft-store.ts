import { type Tally, withoutSamples } from '#core/base/tally.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { Effect } from '#core/profile/profile.ts'
import type { StartScope } from '#core/questions/learn/startup.ts'
import type { Target } from '#core/target/target.ts'
import type { Source } from '../slices/observations.ts'
import { transact, whenRead, writeNow } from './database.ts'
import type { HistoryRecord } from './history-record.ts'
import { currentKey, draftKey, rangeOf, rescueKey, sourcesKey, tallyKey } from './keys.ts'
import { readRecord, recordVersion } from './records.ts'
import { isTally } from './tally-record.ts'

/** One piece of work as it is kept in this browser. */
export interface Draft {
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
  /** Calls that somebody decided to leave as they are; missing where there are none. */
  readonly leftAs?: readonly string[]
  /** Missing in drafts that were kept before there was one; read by `historyFrom`. */
  readonly history?: HistoryRecord
  readonly savedAt: number
  /** Another one with each save: who saves must know the last one, or saves apart. */
  readonly mark?: string
  /** Names of logs whose counts were not found, or were not as they are written. */
  readonly lost?: readonly string[]
}

type LogNote = Omit<Source, 'tally'>

/** A draft as it is stored: the counts of its logs are records of their own, which an edit does not write again. */
export type DraftRecord = Omit<Draft, 'sources' | 'lost'> & {
  readonly version: typeof recordVersion
  readonly logs: readonly LogNote[]
}

/** The counts that were stored, by their key; they need not be written again while they are still there. */
const stored = new Map<string, Tally>()

export function recordOf({ sources, lost, ...draft }: Draft, mark: string): DraftRecord {
  return { ...draft, version: recordVersion, logs: sources.map(({ tally, ...log }) => log), mark }
}

/** What became of a draft that was to be kept: `apart`: another tab has changed it, and nothing was written. */
export type Kept = 'kept' | 'apart'

/**
 * Keeps a draft and makes it the present one, unless it was last written with a mark that is none of `own`. Counts
 * that are gone, because the site's data was cleared or another tab has deleted the draft, are written again.
 */
export async function putDraft(
  draft: Draft,
  mark: string,
  own: ReadonlySet<string | undefined>,
): Promise<Kept> {
  for (let round = 0; round < 3; round += 1) {
    // Counts may be large: each is copied by itself, so that the page answers in between.
    for (const { id, tally } of draft.sources) await putTally(tallyKey(draft.id, id), tally)
    const kept = await putUnlessChanged(recordOf(draft, mark), own)
    if (kept !== 'missing') return kept
  }
  throw new DOMException('counts of logs do not stay', 'DataError')
}

async function putTally(key: string, tally: Tally): Promise<void> {
  if (stored.get(key) === tally) return
  await transact('readwrite', (store) => {
    store.put(withoutSamples(tally), key)
    return () => stored.set(key, tally)
  })
}

/** Compares and writes in one transaction. One that is gone is written anew. */
function putUnlessChanged(
  record: DraftRecord,
  own: ReadonlySet<string | undefined>,
): Promise<Kept | 'missing'> {
  return transact('readwrite', (store) => {
    let outcome: Kept | 'missing' = 'missing'
    const before = store.get(draftKey(record.id))
    const present = store.getAllKeys(rangeOf(tallyKey(record.id, '')))
    whenRead(present, (keys) => {
      if (!isOwn(before.result, record.id, own)) outcome = 'apart'
      else if (hasAll(record, keys)) {
        outcome = 'kept'
        write(store, record)
        dropCounts(store, record, keys)
      }
    })
    return () => outcome
  })
}

function isOwn(before: unknown, id: string, own: ReadonlySet<string | undefined>): boolean {
  if (before === undefined) return true
  const read = readRecord(before, id)
  return read.kind === 'fit' && own.has(read.record.mark as string | undefined)
}

function hasAll(record: DraftRecord, present: readonly IDBValidKey[]): boolean {
  const there = new Set(present)
  const missing = record.logs.map(({ id }) => tallyKey(record.id, id)).filter((key) => !there.has(key))
  for (const key of missing) stored.delete(key)
  return missing.length === 0
}

function write(store: IDBObjectStore, record: DraftRecord): void {
  store.put(record, draftKey(record.id))
  store.put(record.id, currentKey)
  store.delete(rescueKey(record.id))
  store.delete(sourcesKey(record.id))
}

/** Counts of logs that were taken out; such as this page never understood stay. */
function dropCounts(store: IDBObjectStore, record: DraftRecord, present: readonly IDBValidKey[]): void {
  const kept = new Set(record.logs.map(({ id }) => tallyKey(record.id, id)))
  for (const key of present) {
    if (kept.has(String(key)) || !stored.has(String(key))) continue
    stored.delete(String(key))
    store.delete(key)
  }
}

/**
 * Keeps a draft before the page goes: at once, reading nothing, in a record of this page alone. The next visit makes
 * it the draft (`takeUpRescues`). `base` is the mark that the draft was last written with.
 */
export function rescueDraft(draft: Draft, mark: string, base: string | undefined): boolean {
  return writeNow((store) => {
    for (const { id, tally } of draft.sources)
      if (stored.get(tallyKey(draft.id, id)) !== tally)
        store.put(withoutSamples(tally), tallyKey(draft.id, id))
    store.put({ ...recordOf(draft, mark), base }, rescueKey(draft.id))
    store.put(draft.id, currentKey)
  })
}

/** A draft with its logs; undefined when there is none, or one that does not fit. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  const [record, beside, counts] = await transact('readonly', (store) => {
    const asked = store.get(draftKey(id))
    const together = store.get(sourcesKey(id))
    const keys = store.getAllKeys(rangeOf(tallyKey(id, '')))
    const values = store.getAll(rangeOf(tallyKey(id, '')))
    return () =>
      [
        asked.result as unknown,
        together.result as unknown,
        new Map(keys.result.map((key, at): [string, unknown] => [String(key), values.result[at]])),
      ] as const
  })
  const read = readRecord(record, id, beside)
  if (read.kind === 'odd') return undefined
  // The schema has just been checked.
  const { logs, version, ...draft } = read.record as unknown as DraftRecord
  if (read.sources !== undefined) return { ...draft, sources: read.sources as readonly Source[] }
  return { ...draft, ...withCounts(id, logs, counts) }
}

function withCounts(
  id: string,
  logs: readonly LogNote[],
  counts: ReadonlyMap<string, unknown>,
): Pick<Draft, 'sources' | 'lost'> {
  const lost: string[] = []
  const sources = logs.flatMap((log) => {
    const tally = counts.get(tallyKey(id, log.id))
    if (isTally(tally)) {
      stored.set(tallyKey(id, log.id), tally)
      return [{ ...log, tally }]
    }
    lost.push(log.name)
    return []
  })
  return { sources, ...(lost.length > 0 && { lost }) }
}

/** The draft of the last visit. */
export async function readCurrent(): Promise<Draft | undefined> {
  const id = await transact('readonly', (store) => {
    const asked = store.get(currentKey)
    return () => asked.result as unknown
  })
  return typeof id === 'string' ? readDraft(id) : undefined
}

/** Whether the draft and the counts that this page knows of are there, or another tab has made something else of it. */
export function isStored(id: string, own: ReadonlySet<string | undefined>): Promise<boolean> {
  return transact('readonly', (store) => {
    const asked = store.get(draftKey(id))
    const keys = store.getAllKeys(rangeOf(tallyKey(id, '')))
    return () => {
      if (asked.result === undefined) return false
      const there = new Set(keys.result)
      const known = [...stored.keys()].filter((key) => key.startsWith(tallyKey(id, '')))
      return !isOwn(asked.result, id, own) || known.every((key) => there.has(key))
    }
  })
}

/** The next visit begins with this draft. */
export function rememberCurrent(id: string): Promise<void> {
  return transact('readwrite', (store) => {
    store.put(id, currentKey)
    return () => undefined
  })
}

export function deleteDraft(id: string): Promise<void> {
  for (const key of stored.keys()) if (key.startsWith(tallyKey(id, ''))) stored.delete(key)
  return transact('readwrite', (store) => {
    store.delete(draftKey(id))
    store.delete(sourcesKey(id))
    store.delete(rangeOf(tallyKey(id, '')))
    store.delete(rangeOf(rescueKey(id, '')))
    return () => undefined
  })
}

/** The next visit begins on the first page. */
export function forgetCurrent(): Promise<void> {
  return transact('readwrite', (store) => {
    store.delete(currentKey)
    return () => undefined
  })
}

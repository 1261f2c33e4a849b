import { newId } from '../slices/new-id.ts'
import { transact, whenRead } from './database.ts'
import type { DraftRecord } from './draft-store.ts'
import { draftKey, rangeOf, rescuePrefix, tallyKey } from './keys.ts'
import { readRecord } from './records.ts'

type Rescue = DraftRecord & { readonly base: string | undefined }

/**
 * Makes drafts of what pages have written while they were left. One whose draft has been changed by another tab since
 * becomes a draft of its own. A page that is still there knows the mark, and goes on as if it had saved itself.
 */
export function takeUpRescues(): Promise<void> {
  return transact('readwrite', (store) => {
    whenRead(store.getAllKeys(rangeOf(rescuePrefix)), (keys) => {
      for (const key of keys) takeUp(store, key)
    })
    return () => undefined
  })
}

function takeUp(store: IDBObjectStore, key: IDBValidKey): void {
  whenRead(store.get(key), (found: unknown) => {
    const { id } = (found ?? {}) as { readonly id?: unknown }
    const read = readRecord(found, String(id))
    if (read.kind === 'odd') return
    // The schema has just been checked.
    const { base, ...record } = read.record as unknown as Rescue
    whenRead(store.get(draftKey(record.id)), (before: { readonly mark?: unknown } | undefined) => {
      if (before?.mark === record.mark) store.delete(key)
      else if (before === undefined || before.mark === base) move(store, key, record)
      else copy(store, key, record)
    })
  })
}

function move(store: IDBObjectStore, key: IDBValidKey, record: DraftRecord): void {
  store.put(record, draftKey(record.id))
  store.delete(key)
}

function copy(store: IDBObjectStore, key: IDBValidKey, record: DraftRecord): void {
  const id = newId()
  for (const log of record.logs) {
    whenRead(store.get(tallyKey(record.id, log.id)), (counts) => store.put(counts, tallyKey(id, log.id)))
  }
  store.put({ ...record, id, name: `${record.name} (2)` }, draftKey(id))
  store.delete(key)
}

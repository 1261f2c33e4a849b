import type { DraftNote, Listing, OddRecord } from '../slices/kept.ts'
import { transact, whenRead } from './database.ts'
import { deleteDraft } from './draft-store.ts'
import { currentKey, draftPrefix, prefixes, rescuePrefix } from './keys.ts'
import { readRecord, recordText } from './records.ts'

/** All that is kept. One record that does not fit hides no other. */
export async function listRecords(): Promise<Listing> {
  const found = await readAll()
  const drafts: DraftNote[] = []
  const odd: OddRecord[] = []
  for (const { key, value, reason } of found) {
    const read = reason ?? readListed(key, value)
    if (read.kind === 'odd') odd.push({ key, name: nameOf(key, value), reason: read.reason })
    else if (isDraftKey(key)) drafts.push(read.record as unknown as DraftNote)
  }
  return {
    drafts: drafts
      .map(({ id, name, savedAt }) => ({ id, name, savedAt }))
      .sort((a, b) => b.savedAt - a.savedAt),
    odd,
  }
}

export async function listDrafts(): Promise<readonly DraftNote[]> {
  return (await listRecords()).drafts
}

/** A rescue that fits becomes a draft at the next visit; one that does not is listed like a draft. */
function readListed(key: IDBValidKey, value: unknown) {
  if (isDraftKey(key)) return readRecord(value, key.slice(draftPrefix.length))
  return isRescueKey(key) ? readRecord(value, idIn(value)) : strange
}

const strange = { kind: 'odd', reason: { code: 'record-strange', params: {} } } as const
const unreadable = { kind: 'odd', reason: { code: 'record-unreadable', params: {} } } as const

interface Found {
  readonly key: IDBValidKey
  readonly value?: unknown
  readonly reason?: typeof unreadable
}

/** Drafts, and what no version of this app has written. */
function readAll(): Promise<readonly Found[]> {
  return transact('readonly', (store) => {
    const found: Found[] = []
    whenRead(store.getAllKeys(), (keys) => {
      const wanted = keys.filter((each) => isDraftKey(each) || isRescueKey(each) || !isOurs(each))
      for (const key of wanted) readInto(found, store, key)
    })
    return () => found
  })
}

function readInto(found: Found[], store: IDBObjectStore, key: IDBValidKey): void {
  const asked = store.get(key)
  whenRead(asked, (value) => found.push({ key, value }))
  asked.onerror = (event) => {
    // The others can still be read.
    event.preventDefault()
    event.stopPropagation()
    found.push({ key, reason: unreadable })
  }
}

function isDraftKey(key: IDBValidKey): key is string {
  return typeof key === 'string' && key.startsWith(draftPrefix)
}

function isRescueKey(key: IDBValidKey): boolean {
  return typeof key === 'string' && key.startsWith(rescuePrefix)
}

function idIn(value: unknown): string {
  return String((value as { readonly id?: unknown } | undefined)?.id)
}

function isOurs(key: IDBValidKey): boolean {
  return typeof key === 'string' && (key === currentKey || prefixes.some((each) => key.startsWith(each)))
}

function nameOf(key: IDBValidKey, value: unknown): string {
  const { name } = (value ?? {}) as { readonly name?: unknown }
  return typeof name === 'string' && name !== '' ? name.slice(0, 80) : String(key).slice(0, 80)
}

/** All that a record holds, as text; undefined when the browser cannot read it. */
export async function readOdd(key: IDBValidKey): Promise<string | undefined> {
  try {
    return recordText(
      await transact('readonly', (store) => {
        const asked = store.get(key)
        return () => asked.result as unknown
      }),
    )
  } catch {
    return undefined
  }
}

export async function deleteOdd(key: IDBValidKey): Promise<void> {
  if (isDraftKey(key)) return deleteDraft(key.slice(draftPrefix.length))
  return transact('readwrite', (store) => {
    store.delete(key)
    return () => undefined
  })
}

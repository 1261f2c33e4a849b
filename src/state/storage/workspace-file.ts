import type { Message } from '#core/base/message.ts'
import { type Tally, withoutSamples } from '#core/base/tally.ts'
import { newId } from '../slices/new-id.ts'
import { transact } from './database.ts'
import { type DraftRecord, readDraft, recordOf } from './draft-store.ts'
import { draftKey, tallyKey } from './keys.ts'
import { listDrafts } from './listing.ts'
import { readRecord } from './records.ts'
import { isTally } from './tally-record.ts'

/**
 * All work of this browser as one file, JSON:
 * `{"kind":"seccomp-studio-workspace","version":1,"theme":"dark","drafts":[{"record":{…},"counts":{"<log>":{…}}}]}`.
 * A record is a draft as it is stored, with its version; counts are those of its logs.
 */
export const workspaceKind = 'seccomp-studio-workspace'

const workspaceVersion = 1
export const workspaceLimit = 256 * 1024 * 1024

interface PackedDraft {
  readonly record: DraftRecord
  readonly counts: Readonly<Record<string, Tally>>
}

export interface WrittenWorkspace {
  readonly text: string
  readonly drafts: number
}

/** Every draft that can be opened, with the counts of its logs. */
export async function writeWorkspace(theme: string): Promise<WrittenWorkspace> {
  const drafts: PackedDraft[] = []
  for (const { id } of await listDrafts()) {
    const draft = await readDraft(id)
    if (draft === undefined) continue
    const counts = Object.fromEntries(draft.sources.map((log) => [log.id, withoutSamples(log.tally)]))
    drafts.push({ record: recordOf(draft, newId()), counts })
  }
  const file = { kind: workspaceKind, version: workspaceVersion, theme, drafts }
  return { text: `${JSON.stringify(file)}\n`, drafts: drafts.length }
}

export interface ReadWorkspace {
  readonly theme: string | undefined
  readonly drafts: readonly PackedDraft[]
  /** Of drafts that do not fit. */
  readonly losses: readonly Message[]
}

/** A workspace file; the reason when it is none that this app can read. */
export function readWorkspace(text: string): ReadWorkspace | Message {
  const value = parsed(text)
  if (value?.kind !== workspaceKind || !Array.isArray(value.drafts))
    return { code: 'workspace-damaged', params: {} }
  if (value.version !== workspaceVersion)
    return { code: 'record-newer', params: { version: String(value.version) } }
  const read = value.drafts.map(readPacked)
  return {
    theme: typeof value.theme === 'string' ? value.theme : undefined,
    drafts: read.flatMap((each) => ('record' in each ? [each] : [])),
    losses: read.flatMap((each) => ('code' in each ? [each] : [])),
  }
}

type Members = Readonly<Record<string, unknown>>

function parsed(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Members) : undefined
  } catch {
    return undefined
  }
}

function readPacked(value: unknown): PackedDraft | Message {
  const { record, counts } = (value ?? {}) as Members
  const read = readRecord(record, String((record as Members | undefined)?.id))
  if (read.kind === 'odd') return read.reason
  // The schema has just been checked.
  const draft = read.record as unknown as DraftRecord
  const all = Object.entries((counts ?? {}) as Members)
  const found = all.filter((each): each is [string, Tally] => isTally(each[1]))
  return { record: draft, counts: Object.fromEntries(found) }
}

/** Stores the drafts beside those that are there: each gets an id of its own, so that none is written over. */
export async function addDrafts(drafts: readonly PackedDraft[]): Promise<void> {
  for (const { record, counts } of drafts) {
    const id = newId()
    await transact('readwrite', (store) => {
      for (const log of record.logs) {
        const tally = counts[log.id]
        if (tally !== undefined) store.put(tally, tallyKey(id, log.id))
      }
      store.put({ ...record, id, mark: newId() }, draftKey(id))
      return () => undefined
    })
  }
}

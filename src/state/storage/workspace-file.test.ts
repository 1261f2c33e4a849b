import 'fake-indexeddb/auto'
import { describe, expect, it, test } from 'vitest'
import { transact } from './database.ts'
import { readDraft } from './draft-store.ts'
import { listDrafts } from './listing.ts'
import { addDrafts, readWorkspace, writeWorkspace } from './workspace-file.ts'

const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] }
const log = { id: 's', name: 'app.strace', on: true, sample: false }
const record = {
  version: 2,
  id: 'a',
  name: 'n',
  text: '{"\ud83d\ude00": 1}',
  baseline: '{}',
  logs: [log],
  savedAt: 1,
}

function put(entries: Readonly<Record<string, unknown>>): Promise<void> {
  return transact('readwrite', (store) => {
    for (const [key, value] of Object.entries(entries)) store.put(value, key)
    return () => undefined
  })
}

describe('a workspace file', () => {
  it('holds all drafts with the counts of their logs, and is added beside what is there', async () => {
    await put({ 'draft:a': record, 'tally:a:s': tally, 'draft:b': { ...record, id: 'b', logs: [] } })
    const written = await writeWorkspace('dark')
    expect(written.drafts).toBe(2)
    const read = readWorkspace(written.text)
    if ('code' in read) throw new Error(read.code)
    expect([read.theme, read.losses]).toEqual(['dark', []])
    await addDrafts(read.drafts)
    const drafts = await Promise.all((await listDrafts()).map(({ id }) => readDraft(id)))
    expect(drafts).toHaveLength(4)
    for (const draft of drafts) expect(draft).toMatchObject({ name: 'n', text: record.text, baseline: '{}' })
    expect(drafts.map((draft) => draft?.sources.length).toSorted()).toEqual([0, 0, 1, 1])
    expect(await readDraft('a')).toMatchObject({ id: 'a', sources: [{ name: 'app.strace' }] })
  })

  it('tells of the drafts that do not fit, and takes the others', () => {
    const drafts = [{ record: { ...record, text: 5 } }, { record, counts: { s: 'x' } }, null]
    const read = readWorkspace(JSON.stringify({ kind: 'seccomp-studio-workspace', version: 1, drafts }))
    expect(read).toMatchObject({ drafts: [{ counts: {} }], losses: [{ code: 'record-misfit' }, {}] })
  })

  test.each([
    ['nothing', ''],
    ['cut', '{"kind":"seccomp-studio-workspace","version":1,"drafts":[{'],
    ['of another kind', '{"kind":"x","version":1,"drafts":[]}'],
    ['without drafts', '{"kind":"seccomp-studio-workspace","version":1}'],
    ['newer', '{"kind":"seccomp-studio-workspace","version":2,"drafts":[]}'],
  ])('that is %s is refused with the reason', (_, text) => {
    expect(readWorkspace(text)).toHaveProperty('code')
  })
})

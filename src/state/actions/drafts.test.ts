import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { newProfile } from '#core/profile/template.ts'
import { defaultTarget, startedBy } from '#core/target/target.ts'
import { transact } from '../storage/database.ts'
import { type Draft, deleteDraft, readDraft, rescueDraft } from '../storage/draft-store.ts'
import { deleteOdd, listDrafts, listRecords } from '../storage/listing.ts'
import { takeUpRescues } from '../storage/rescues.ts'
import { useStudio } from '../store.ts'
import { leaveDraft, openDraft, restore, showDraft } from './drafts.ts'
import { lookAfter, save } from './journal.ts'

const text = newProfile().replace('"syscalls"', '// kept\n  "syscalls"')

function draft(id: string): Draft {
  return {
    id,
    name: `name ${id}`,
    text,
    baseline: text,
    sources: [],
    enforced: undefined,
    savedAt: 1,
  }
}

const now = () => useStudio.getState()

function put(entries: Readonly<Record<string, unknown>>): Promise<void> {
  return transact('readwrite', (store) => {
    for (const [key, value] of Object.entries(entries)) store.put(value, key)
    return () => undefined
  })
}

function keys(): Promise<readonly string[]> {
  return transact('readonly', (store) => {
    const asked = store.getAllKeys()
    return () => asked.result.map(String)
  })
}

describe('work kept in the browser', () => {
  beforeEach(async () => {
    await leaveDraft()
    for (const each of await listDrafts()) await deleteDraft(each.id)
  })

  it('comes back byte for byte', async () => {
    showDraft(draft('a'))
    await save()
    useStudio.setState({ document: undefined, draftId: undefined, name: '' })
    await restore()
    expect(now().document?.text).toBe(text)
    expect(now().name).toBe('name a')
    expect(now().past).toEqual([])
  })

  it('keeps whose starts proposals provide for, the usual where nobody chose', async () => {
    showDraft(draft('a'))
    expect(now().startsFor).toBe('current')
    now().workspaceActions.provideFor('own')
    await save()
    await leaveDraft()
    expect(now().startsFor).toBe('current')
    expect(await openDraft('a')).toBe(true)
    expect(now().startsFor).toBe('own')
  })

  it('brings the logs back, through edits and other drafts', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    const log = { id: 's', name: 'app.strace', tally, on: true, sample: false }
    showDraft({ ...draft('a'), sources: [log] })
    await save()
    useStudio.setState({ name: 'edited' })
    await save()
    showDraft(draft('b'))
    await save()
    const kept = await readDraft('a')
    expect(kept).toMatchObject({ name: 'edited', sources: [{ name: 'app.strace' }] })
    await openDraft('a')
    useStudio.setState({ document: undefined, sources: [] })
    await restore()
    expect(now().sources.map(({ name }) => name)).toEqual(['app.strace'])
  })

  it('reads the logs of drafts as they were kept before, and keeps them as now', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    const log = { id: 's', name: 'app.strace', tally, on: true, sample: false }
    const { sources, ...early } = draft('a')
    await put({ 'draft:a': { ...early, version: 1 }, 'sources:a': [log] })
    expect(await openDraft('a')).toBe(true)
    expect(now().sources).toEqual([log])
    now().documentActions.rename('on')
    await save()
    expect((await keys()).filter((key) => /^(sources|tally):/.test(key))).toEqual(['tally:a:s'])
    expect((await readDraft('a'))?.sources).toEqual([log])
  })

  it('leaves no counts of a log that was taken out', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    showDraft({ ...draft('a'), sources: [{ id: 's', name: 'app.strace', tally, on: true, sample: false }] })
    await save()
    now().observationActions.removeSource('s')
    await save()
    expect((await keys()).filter((key) => key.startsWith('tally:'))).toEqual([])
  })

  it('leaves nothing of a deleted draft', async () => {
    showDraft(draft('a'))
    await save()
    await deleteDraft('a')
    expect(await listDrafts()).toEqual([])
  })

  it('keeps the earlier draft when another is shown', async () => {
    showDraft(draft('a'))
    await save()
    showDraft(draft('b'))
    await save()
    expect((await listDrafts()).map((each) => each.id).sort()).toEqual(['a', 'b'])
  })

  it('shows the first page after leaving, and still keeps the work', async () => {
    showDraft(draft('a'))
    await leaveDraft()
    await restore()
    expect(now().document).toBeUndefined()
    expect(await listDrafts()).toHaveLength(1)
  })

  it('brings the undo history and the checkpoints back, with targets, also past the start page', async () => {
    showDraft(draft('a'))
    const { apply, mark, undo } = now().documentActions
    apply({ code: 'step.typing', params: {} }, [{ start: 0, end: 0, text: ' ' }])
    mark('spaced')
    now().workspaceActions.chooseTarget({ ...defaultTarget, capabilities: [] })
    undo()
    await leaveDraft()
    expect(now().past).toEqual([])
    await openDraft('a')
    expect(now().checkpoints).toMatchObject([{ name: 'spaced', text: ` ${text}` }])
    now().documentActions.redo()
    expect(now().target.capabilities).toEqual([])
    now().documentActions.travel(0)
    expect(now().document?.text).toBe(text)
    expect(now().target).toEqual(defaultTarget)
  })

  it('opens a draft whose history cannot be read, and says so', async () => {
    const history = { past: [{}], future: [], checkpoints: [] }
    await put({ 'draft:a': { ...draft('a'), version: 2, logs: [], history } })
    expect(await openDraft('a')).toBe(true)
    expect(now().refusals.map((each) => each.kind === 'told' && each.message.code)).toEqual(['history-lost'])
    useStudio.setState({ refusals: [] })
  })

  it('says saved only after the database has finished', async () => {
    showDraft(draft('a'))
    await save()
    expect(now().saving?.kind).toBe('saved')
  })

  it('keeps work of which the text cannot be read', async () => {
    showDraft({ ...draft('c'), text: '{ broken' })
    await save()
    await restore()
    expect(now().document?.text).toBe('{ broken')
    expect(now().readable?.text).toBe(text)
  })

  it('keeps the target with its draft, and takes the usual one where none that can be understood is kept', async () => {
    showDraft(draft('a'))
    now().workspaceActions.chooseTarget({ ...startedBy(defaultTarget, 'podman'), capabilities: [] })
    await save()
    showDraft(draft('b'))
    expect(now().target).toEqual(defaultTarget)
    const kept = await readDraft('a')
    if (kept === undefined) throw new Error('not kept')
    showDraft(kept, 'database')
    expect(now().target).toMatchObject({ engine: 'podman', capabilities: [] })
    showDraft({ ...kept, target: { ...defaultTarget, kernel: 'strange' } }, 'database')
    expect(now().target).toEqual(defaultTarget)
  })

  it('keeps both when another tab has changed the draft, and says so', async () => {
    showDraft(draft('a'))
    await save()
    const other = { text: '{"defaultAction": "SCMP_ACT_LOG"}', mark: 'of another tab' }
    await put({ 'draft:a': { ...draft('a'), version: 2, logs: [], ...other } })
    now().documentActions.rename('mine')
    await save()
    expect(now().draftId).not.toBe('a')
    const drafts = await Promise.all((await listDrafts()).map(({ id }) => readDraft(id)))
    const kept = drafts.map((each) => [each?.name, each?.text === text])
    expect(kept).toContainEqual(['name a', false])
    expect(kept).toContainEqual(['mine (2)', true])
    expect(now().refusals.map((each) => each.kind === 'told' && each.message.code)).toEqual(['draft-apart'])
    now().documentActions.rename('on')
    await save()
    expect(await listDrafts()).toHaveLength(2)
  })

  it('does not take its own saves for those of another tab', async () => {
    showDraft(draft('a'))
    await Promise.all([save(), save(), save()])
    await restore()
    await save()
    expect(await listDrafts()).toHaveLength(1)
  })

  it('writes a draft anew that another tab has deleted', async () => {
    showDraft(draft('a'))
    await save()
    await deleteDraft('a')
    await lookAfter()
    await save()
    expect((await listDrafts()).map(({ id }) => id)).toEqual(['a'])
  })

  it('keeps accepted risks with their draft', async () => {
    const risk = {
      rule: 'bpf-allowed',
      syscalls: ['bpf'],
      print: 'a',
      reason: 'r',
      owner: 'o',
      on: '2026-11-01',
    }
    showDraft(draft('a'))
    now().acceptedActions.accept(risk)
    await save()
    showDraft(draft('b'))
    expect(now().accepted).toEqual([])
    const kept = await readDraft('a')
    if (kept === undefined) throw new Error('not kept')
    showDraft(kept, 'database')
    expect(now().accepted).toEqual([risk])
  })

  it('stores counts again that are gone, while they are still here', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    showDraft({ ...draft('a'), sources: [{ id: 's', name: 'app.strace', tally, on: true, sample: false }] })
    await save()
    await transact('readwrite', (store) => {
      store.clear()
      return () => undefined
    })
    now().documentActions.rename('on')
    await save()
    expect((await readDraft('a'))?.sources).toHaveLength(1)
    expect(now().saving?.kind).toBe('saved')
  })

  it('stores again what was cleared without any edit', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    showDraft({ ...draft('a'), sources: [{ id: 's', name: 'app.strace', tally, on: true, sample: false }] })
    await save()
    await transact('readwrite', (store) => {
      store.delete('tally:a:s')
      return () => undefined
    })
    await lookAfter()
    await save()
    expect((await readDraft('a'))?.lost).toBeUndefined()
  })

  it('tells of counts that are gone, opens the rest, and writes nothing', async () => {
    const logs = [{ id: 's', name: 'app.strace', on: true, sample: false }]
    await put({ 'draft:a': { ...draft('a'), version: 2, logs } })
    useStudio.setState({ refusals: [] })
    expect(await openDraft('a')).toBe(true)
    expect(now().refusals).toMatchObject([{ kind: 'told', message: { code: 'log-lost' } }])
    await save()
    expect((await readDraft('a'))?.lost).toEqual(['app.strace'])
  })

  it('opens a draft without making another tab save apart', async () => {
    showDraft(draft('a'))
    await save()
    const before = (await readDraft('a'))?.mark
    await openDraft('a')
    await save()
    expect((await readDraft('a'))?.mark).toBe(before)
  })

  it('never writes over a draft that a newer app has stored', async () => {
    showDraft(draft('a'))
    await save()
    await put({ 'draft:a': { ...draft('a'), version: 3, more: 1 } })
    now().documentActions.rename('mine')
    await save()
    const { odd, drafts } = await listRecords()
    expect(odd).toMatchObject([{ key: 'draft:a', reason: { code: 'record-newer', params: { version: 3 } } }])
    expect(drafts).toMatchObject([{ name: 'mine (2)' }])
    await deleteOdd('draft:a')
  })
})

describe('what a page writes while it is left', () => {
  beforeEach(async () => {
    await leaveDraft()
    await transact('readwrite', (store) => {
      store.clear()
      return () => undefined
    })
  })

  it('is the draft of the next visit', async () => {
    showDraft(draft('a'))
    await save()
    const base = (await readDraft('a'))?.mark
    expect(rescueDraft({ ...draft('a'), name: 'last' }, 'r', base)).toBe(true)
    await takeUpRescues()
    expect(await readDraft('a')).toMatchObject({ name: 'last', mark: 'r' })
    expect((await keys()).filter((key) => key.startsWith('rescue:'))).toEqual([])
  })

  it('is the first that is kept of a draft that was not saved yet', async () => {
    rescueDraft(draft('a'), 'r', undefined)
    await restore()
    expect(now().name).toBe('name a')
  })

  it('becomes a draft of its own where another tab has saved since', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    const sources = [{ id: 's', name: 'app.strace', tally, on: true, sample: false }]
    await put({ 'draft:a': { ...draft('a'), version: 2, logs: [], mark: 'of another tab' } })
    rescueDraft({ ...draft('a'), sources }, 'r', 'an earlier one')
    await takeUpRescues()
    const drafts = await Promise.all((await listDrafts()).map(({ id }) => readDraft(id)))
    const found = drafts.map((each) => `${each?.name}: ${each?.sources.length}`)
    expect(found.sort()).toEqual(['name a (2): 1', 'name a: 0'])
  })
})

import 'fake-indexeddb/auto'
import { createStore, delMany, keys, setMany, update } from 'idb-keyval'
import { beforeEach, describe, expect, it } from 'vitest'
import { newProfile } from '#core/profile/template.ts'
import { defaultTarget, startedBy } from '#core/target/target.ts'
import { useStudio } from '../store.ts'
import { type Draft, deleteDraft, listDrafts, readDraft } from './draft-store.ts'
import { leaveDraft, openDraft, restore, saveNow, showDraft } from './drafts.ts'

const text = newProfile().replace('"syscalls"', '// kept\n  "syscalls"')

function draft(id: string): Draft {
  return {
    version: 1,
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

describe('work kept in the browser', () => {
  beforeEach(async () => {
    await leaveDraft()
    for (const each of await listDrafts()) await deleteDraft(each.id)
  })

  it('comes back byte for byte', async () => {
    showDraft(draft('a'))
    await saveNow()
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
    await saveNow()
    await leaveDraft()
    expect(now().startsFor).toBe('current')
    expect(await openDraft('a')).toBe(true)
    expect(now().startsFor).toBe('own')
  })

  it('brings the logs back, through edits and other drafts', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    const log = { id: 's', name: 'app.strace', tally, on: true, sample: false }
    showDraft({ ...draft('a'), sources: [log] })
    await saveNow()
    useStudio.setState({ name: 'edited' })
    await saveNow()
    showDraft(draft('b'))
    await saveNow()
    const kept = await readDraft('a')
    expect(kept).toMatchObject({ name: 'edited', sources: [{ name: 'app.strace' }] })
    if (kept !== undefined) showDraft(kept)
    await saveNow()
    useStudio.setState({ document: undefined, sources: [] })
    await restore()
    expect(now().sources.map(({ name }) => name)).toEqual(['app.strace'])
  })

  it('reads the logs of drafts as they were kept before, and keeps them as now', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    const log = { id: 's', name: 'app.strace', tally, on: true, sample: false }
    const { sources, ...early } = draft('a')
    const database = createStore('seccomp-studio', 'work')
    await setMany(
      [
        ['draft:a', early],
        ['sources:a', [log]],
      ],
      database,
    )
    expect(await openDraft('a')).toBe(true)
    expect(now().sources).toEqual([log])
    await saveNow()
    const kept = await keys<string>(database)
    expect(kept.filter((key) => /^(sources|tally):/.test(key))).toEqual(['tally:a:s'])
    expect((await readDraft('a'))?.sources).toEqual([log])
  })

  it('leaves no counts of a log that was taken out', async () => {
    const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
    showDraft({ ...draft('a'), sources: [{ id: 's', name: 'app.strace', tally, on: true, sample: false }] })
    await saveNow()
    now().observationActions.removeSource('s')
    await saveNow()
    expect(
      (await keys<string>(createStore('seccomp-studio', 'work'))).filter((key) => key.startsWith('tally:')),
    ).toEqual([])
  })

  it('leaves nothing of a deleted draft', async () => {
    showDraft(draft('a'))
    await saveNow()
    await deleteDraft('a')
    expect(await listDrafts()).toEqual([])
  })

  it('keeps the earlier draft when another is shown', async () => {
    showDraft(draft('a'))
    await saveNow()
    showDraft(draft('b'))
    await saveNow()
    expect((await listDrafts()).map((each) => each.id).sort()).toEqual(['a', 'b'])
  })

  it('shows the first page after leaving, and still keeps the work', async () => {
    showDraft(draft('a'))
    await leaveDraft()
    await restore()
    expect(now().document).toBeUndefined()
    expect(await listDrafts()).toHaveLength(1)
  })

  it('says saved only after the database has finished', async () => {
    showDraft(draft('a'))
    await saveNow()
    expect(now().saving?.kind).toBe('saved')
  })

  it('keeps work of which the text cannot be read', async () => {
    showDraft({ ...draft('c'), text: '{ broken' })
    await saveNow()
    await restore()
    expect(now().document?.text).toBe('{ broken')
    expect(now().readable?.text).toBe(text)
  })

  it('keeps the target with its draft, and takes the usual one where none that can be understood is kept', async () => {
    showDraft(draft('a'))
    now().workspaceActions.chooseTarget({ ...startedBy(defaultTarget, 'podman'), capabilities: [] })
    await saveNow()
    showDraft(draft('b'))
    expect(now().target).toEqual(defaultTarget)
    const kept = await readDraft('a')
    if (kept === undefined) throw new Error('not kept')
    showDraft(kept)
    expect(now().target).toMatchObject({ engine: 'podman', capabilities: [] })
    showDraft({ ...kept, target: { ...defaultTarget, kernel: 'strange' } })
    expect(now().target).toEqual(defaultTarget)
  })

  it('keeps both when another tab has changed the draft, and says so', async () => {
    showDraft(draft('a'))
    await saveNow()
    const database = createStore('seccomp-studio', 'work')
    await update<Draft>(
      'draft:a',
      (kept) => ({
        ...(kept ?? draft('a')),
        text: '{"defaultAction": "SCMP_ACT_LOG"}',
        mark: 'of another tab',
      }),
      database,
    )
    now().documentActions.rename('mine')
    await saveNow()
    expect(now().draftId).not.toBe('a')
    const drafts = await Promise.all((await listDrafts()).map(({ id }) => readDraft(id)))
    const kept = drafts.map((each) => [each?.name, each?.text === text])
    expect(kept).toContainEqual(['name a', false])
    expect(kept).toContainEqual(['mine (2)', true])
    expect(now().refusals.map((each) => each.kind === 'told' && each.message.code)).toEqual(['draft-apart'])
    now().documentActions.rename('on')
    await saveNow()
    expect(await listDrafts()).toHaveLength(2)
  })

  it('does not take its own saves for those of another tab', async () => {
    showDraft(draft('a'))
    await Promise.all([saveNow(), saveNow(), saveNow()])
    await restore()
    await saveNow()
    expect(await listDrafts()).toHaveLength(1)
  })

  it('writes a draft anew that another tab has deleted', async () => {
    showDraft(draft('a'))
    await saveNow()
    await delMany(['draft:a'], createStore('seccomp-studio', 'work'))
    await saveNow()
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
    await saveNow()
    showDraft(draft('b'))
    expect(now().accepted).toEqual([])
    const kept = await readDraft('a')
    if (kept === undefined) throw new Error('not kept')
    showDraft(kept)
    expect(now().accepted).toEqual([risk])
  })
})

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newProfile } from '#core/profile/template.ts'
import { transact } from '../storage/database.ts'
import { deleteDraft, readDraft } from '../storage/draft-store.ts'
import { useStudio } from '../store.ts'
import { leaveDraft, openDraft, restore, showDraft } from './drafts.ts'
import { isUnsaved, save } from './journal.ts'

const text = newProfile()
const tally = { version: 1, calls: [], sources: [], skipped: [], warnings: [] } as const
const log = { id: 's', name: 'app.strace', tally, on: true, sample: false }
const second = { ...log, id: 't', name: 'more.strace' }
const draft = (id: string) => ({
  id,
  name: `old ${id}`,
  text,
  baseline: text,
  sources: [],
  enforced: undefined,
  savedAt: 1,
})

const now = () => useStudio.getState()

/** What the database is asked for; any of it may fail, at once or when the transaction ends. */
const operations = ['put', 'delete', 'get', 'getAll', 'getAllKeys'] as const
const ways = ['at once', 'at the end'] as const

beforeEach(async () => {
  await leaveDraft()
  await transact('readwrite', (store) => {
    store.clear()
    return () => undefined
  })
})

afterEach(() => vi.restoreAllMocks())

/** Makes the `nth` operation fail; tells whether there was one. */
function failNth(nth: number, way: (typeof ways)[number]): () => boolean {
  let asked = 0
  for (const name of operations) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      asked += 1
      if (asked !== nth) return real.apply(this, args)
      if (way === 'at once') throw new DOMException('no space', 'QuotaExceededError')
      const request = real.apply(this, args)
      this.transaction.abort()
      return request
    } as never)
  }
  return () => asked >= nth
}

interface Trial {
  readonly prepare: () => Promise<void>
  readonly act: () => Promise<void>
  readonly check: (told: string) => Promise<void>
}

/** Tries `act` with each of its operations failing once, until there is none left that could. */
async function eachFault({ prepare, act, check }: Trial): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    let isHit = false
    for (const way of ways) {
      await prepare()
      const wasHit = failNth(nth, way)
      await act()
      isHit = wasHit()
      vi.restoreAllMocks()
      await check(`operation ${nth} fails ${way}`)
    }
    if (!isHit) return nth - 1
  }
}

async function keepOld(): Promise<void> {
  await transact('readwrite', (store) => {
    store.clear()
    return () => undefined
  })
  showDraft({ ...draft('b'), sources: [log] })
  await save()
  showDraft({ ...draft('a'), sources: [log] })
  expect(await save()).toBe(true)
}

const oldWork = { name: 'old a', sources: [log] }
const newWork = { name: 'new', sources: [log, second] }

it('a save that fails anywhere leaves the old work or the new, says which, and comes through when it may', async () => {
  let isSaved = false
  const faults = await eachFault({
    prepare: keepOld,
    async act() {
      now().documentActions.rename('new')
      now().observationActions.addSource(second)
      isSaved = await save()
    },
    async check(told) {
      const kept = await readDraft('a')
      expect([oldWork.name, newWork.name], told).toContain(kept?.name)
      expect(kept, told).toMatchObject(kept?.name === 'new' ? newWork : oldWork)
      // "Saved" is never said of what is not there; what is not there is still on the screen.
      if (isSaved) expect(kept?.name, told).toBe('new')
      else expect(now().saving?.kind, told).toBe('failed')
      if (kept?.name !== 'new') expect(isUnsaved(), told).toBe(true)
      expect(now().name).toBe('new')
      expect(await save(), told).toBe(true)
      expect(await readDraft('a'), told).toMatchObject(newWork)
    },
  })
  expect(faults).toBeGreaterThan(2)
})

it('opening that fails anywhere takes nothing from what is kept', async () => {
  const faults = await eachFault({
    prepare: keepOld,
    async act() {
      await openDraft('b').catch(() => false)
      await restore().catch(() => undefined)
    },
    async check(told) {
      expect(await readDraft('a'), told).toMatchObject(oldWork)
      expect(await readDraft('b'), told).toMatchObject({ name: 'old b', sources: [log] })
    },
  })
  expect(faults).toBeGreaterThan(2)
})

it('deleting that fails anywhere leaves a draft whole or takes it whole', async () => {
  const faults = await eachFault({
    async prepare() {
      await keepOld()
      await leaveDraft()
    },
    act: () => deleteDraft('a').catch(() => undefined),
    async check(told) {
      const kept = await readDraft('a')
      if (kept !== undefined) expect(kept, told).toMatchObject(oldWork)
      expect(await readDraft('b'), told).toBeDefined()
    },
  })
  expect(faults).toBeGreaterThan(1)
})

it('work comes back whole after the clock was moved back', async () => {
  showDraft(draft('a'))
  await save()
  vi.spyOn(Date, 'now').mockReturnValue(1000)
  showDraft(draft('b'))
  await save()
  now().documentActions.rename('last')
  await save()
  useStudio.setState({ document: undefined, draftId: undefined, name: '' })
  await restore()
  expect(now().name).toBe('last')
})

import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { nothingKept } from '../slices/kept.ts'
import { emptyWork } from '../slices/work.ts'
import { transact } from '../storage/database.ts'
import { draftKey } from '../storage/keys.ts'
import { useStudio } from '../store.ts'
import { deleteKeptDraft, listKept, watchKept } from './kept.ts'

const record = (id: string, savedAt: number) => ({
  version: 2,
  id,
  name: id,
  text: '{}',
  baseline: '{}',
  logs: [],
  savedAt,
  mark: id,
})
const keep = (id: string, savedAt: number) =>
  transact('readwrite', (store) => {
    store.put(record(id, savedAt), draftKey(id))
    return () => undefined
  })
const listed = () => useStudio.getState().kept.drafts.map(({ id }) => id)

beforeEach(async () => {
  await transact('readwrite', (store) => {
    store.clear()
    return () => undefined
  })
  useStudio.setState({ ...emptyWork, kept: nothingKept, refusals: [] })
})

test('a draft that is deleted leaves the list, the others stay newest first', async () => {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await keep(id, at)
  await listKept()
  expect(listed()).toEqual(['c', 'b', 'a'])
  expect(await deleteKeptDraft('b')).toBe(true)
  expect(listed()).toEqual(['c', 'a'])
})

test('the first page looks when it comes, and again when opened files told something', async () => {
  await keep('a', 1)
  useStudio.setState({ document: readDocument('{}') })
  watchKept()
  expect(listed()).toEqual([])
  useStudio.setState(emptyWork)
  await expect.poll(listed).toEqual(['a'])
  await keep('b', 2)
  useStudio.getState().observationActions.tell('workspace.json', { code: 'workspace-added', params: {} })
  await expect.poll(listed).toEqual(['b', 'a'])
})

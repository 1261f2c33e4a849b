import { beforeEach, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { askAgain } from '../actions/ask-again.ts'
import { emptyWork } from '../slices/work.ts'
import { useStudio } from '../store.ts'
import { knowledgeRunners } from './knowledge.ts'

const nothing = { details: [], constants: [], meanings: [], cards: [], rules: [] }
const runAll = () => {
  for (const run of knowledgeRunners()) run()
}
const known = () =>
  Object.entries(useStudio.getState().knowledge)
    .filter(([, [first]]) => first?.outcome.kind === 'known')
    .map(([part]) => part)

beforeEach(async () => {
  useStudio.setState({ ...emptyWork, catalog: await loadCatalog(), knowledge: nothing, dialog: undefined })
})

test('the first page asks for no part of what is known', () => {
  runAll()
  expect(known()).toEqual([])
})

test('with a profile every part comes, and stays when the work is left', async () => {
  useStudio.setState({ document: readDocument('{}') })
  runAll()
  await expect.poll(known, { timeout: 10_000 }).toEqual(Object.keys(nothing))
  useStudio.setState(emptyWork)
  expect(known()).toEqual(Object.keys(nothing))
})

test('a part that did not come is asked for again elsewhere, and when somebody asks for it', async () => {
  const failed = [{ want: 'palette syscalls ', outcome: { kind: 'failed', reason: 'offline' } }] as const
  useStudio.setState({ dialog: 'palette', pane: 'syscalls', selected: undefined })
  useStudio.setState({ knowledge: { ...nothing, rules: failed } })
  const [, , , , runRules] = knowledgeRunners()
  runRules?.()
  expect(useStudio.getState().knowledge.rules).toBe(failed)
  useStudio.setState({ dialog: 'rule-page' })
  runRules?.()
  await expect.poll(known, { timeout: 10_000 }).toEqual(['rules'])

  useStudio.setState({ dialog: 'palette', knowledge: { ...nothing, rules: failed } })
  askAgain()
  runRules?.()
  await expect.poll(known, { timeout: 10_000 }).toEqual(['rules'])
})

import { beforeAll, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { explainError } from '#core/questions/errors/explain.ts'
import type { OpeningRule } from '#core/questions/errors/explanation.ts'
import { asReadable } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import { selectRows } from '../views/table.ts'
import { openCalls, openingState } from './open-calls.ts'

beforeAll(async () => useStudio.getState().workspaceActions.provide(await loadCatalog()))

const profile = (rules = '') =>
  `{ "defaultAction": "SCMP_ACT_ERRNO", "architectures": ["SCMP_ARCH_X86_64"], "syscalls": [${rules}] }`

function open(text: string): void {
  const document = readDocument(text)
  useStudio.setState({ document, readable: asReadable(document), past: [], future: [] })
}

function rulesOf(error: string): readonly OpeningRule[] {
  const opening = explainError(error)[0]?.opening
  return opening?.kind === 'rules' ? opening.rules : []
}

const state = (rules: readonly OpeningRule[]) => openingState(rules, selectRows(useStudio.getState()))

test('all rules of an opening come as one step that can be undone', () => {
  open(profile())
  const rules = rulesOf('Error during unshare(CLONE_NEWUSER): Operation not permitted')
  expect(state(rules)).toBe('open')
  openCalls(rules)
  expect(state(rules)).toBe('done')
  expect(useStudio.getState().document?.text).toMatch(/"unshare"[\s\S]*268435456[\s\S]*"mount"/)
  useStudio.getState().documentActions.undo()
  expect(useStudio.getState().document?.text).toBe(profile())
})

test('conditions that are there stay', () => {
  open(
    profile(
      '{ "names": ["personality"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": 0, "value": 8, "op": "SCMP_CMP_EQ" }] }',
    ),
  )
  const rules = rulesOf('warning: Error disabling address space randomization: Operation not permitted')
  openCalls(rules)
  expect(state(rules)).toBe('done')
  expect(useStudio.getState().document?.text).toMatch(/"value": 8[\s\S]*262144/)
})

test('a rule that refuses some arguments is left for a person to judge', () => {
  open(
    profile(
      '{ "names": ["personality"], "action": "SCMP_ACT_KILL_PROCESS", "args": [{ "index": 0, "value": 8, "op": "SCMP_CMP_EQ" }] }',
    ),
  )
  expect(
    state(rulesOf('warning: Error disabling address space randomization: Operation not permitted')),
  ).toBe('by-hand')
})

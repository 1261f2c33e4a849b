import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { newProfile } from '#core/profile/template.ts'
import { defaultTarget, startedBy } from '#core/target/target.ts'
import { asReadable } from '../slices/document.ts'
import { useStudio } from '../store.ts'
import { extensionFor } from './plan.ts'

const catalog = await loadCatalog()

function startCalls(startsFor: 'own' | 'current'): readonly string[] {
  const document = readDocument(newProfile())
  const target = startedBy(defaultTarget, 'runc', '1.1.5')
  useStudio.setState({ catalog, document, readable: asReadable(document), target, startsFor })
  const store = useStudio.getState()
  return (store.readable && extensionFor(store.readable, store)?.plan.start) ?? []
}

test('a proposal provides for all current runtimes, or for the target alone', () => {
  const [own, current] = [startCalls('own'), startCalls('current')]
  expect(own).not.toContain('statx')
  expect(current).toContain('statx')
  expect(own.filter((name) => !current.includes(name))).toEqual([])
})

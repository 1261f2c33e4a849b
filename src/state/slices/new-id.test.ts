import { afterEach, expect, test, vi } from 'vitest'
import { newId } from './new-id.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['with TLS', crypto],
  ['without TLS', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
])('ids are never the same %s', (_, given) => {
  vi.stubGlobal('crypto', given)
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every((each) => /^[0-9a-f-]{32,36}$/.test(each))).toBe(true)
})

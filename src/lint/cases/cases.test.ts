import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { cases, scoreOf } from '../fixtures/score.ts'
import { rules } from '../registry.ts'

test('what an expert would list stands first, and what an expert would not is not there', async () => {
  const { wrong, expected } = scoreOf(await loadCatalog())
  expect(wrong).toEqual([])
  expect(expected).toBeGreaterThan(60)
})

test('there are at least 60 cases, each with its profile, of rules that exist', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.json') && file !== 'expected.json')
    .map((file) => file.replace(/\.json$/, ''))
  expect(files.toSorted()).toEqual(Object.keys(cases).toSorted())
  expect(files.length).toBeGreaterThanOrEqual(60)
  const known = new Set(rules.map(({ id }) => id))
  const named = Object.values(cases).flatMap(({ first, never }) => [...first, ...never])
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

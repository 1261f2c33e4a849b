import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, nearKey } from './nearest.ts'

/** The same by its definition, slow and recursive. */
function slowDistance(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length
  const [a, b] = [from.slice(1), to.slice(1)]
  const edits = [
    slowDistance(a, to) + 1,
    slowDistance(from, b) + 1,
    slowDistance(a, b) + (from[0] === to[0] ? 0 : 1),
  ]
  const swapped = from.length > 1 && to.length > 1 && from[0] === to[1] && from[1] === to[0]
  return Math.min(...edits, ...(swapped ? [slowDistance(from.slice(2), to.slice(2)) + 1] : []))
}

test.each([
  ['names', 'names', 0],
  ['nmaes', 'names', 1],
  ['name', 'names', 1],
  ['defualtAction', 'defaultAction', 1],
  ['archMap', 'syscalls', Number.POSITIVE_INFINITY],
])('from %s to %s there are %d letters', (from, to, edits) => {
  expect(distance(from, to, 2)).toBe(edits)
})

test('the distance is exact up to the limit and infinite beyond', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, fc.nat(4), (from, to, limit) => {
      const exact = slowDistance(from, to)
      expect(distance(from, to, limit)).toBe(exact > limit ? Number.POSITIVE_INFINITY : exact)
    }),
    { numRuns: 200 },
  )
})

test('the nearest of several keys is meant; short keys must be nearer', () => {
  expect(nearKey('namess', ['name', 'names'])).toBe(1)
  expect(nearKey('note', ['name', 'names'])).toBeUndefined()
  expect(nearKey('zz', ['op'])).toBeUndefined()
  expect(nearKey('x'.repeat(100), ['op'])).toBeUndefined()
})

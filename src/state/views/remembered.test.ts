import { expect, test } from 'vitest'
import { rememberedOf } from './remembered.ts'

test('an answer made of named parts is worked out again only when a part is another', () => {
  let runs = 0
  const sum = rememberedOf(({ a, b }: { readonly a: number; readonly b: readonly number[] }) => {
    runs += 1
    return { sum: a + b.length }
  })
  const b = [1, 2]
  const first = sum({ a: 1, b })
  expect(sum({ b, a: 1 })).toBe(first)
  expect(runs).toBe(1)
  expect(sum({ a: 1, b: [1, 2] })).not.toBe(first)
  expect(sum({ a: 2, b })).toEqual({ sum: 4 })
  expect(runs).toBe(3)
})

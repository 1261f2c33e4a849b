import { expect, test } from 'vitest'
import { throttle } from './throttle.ts'

test('calls closer than the interval are left out, the first one never', () => {
  const seen: number[] = []
  let time = 1000
  const call = throttle(
    100,
    (each: number) => seen.push(each),
    () => time,
  )
  for (const at of [1000, 1050, 1099, 1100, 1250]) {
    time = at
    call(at)
  }
  expect(seen).toEqual([1000, 1100, 1250])
})

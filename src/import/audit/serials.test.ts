import { expect, test } from 'vitest'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { createSerials } from './serials.ts'

const line = (serial: number) =>
  `[ 9.1] audit: type=1326 audit(1795461281.266:${serial}): arch=c000003e syscall=83\n`

test('lines that are read at once are counted as lines that are read alone', () => {
  const numbers = [7, 8, 10, 11, 30, 31, 33, 40]
  const alone = createSerials()
  const together = createSerials()
  for (const number of numbers) {
    const bytes = encodeUtf8(line(number))
    alone.see(bytes, 0, bytes.length - 1)
  }
  for (const some of [numbers.slice(0, 3), numbers.slice(3, 7), numbers.slice(7)]) {
    const bytes = encodeUtf8(some.map(line).join(''))
    together.seeMany(bytes, 0, bytes.length, some.length)
  }
  expect(together.missing()).toBe(alone.missing())
  expect(alone.missing()).toBe(26)
})

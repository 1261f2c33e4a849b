import { expect, test } from 'vitest'
import { changedLines } from './changed-lines.ts'

const shown = (before: string, after: string) =>
  changedLines(before, after).map(({ sign, text }) => sign + text)

test('lines that stay are left out, others come in the order of the text', () => {
  expect(shown('a\nb\nc\nd', 'a\nB\nc\nD\nd')).toEqual(['-b', '+B', '+D'])
})

test('equal texts have none, and a text of new lines has all', () => {
  expect(shown('a\nb', 'a\nb')).toEqual([])
  expect(shown('a', 'b\nc')).toEqual(['-a', '+b', '+c'])
})

test('a line that one of two equal lines follows is told alone', () => {
  expect(shown('{\n  a,\n  b\n}', '{\n  a,\n  a2,\n  b\n}')).toEqual(['+  a2,'])
})

test('a thousand changed lines are one block, all that goes before all that comes', () => {
  const lines = (sign: string) => Array.from({ length: 1000 }, (_, at) => `${sign}${at}`)
  expect(shown(lines('a').join('\n'), lines('b').join('\n'))).toEqual([
    ...lines('a').map((line) => `-${line}`),
    ...lines('b').map((line) => `+${line}`),
  ])
})

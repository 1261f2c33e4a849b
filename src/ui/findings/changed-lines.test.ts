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

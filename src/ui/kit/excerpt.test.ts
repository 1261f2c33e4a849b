import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

test('the carets stand below the place', () => {
  const text = '{\n  "names": [read]\n}\n'
  const start = text.indexOf('read')
  expect(excerptOf(text, { start, end: start + 4 })).toEqual({
    line: 2,
    column: 13,
    text: '  "names": [read]',
    mark: '            ^^^^',
  })
})

test('a long line is cut on both sides and the mark moves along', () => {
  const text = `${'a'.repeat(500)}X${'b'.repeat(500)}`
  const { text: shown, mark, column } = excerptOf(text, { start: 500, end: 501 })
  expect(shown[mark.indexOf('^')]).toBe('X')
  expect(shown).toMatch(/^…a+Xb+…$/)
  expect(column).toBe(501)
})

test('the end of the text can be marked', () => {
  expect(excerptOf('[1', { start: 2, end: 2 })).toMatchObject({ line: 1, column: 3, text: '[1', mark: '  ^' })
  expect(excerptOf('', { start: 0, end: 0 })).toMatchObject({ line: 1, column: 1, text: '', mark: '^' })
})

test('a tab takes one column and control characters can be seen', () => {
  expect(excerptOf('\t\u0000x', { start: 2, end: 3 })).toMatchObject({ text: ' ␀x', mark: '  ^' })
})

test('every place of every text has a short excerpt of one line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\t', 'é'), maxLength: 300 }),
      fc.nat(300),
      (text, at) => {
        const start = Math.min(at, text.length)
        const { text: shown, mark } = excerptOf(text, { start, end: start + 1 })
        expect(shown).not.toMatch(/[\r\n]/)
        expect(shown.length).toBeLessThanOrEqual(74)
        expect(mark.length).toBeLessThanOrEqual(shown.length + 1)
      },
    ),
  )
})

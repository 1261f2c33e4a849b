import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourLines } from './colour-lines.ts'

const marks = { key: 'K', string: 'S', number: 'N', comment: 'C' }
const draw = (text: string) =>
  colourLines(text).map((line) =>
    line.map(({ text: part, colour }) => (colour ? `${marks[colour]}(${part})` : part)).join(''),
  )

test('keys, strings, numbers, words and comments are told apart', () => {
  expect(draw('{ // note\n  "a": "b",\n  "c": [1, true]\n}')).toEqual([
    '{ C(// note)',
    '  K("a"): S("b"),',
    '  K("c"): [N(1), N(true)]',
    '}',
  ])
})

test('a comment over two lines is coloured on both', () => {
  expect(draw('/* a\r\nb */ 1')).toEqual(['C(/* a)', 'C(b */) N(1)'])
})

test('what follows a bad place stays plain, what stands before keeps its colour', () => {
  expect(draw('{"a": frob, "b": 1}')).toEqual(['{K("a"): frob, "b": 1}'])
})

test('no character is lost, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', 'a', ':', ',', '{', '/', '*', '\n', ' ', '1', '\\') }),
      (text) => {
        const joined = colourLines(text).map((line) => line.map((piece) => piece.text).join(''))
        expect(joined.join('\n')).toBe(text)
      },
    ),
  )
})

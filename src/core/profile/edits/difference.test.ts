import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference } from './difference.ts'
import { applyEdits } from './text-edit.ts'

const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '{', '😀', '\ud83d', '\ude00', 'é', '\u2028', ' ')
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('difference', () => {
  test.each([
    ['same', 'same', undefined],
    ['ab', 'aXb', { start: 1, end: 1, text: 'X' }],
    ['aXb', 'ab', { start: 1, end: 2, text: '' }],
    ['a\r\nb', 'a\r\n\r\nb', { start: 3, end: 3, text: '\r\n' }],
    ['😀', '😁', { start: 0, end: 2, text: '😁' }],
  ])('from %j to %j', (before, after, edit) => {
    expect(difference(before, after)).toEqual(edit)
  })

  test('applied to the first text it gives the second', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = difference(before, after)
        expect(applyEdits(before, edit ? [edit] : [])).toBe(after)
      }),
    )
  })

  test('it never parts a surrogate pair', () => {
    const parted = (whole: string, at: number) =>
      /^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(at - 1, at + 1))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = difference(before, after)
        if (edit === undefined) return
        expect(parted(before, edit.start) || parted(before, edit.end)).toBe(false)
      }),
    )
  })
})

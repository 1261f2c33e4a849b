import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changes, placesAfter } from './changes.ts'
import { applyEdits } from './text-edit.ts'

const lines = fc.array(fc.constantFrom('\n', 'a\n', 'b\n', 'c\n', '😀\n', 'ab\r\n', 'x'), { maxLength: 14 })
const text = lines.map((each) => each.join(''))

describe('changes', () => {
  test('two places far apart are two edits', () => {
    expect(changes('a\n1\nb\nc\n2\nd\n', 'a\n11\nb\nc\nd\n')).toEqual([
      { start: 3, end: 3, text: '1' },
      { start: 8, end: 10, text: '' },
    ])
  })

  test('the same text needs none, one place needs one', () => {
    expect(changes('a\nb\n', 'a\nb\n')).toEqual([])
    expect(changes('a\nb\n', 'a\nX\nb\n')).toEqual([{ start: 2, end: 2, text: 'X\n' }])
  })

  test('texts with nothing in common are one edit', () => {
    const [one, other] = ['a', 'b'].map((letter) =>
      Array.from({ length: 300 }, (_, at) => `${letter}${at}\n`).join(''),
    )
    expect(changes(one ?? '', other ?? '')).toHaveLength(1)
  })

  test('applied to the first text they give the second', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, changes(before, after))).toBe(after)
      }),
      { numRuns: 2000 },
    )
  })

  test('places after the edits hold the texts of the edits', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = changes(before, after)
        const found = placesAfter(edits).map(({ start, end }) => after.slice(start, end))
        expect(found).toEqual(edits.map((edit) => edit.text))
      }),
    )
  })
})

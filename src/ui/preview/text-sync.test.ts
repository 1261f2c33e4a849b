import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '#core/edits/text-edit.ts'
import { difference, showText, typedEdit } from './text-sync.ts'

const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '{', '😀', '\ud83d', '\ude00', 'é', '\u2028', ' ')
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const withMark = fc.tuple(fc.boolean(), text).map(([mark, rest]) => (mark ? `\ufeff${rest}` : rest))

describe('showText', () => {
  test.each([
    ['a\nb', 'a\nb', '\n'],
    ['a\r\nb\r\n', 'a\r\nb\r\n', '\r\n'],
    ['a\r\nb\nc\r\n', 'a\r\nb\r\nc\r\n', '\r\n'],
    ['a\rb\nc', 'a\nb\nc', '\n'],
    ['\ufeffa\n', 'a\n', '\n'],
    ['', '', '\n'],
  ])('%j is shown as %j', (document, shown, eol) => {
    expect(showText(document)).toMatchObject({ text: shown, eol })
  })

  test('a place after lines with other line ends is found in both directions', () => {
    const shown = showText('\ufeffa\r\nb\nc\nd')
    expect(shown.text).toBe('a\nb\nc\nd')
    expect(shown.toShown(6)).toBe(4)
    expect(shown.toDocument(4)).toBe(6)
  })

  test('every place of the shown text goes there and back, inside line ends aside', () => {
    fc.assert(
      fc.property(withMark, (document) => {
        const shown = showText(document)
        for (let at = 0; at <= shown.text.length; at += 1) {
          if (shown.text.slice(at - 1, at + 1) === '\r\n') continue
          expect(shown.toShown(shown.toDocument(at))).toBe(at)
        }
      }),
    )
  })
})

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

describe('typedEdit', () => {
  const typedInto = (document: string, typed: string) => {
    const edit = typedEdit(document, typed)
    return applyEdits(document, edit ? [edit] : [])
  }

  test('typing keeps the line ends and the byte order mark of what was not touched', () => {
    expect(typedInto('\ufeff{\r\n}\n', '{ \n}\n')).toBe('\ufeff{ \r\n}\n')
    expect(typedInto('{\r\n}\r\n', '{\r\n\r\n}\r\n')).toBe('{\r\n\r\n}\r\n')
  })

  test('a line between a lone CR and an LF can be emptied', () => {
    expect(showText(typedInto('a\rb\nc', 'a\n\nc')).text).toBe('a\n\nc')
  })

  test('whatever is typed, document and editor show the same', () => {
    fc.assert(
      fc.property(withMark, text, (document, other) => {
        const { eol } = showText(document)
        const typed = other.replace(/\r\n|\r|\n/g, eol)
        const after = showText(typedInto(document, typed))
        expect(after.text.replace(/\r\n|\n/g, '|')).toBe(typed.replace(/\r\n|\n/g, '|'))
      }),
      { numRuns: 2000 },
    )
  })
})

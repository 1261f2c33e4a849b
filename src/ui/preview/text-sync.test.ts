import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changes } from '#core/profile/edits/changes.ts'
import { applyEdits } from '#core/profile/edits/text-edit.ts'
import { shownEdits, showText, typedEdit } from './text-sync.ts'

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

describe('shownEdits', () => {
  test('edits of the document become the same edits of what is shown', () => {
    const [before, after] = ['\ufeff{\r\n"a"\r\n}\n', '\ufeff{\r\n"a",\r\n"b"\r\n}\n']
    expect(shownEdits(before, after, [{ start: 7, end: 7, text: ',\r\n"b"' }])).toEqual([
      { start: 6, end: 6, text: ',\r\n"b"' },
    ])
  })

  test('edits that turn the line ends of the whole text are no edits of what is shown', () => {
    const edits = [
      { start: 1, end: 3, text: '\n' },
      { start: 4, end: 6, text: '\n' },
    ]
    expect(shownEdits('a\r\nb\r\n', 'a\nb\n', edits)).toBeUndefined()
  })

  test('an edit that parts a surrogate pair is told otherwise, for editors take no place in it', () => {
    expect(shownEdits('😀', '😁', [{ start: 1, end: 2, text: '\ude01' }])).toBeUndefined()
  })

  test('applied to what was shown, they give what is shown now', () => {
    fc.assert(
      fc.property(withMark, withMark, (before, after) => {
        const edits = changes(before, after)
        const shown = shownEdits(before, after, edits)
        if (shown === undefined) return
        expect(applyEdits(showText(before).text, shown)).toBe(showText(after).text)
      }),
      { numRuns: 2000 },
    )
  })
})

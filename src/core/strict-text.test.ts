import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strictText } from './strict-text.ts'

describe('strict text', () => {
  test('a comment on lines of its own leaves with its lines', () => {
    expect(strictText('{\n  // why\n  "a": 1\n}\n')).toBe('{\n  "a": 1\n}\n')
    expect(strictText('{\r\n  /* two\r\n     lines */\r\n  "a": 1\r\n}\r\n')).toBe('{\r\n  "a": 1\r\n}\r\n')
  })

  test('a comment behind something takes the blanks before it along', () => {
    expect(strictText('{"a": 1 // one\n}\n')).toBe('{"a": 1\n}\n')
    expect(strictText('{"a": /* x */ 1}\n')).toBe('{"a": 1}\n')
    expect(strictText('{"a": 1 /* x */ /* y */ // z\n}\n')).toBe('{"a": 1\n}\n')
  })

  test('trailing commas and a byte order mark leave, commas between items stay', () => {
    expect(strictText('\ufeff{"a": [1, 2,],}\n')).toBe('{"a": [1, 2]}\n')
  })

  test('what looks like a comment or comma inside a string stays', () => {
    const text = '{"a": "// no /* comment */ ,]"}\n'
    expect(strictText(text)).toBe(text)
  })

  test('the text ends with one line break', () => {
    expect(strictText('{}')).toBe('{}\n')
    expect(strictText('{}\n\n\n')).toBe('{}\n')
    expect(strictText('{}\r\n')).toBe('{}\r\n')
    expect(strictText('// first\n{}\n// last')).toBe('{}\n')
  })

  test('64-bit digits and odd spacing stay as written', () => {
    const text = '{ "value" :18446744073709551615 }\n'
    expect(strictText(text)).toBe(text)
  })

  test('a text that is not JSON has no strict form', () => {
    expect(strictText('')).toBeUndefined()
    expect(strictText('{"a" 1}')).toBeUndefined()
  })
})

const filler = fc.constantFrom(
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  ' // c,]\n',
  '/* "c" */',
  ' /* a */ /* b */ ',
  '\n  // x\n  ',
)

/** A JSON value together with a text of it that holds comments and trailing commas. */
const loose = fc.letrec<{ value: { readonly json: unknown; readonly text: string } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc
      .oneof(fc.constant(null), fc.boolean(), fc.nat(), fc.string())
      .map((json) => ({ json, text: JSON.stringify(json) })),
    fc
      .tuple(fc.array(fc.tuple(tie('value'), filler, filler), { maxLength: 3 }), fc.boolean(), filler)
      .map(([items, trailing, end]) => ({
        json: items.map(([{ json }]) => json),
        text: `[${items.map(([{ text }, a, b]) => a + text + b).join(',')}${trailing && items.length > 0 ? ',' : ''}${end}]`,
      })),
    fc
      .tuple(fc.array(fc.tuple(tie('value'), filler, filler), { maxLength: 3 }), fc.boolean(), filler)
      .map(([items, trailing, end]) => ({
        json: Object.fromEntries(items.map(([{ json }], place) => [`k${place}`, json])),
        text: `{${items.map(([{ text }, a, b], place) => `${a}"k${place}"${b}:${a}${text}${b}`).join(',')}${trailing && items.length > 0 ? ',' : ''}${end}}`,
      })),
  ),
})).value

test('the strict text of any value with comments and commas is the same value to a strict parser', () => {
  fc.assert(
    fc.property(loose, filler, filler, ({ json, text }, before, after) => {
      const strict = strictText(before + text + after)
      expect(JSON.parse(strict ?? '')).toEqual(json)
      expect(strictText(strict ?? '')).toBe(strict)
      expect(strict?.endsWith('\n')).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../json/parse.ts'
import { readDocument } from './document.ts'
import { isSameProfile, strictText, withoutExtras } from './strict-text.ts'

function bare(text: string): string {
  const parsed = parseJson(text)
  if (parsed.kind === 'error') throw new Error(parsed.error[0]?.code)
  return withoutExtras(text, parsed.value.extras)
}

describe('without extras the text is strict JSON:', () => {
  test('a comment on lines of its own leaves with its lines', () => {
    expect(bare('{\n  // why\n  "a": 1\n}\n')).toBe('{\n  "a": 1\n}\n')
    expect(bare('{\r\n  /* two\r\n     lines */\r\n  "a": 1\r\n}\r\n')).toBe('{\r\n  "a": 1\r\n}\r\n')
  })

  test('a comment behind something takes the blanks before it along', () => {
    expect(bare('{"a": 1 // one\n}\n')).toBe('{"a": 1\n}\n')
    expect(bare('{"a": /* x */ 1}\n')).toBe('{"a": 1}\n')
    expect(bare('{"a": 1 /* x */ /* y */ // z\n}\n')).toBe('{"a": 1\n}\n')
  })

  test('trailing commas and a byte order mark leave, commas between items stay', () => {
    expect(bare('\ufeff{"a": [1, 2,],}\n')).toBe('{"a": [1, 2]}\n')
  })

  test('what looks like a comment or comma inside a string stays', () => {
    const text = '{"a": "// no /* comment */ ,]"}\n'
    expect(bare(text)).toBe(text)
  })

  test('the text ends with one line break', () => {
    expect(bare('{}')).toBe('{}\n')
    expect(bare('{}\n\n\n')).toBe('{}\n')
    expect(bare('{}\r\n')).toBe('{}\r\n')
    expect(bare('// first\n{}\n// last')).toBe('{}\n')
  })

  test('64-bit digits and odd spacing stay as written', () => {
    const text = '{ "value" :18446744073709551615 }\n'
    expect(bare(text)).toBe(text)
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
      const strict = bare(before + text + after)
      expect(JSON.parse(strict)).toEqual(json)
      expect(bare(strict)).toBe(strict)
      expect(strict.endsWith('\n')).toBe(true)
    }),
  )
})

const profile = (rule: string) => `{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [ ${rule} ] }`

describe('a strict profile', () => {
  test('says what the document says', () => {
    const document = readDocument(profile('{ "names": ["read",], "action": "SCMP_ACT_ALLOW" } // why\n'))
    const strict = readDocument(strictText(document) ?? '')
    expect(strict.text).toBe(
      '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [ { "names": ["read"], "action": "SCMP_ACT_ALLOW" }\n ] }\n',
    )
    if (document.reading.kind !== 'profile' || strict.reading.kind !== 'profile')
      throw new Error('unreadable')
    expect(isSameProfile(document.reading.profile, strict.reading.profile)).toBe(true)
  })

  test('is cut out of a runtime configuration, with its own comments removed', () => {
    const seccomp = profile('/* none */')
    const text = `{ // bundle\n "ociVersion": "1.0.2", "linux": { "seccomp": ${seccomp} } }`
    expect(strictText(readDocument(text))).toBe('{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [ ] }\n')
  })

  test('does not exist for a text that cannot be read', () => {
    expect(strictText(readDocument(''))).toBeUndefined()
    expect(strictText(readDocument('{ "defaultAction": "SCMP_ACT_NONE" }'))).toBeUndefined()
  })

  test('is not the same when one digit of a value differs', () => {
    const read = (value: string) => {
      const args = `[{ "index": 0, "value": ${value}, "op": "SCMP_CMP_EQ" }]`
      const { reading } = readDocument(
        profile(`{ "names": ["read"], "action": "SCMP_ACT_ALLOW", "args": ${args} }`),
      )
      if (reading.kind !== 'profile') throw new Error(reading.problems[0]?.code)
      return reading.profile
    }
    expect(isSameProfile(read('18446744073709551615'), read('18446744073709551614'))).toBe(false)
    expect(isSameProfile(read('18446744073709551615'), read(' 18446744073709551615'))).toBe(true)
  })
})

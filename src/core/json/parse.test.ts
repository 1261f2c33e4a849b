import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxDepth, maxTokens } from './limits.ts'
import { parseJson } from './parse.ts'
import type { Node, Span } from './tree.ts'

function plain(node: Node): unknown {
  if (node.kind === 'array') return node.items.map(plain)
  if (node.kind === 'object')
    return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]))
  return node.kind === 'number' ? Number(node.raw) : node.value
}

function withoutExtras(text: string, extras: readonly Span[]): string {
  return extras.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}

function read(text: string) {
  const result = parseJson(text)
  if (result.kind === 'error') throw new Error(result.error.map((problem) => problem.code).join())
  return result.value
}

function refused(text: string) {
  const result = parseJson(text)
  if (result.kind === 'ok') return []
  return result.error.map(({ code, at, also }) => ({
    code,
    at: text.slice(at.start, at.end),
    also: also.map(({ start, end }) => text.slice(start, end)),
  }))
}

describe('what is JSON', () => {
  test('is read with the place of every node', () => {
    const { tree } = read(' {"a": [1, "b\\n"]} ')
    expect(tree).toEqual({
      kind: 'object',
      start: 1,
      end: 18,
      members: [
        {
          key: { kind: 'string', start: 2, end: 5, value: 'a' },
          start: 2,
          end: 17,
          value: {
            kind: 'array',
            start: 7,
            end: 17,
            items: [
              { kind: 'number', start: 8, end: 9, raw: '1' },
              { kind: 'string', start: 11, end: 16, value: 'b\n' },
            ],
          },
        },
      ],
    })
  })

  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        const result = parseJson(text, 'exact')
        // __proto__ would set the prototype of the object that the comparison builds; U+FFFD is refused.
        fc.pre(!text.includes('__proto__') && !text.includes('\ufffd'))
        expect(result.kind === 'ok' && plain(result.value.tree)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('keeps every number digit by digit', () => {
    const digits = ['0', '-0', '9007199254740993', '18446744073709551616', '1e400', '1.50', '-1E+02']
    for (const raw of digits)
      expect(read(`[${raw}]`).tree).toMatchObject({ items: [{ kind: 'number', raw }] })
  })

  test('resolves every escape', () => {
    const { tree } = read('"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00"')
    expect(tree).toMatchObject({ value: '"\\/\b\f\n\r\tA\u{1f600}' })
    const long = 'x\\n'.repeat(20_000)
    expect(read(`"${long}"`).tree).toMatchObject({ value: 'x\n'.repeat(20_000) })
  })
})

describe('what only some parsers read', () => {
  test.each([
    ['{"a":1} // x', 'json-comments', ['// x']],
    ['/* x */[/**/]', 'json-comments', ['/* x */', '/**/']],
    ['[1,{"a":1,},]', 'json-trailing-commas', [',', ',']],
    ['\ufeff[]', 'json-bom', ['\ufeff']],
  ])('%j is read with the notice %s', (text, code, places) => {
    const { notices, extras } = read(text)
    expect(notices).toMatchObject([{ severity: 'notice', code, params: { count: places.length } }])
    expect(extras.map(({ start, end }) => text.slice(start, end))).toEqual(places)
    expect(() => JSON.parse(withoutExtras(text, extras))).not.toThrow()
  })

  test('a comment sign in a string is text', () => {
    expect(read('["// a", "/* b */"]')).toMatchObject({ notices: [], extras: [] })
  })

  test('half a surrogate pair is kept and noted', () => {
    const { tree, notices } = read('["\\ud83d", "\\ud83d\\ude00", "\ud800"]')
    expect(tree).toMatchObject({ items: [{ value: '\ud83d' }, { value: '\u{1f600}' }, { value: '\ud800' }] })
    expect(notices).toMatchObject([{ code: 'json-lone-surrogate', params: { count: 2 } }])
  })

  test('without its extras an accepted text is strict JSON of the same tree', { timeout: 30_000 }, () => {
    const blank = fc.constantFrom('', ' ', '\n', '// x\n', '/* , */')
    const tokens = fc.array(
      fc.tuple(blank, fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'null')),
    )
    fc.assert(
      fc.property(tokens, (pairs) => {
        const text = pairs.flat().join('')
        const result = parseJson(text)
        if (result.kind === 'error') return
        expect(JSON.parse(withoutExtras(text, result.value.extras))).toEqual(plain(result.value.tree))
      }),
      {
        numRuns: 2000,
        examples: [
          [
            [
              ['', '['],
              ['// x\n', '1'],
              ['', ','],
              ['/* , */', ']'],
            ],
          ],
        ],
      },
    )
  })
})

describe('what is not JSON is refused at its place', () => {
  test.each([
    ['', 'json-empty', ''],
    ['\ufeff', 'json-empty', '\ufeff'],
    [' \n', 'json-blank', ' \n'],
    ['// nothing', 'json-blank', '// nothing'],
    ['a: 1', 'json-not-json', 'a'],
    ["{'a':1}", 'json-single-quotes', "'"],
    ['{“a”:1}', 'json-curly-quotes', '“'],
    ['# x\n{}', 'json-hash-comment', '#'],
    ['{a:1}', 'json-bare-word', 'a'],
    ['[True]', 'json-word-case', 'True'],
    ['[NaN]', 'json-not-a-number', 'NaN'],
    ['[-Infinity]', 'json-not-a-number', '-Infinity'],
    ['[0x3e8]', 'json-hex-number', '0x3e8'],
    ['[01000]', 'json-leading-zero', '01000'],
    ['[-01]', 'json-leading-zero', '-01'],
    ['[+5]', 'json-plus-sign', '+5'],
    ['[.5]', 'json-bad-number', '.5'],
    ['[5.]', 'json-bad-number', '5.'],
    ['[1e]', 'json-bad-number', '1e'],
    ['[1_000]', 'json-bad-number', '1_000'],
    ['[-]', 'json-bad-number', '-'],
    ['[10n]', 'json-bad-number', '10n'],
    ['{} {}', 'json-second-document', '{'],
    ['{} 1', 'json-trailing-text', '1'],
    ['{}\0', 'json-nul', '\0'],
    ['["\0"]', 'json-nul', '\0'],
    ['["\t"]', 'json-control-character', '\t'],
    ['["a\nb"]', 'json-unclosed-string', '"a'],
    ['["a', 'json-unclosed-string', '"a'],
    ['["\\x"]', 'json-bad-escape', '\\x'],
    ['["\\u12g4"]', 'json-bad-escape', '\\u12g4'],
    ['[\u00a0]', 'json-odd-space', '\u00a0'],
    ['[\f]', 'json-odd-space', '\f'],
    ['[] \ufeff', 'json-odd-space', '\ufeff'],
    ['["\ufffd"]', 'json-not-utf8', '\ufffd'],
    ['{\0"\0a\0', 'json-utf16', '{'],
    ['/* x', 'json-unclosed-comment', '/* x'],
    ['[@]', 'json-unexpected-character', '@'],
    ['[1 2]', 'json-comma-expected', '2'],
    ['[,]', 'json-value-expected', ','],
    ['[1,,2]', 'json-value-expected', ','],
    ['{"a":}', 'json-value-expected', '}'],
    ['{"a" 1}', 'json-colon-expected', '1'],
    ['{1:2}', 'json-key-expected', '1'],
    ['{,}', 'json-key-expected', ','],
  ])('%j: %s', (text, code, at) => {
    expect(refused(text)).toEqual([{ code, at, also: [] }])
  })

  test('an open bracket is named with its place', () => {
    expect(refused('{"a": [1')).toEqual([{ code: 'json-unclosed', at: '', also: ['['] }])
    expect(refused('{"a": [1}')).toEqual([{ code: 'json-wrong-bracket', at: '}', also: ['['] }])
    expect(refused('[}')).toEqual([{ code: 'json-wrong-bracket', at: '}', also: ['['] }])
  })
})

describe('limits', { timeout: 30_000 }, () => {
  test('64 levels are read, the 65th is refused where it begins', () => {
    expect(parseJson('['.repeat(maxDepth) + ']'.repeat(maxDepth)).kind).toBe('ok')
    const deep = parseJson('['.repeat(1_000_000))
    expect(deep).toMatchObject({
      error: [{ code: 'json-too-deep', at: { start: maxDepth, end: maxDepth + 1 } }],
    })
  })

  test('more tokens or comments than are read are refused', () => {
    const text = `[${'1,'.repeat(maxTokens / 2)}1]`
    expect(parseJson(text)).toMatchObject({ error: [{ code: 'json-too-many-tokens' }] })
    expect(parseJson('/**/'.repeat(maxTokens + 1))).toMatchObject({
      error: [{ code: 'json-too-many-tokens' }],
    })
    expect(parseJson('[1,1]').kind).toBe('ok')
  })

  test('size counts in bytes of UTF-8', () => {
    const text = `"${'é'.repeat(16 * 1024 * 1024)}"`
    expect(parseJson(text)).toMatchObject({ error: [{ code: 'json-too-large', params: { limit: 32 } }] })
    expect(parseJson(`"${'e'.repeat(16 * 1024 * 1024)}"`).kind).toBe('ok')
  })

  test('no text makes it throw', () => {
    const jsonLike = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\u0aeE+-.tnf/*\n \0\ufeff\ud800é') })
    fc.assert(
      fc.property(fc.oneof(jsonLike, fc.string({ unit: 'binary' })), (text) => {
        expect(['ok', 'error']).toContain(parseJson(text).kind)
      }),
      { numRuns: 1000 },
    )
  })
})

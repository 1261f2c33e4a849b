import { describe, expect, test } from 'vitest'
import type { Node } from '../../../json/tree.ts'
import { isAllOf, readByJsonC } from './json-c.ts'

/** What was read, as JSON of ours: numbers as their digits in pointed brackets. */
function shown(node: Node): string {
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(({ key, value }) => `${JSON.stringify(key.value)}:${shown(value)}`).join()}}`
    case 'array':
      return `[${node.items.map(shown).join()}]`
    case 'string':
      return JSON.stringify(node.value)
    case 'number':
      return `<${node.raw}>`
    case 'word':
      return String(node.value)
  }
}

function read(text: string, depth = 0): string {
  const found = readByJsonC(text, depth)
  return found.kind === 'ok' ? shown(found.value.root) : 'broken'
}

const nested = (levels: number, inner = '') => `${'['.repeat(levels)}${inner}${']'.repeat(levels)}`

describe('json-c reads', () => {
  test.each([
    ['the last of equal keys', `{"a":1,"b":2,"\\u0061":3}`, '{"a":<3>,"b":<2>}'],
    ['keys apart by case', '{"a":1,"A":2}', '{"a":<1>,"A":<2>}'],
    ['a comma before a bracket', '[{"a":1,},2,]', '[{"a":<1>},<2>]'],
    ['single quotes', `{'a':'b"c'}`, '{"a":"b\\"c"}'],
    ['comments', '/**/[/* a */1// b\n,2]', '[<1>,<2>]'],
    [
      'words in any letters',
      '[TRUE,False,NULL,nan,INFINITY,-infinity]',
      '[true,false,null,<NaN>,<Infinity>,<-Infinity>]',
    ],
    ['leading zeros', '[010,-007,00]', '[<10>,<-7>,<0>]'],
    ['less than nothing', '[-0,-5]', '[<0>,<-5>]'],
    ['an exponent that is cut off', '[7e,7E+,7e-]', '[<7>,<7>,<7>]'],
    ['numbers with a point as they stand', '[7.,7.50,-.5,1e3,7.e2]', '[<7.>,<7.50>,<-.5>,<1e3>,<7.e2>]'],
    [
      'what is too large as the largest',
      '[18446744073709551616,-9223372036854775809]',
      '[<18446744073709551615>,<-9223372036854775808>]',
    ],
    ['raw control characters', '"a\n\t\u0001"', '"a\\n\\t\\u0001"'],
    ['halves of a pair as no character', '"\\ud83d\\ude00 \\ud83dx \\ude00"', '"\u{1f600} \ufffdx \ufffd"'],
    ['a key up to its NUL', '{"a\\u0000b":1}', '{"a":<1>}'],
    ['nothing that follows', '{"a":1} and more', '{"a":<1>}'],
    ['32 levels, the last of them empty', nested(32), nested(32)],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('json-c refuses', () => {
  test.each([
    ['nothing', ''],
    ['an empty place', '[1,,2]'],
    ['a comma alone', '[,]'],
    ['a bare key', '{a:1}'],
    ['a hash', '[1]#'.replace('[1]#', '#\n[1]')],
    ['a vertical tab', '[\v1]'],
    ['a form feed', '[\f1]'],
    ['a no-break space', '[\u00a01]'],
    ['a byte order mark', '\ufeff[1]'],
    ['a plus', '[+5]'],
    ['a leading point', '[.5]'],
    ['hexadecimal', '[0x10]'],
    ['two points', '[1.2.3]'],
    ['a minus alone', '[-]'],
    ['a word that goes on', '[nullx]'],
    ['an escaped single quote', `['\\'']`],
    ['a short escape', '["\\u12"]'],
    ['no end', '{"a":1'],
    ['a comment without end', '[1/*]'],
    ['a comment that ends with two stars', '/* a **/[1]'],
    ['a NUL within', '[1\0]'],
    ['33 levels', nested(33)],
    ['a value on the 33rd level', nested(32, '1')],
  ])('%s', (_, text) => {
    expect(read(text)).toBe('broken')
  })
})

test('a profile stands two levels deep in its config.json', () => {
  expect(read(nested(30), 2)).toBe(nested(30))
  expect(read(nested(31), 2)).toBe('broken')
})

test('blanks and comments may follow, nothing else', () => {
  const found = readByJsonC('[1]', 0)
  if (found.kind === 'error') throw new Error('broken')
  expect(isAllOf('[1] // end', found.value)).toBe(true)
  expect(isAllOf('[1]}', found.value)).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { foldKey } from './keys.ts'
import { parseJson } from './parse.ts'

function refused(text: string, rule: 'folded' | 'exact' = 'folded') {
  const result = parseJson(text, rule)
  if (result.kind === 'ok') return []
  return result.error.map(({ code, at, also }) => [
    code,
    ...[at, ...also].map(({ start, end }) => text.slice(start, end)),
  ])
}

describe('keys that Go takes for one', () => {
  test.each([
    ['syscalls', 'SYSCALLS'],
    ['syscalls', '\u017fy\u017fcalls'],
    ['minKernel', 'min\u212aernel'],
    ['straße', 'STRAẞE'],
    ['σ', 'ς'],
  ])('%s is %s', (one, other) => {
    expect(foldKey(one)).toBe(foldKey(other))
  })

  test.each([
    ['syscalls', 'syscall'],
    ['i', '\u0131'],
    ['i', '\u0130'],
    ['ss', 'ß'],
  ])('%s is not %s', (one, other) => {
    expect(foldKey(one)).not.toBe(foldKey(other))
  })
})

describe('a key that stands twice', () => {
  test('is refused with both places, the later first', () => {
    expect(refused('{"a":1,"b":2,"a":3}')).toEqual([['json-duplicate-key', '"a"', '"a"']])
    expect(refused('[{"x":{"syscalls":1,"\\u0073yscalls":[]}}]')).toEqual([
      ['json-duplicate-key', '"\\u0073yscalls"', '"syscalls"'],
    ])
  })

  test('is refused in another letter case where runtimes read the text', () => {
    expect(refused('{"value":5,"Value":6}')).toEqual([['json-folded-key', '"Value"', '"value"']])
    expect(refused('{"value":5,"Value":6}', 'exact')).toEqual([])
    expect(refused('{"value":5,"value":6}', 'exact')).toEqual([['json-duplicate-key', '"value"', '"value"']])
  })

  test('may stand in different objects', () => {
    expect(refused('[{"a":1},{"a":2,"b":{"a":3}}]')).toEqual([])
  })

  test('is found whatever its name', () => {
    expect(refused('{"__proto__":1,"__proto__":2}')).toEqual([
      ['json-duplicate-key', '"__proto__"', '"__proto__"'],
    ])
    expect(refused('{"constructor":1,"toString":2}')).toEqual([])
  })
})

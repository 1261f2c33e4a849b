import { expect, test } from 'vitest'
import { placeAt } from './json-place.ts'

/** The place of the bar in a drawn text. */
function at(drawn: string) {
  const { path, value, unfinished } = placeAt(drawn.replace('|', ''), drawn.indexOf('|'))
  const raw = value?.kind === 'string' ? value.value : value?.raw
  return [path, raw, unfinished ? 'unfinished' : undefined].filter((each) => each !== undefined).join(' ')
}

test.each([
  ['{"syscalls":[{"names":["re|ad"]}]}', 'syscalls/[]/names/[] read'],
  ['{"syscalls":[{"names":["read"|]}]}', 'syscalls/[]/names/[] read'],
  ['{"syscalls":[{"names":[|"read"]}]}', 'syscalls/[]/names/[] read'],
  ['{"syscalls":[{"names":[|]}]}', 'syscalls/[]/names/[]'],
  ['{"syscalls":[{"names":["read"]|}]}', 'syscalls/[]/names'],
  ['{"syscalls":[{"args":[{"index":0,"value":4|2}]}]}', 'syscalls/[]/args/[]/value 42'],
  ['{"a":1,"errnoRet":3|8', 'errnoRet 38'],
])('%s is at %s', (drawn, place) => {
  expect(at(drawn)).toBe(place)
})

test('a key is no value', () => {
  expect(at('{"na|mes":["a"]}')).toBe('')
})

test('a string without its closing quote is told, from its quote on', () => {
  expect(at('{"names":["re|\n]}')).toBe('names/[] unfinished')
  expect(at('{"names":[|"re\n]}')).toBe('names/[]')
})

test('what follows a bad place is not guessed', () => {
  expect(at('{"a": oops, "names":["re|ad"]}')).toBe('a')
})

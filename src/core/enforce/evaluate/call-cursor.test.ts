import { describe, expect, test } from 'vitest'
import { closedCall, wordAt } from './call-cursor.ts'

/** The text with `^` where the cursor is. */
const at = (marked: string) => {
  const word = wordAt(marked.replace('^', ''), marked.indexOf('^'))
  return word === undefined ? undefined : [word.kind, word.typed, word.name, word.index]
}

describe('the word that is being typed', () => {
  test.each([
    ['^', ['name', '', '', 0]],
    ['sock^', ['name', 'sock', 'sock', 0]],
    ['so^cket(2)', ['name', 'so', 'socket', 0]],
    ['socket(^', ['argument', '', 'socket', 0]],
    ['socket(AF_A^, 5)', ['argument', 'AF_A', 'socket', 0]],
    ['socket(AF_ALG, SOCK^', ['argument', 'SOCK', 'socket', 1]],
    ['clone(CLONE_NEWUSER|SIG^)', ['argument', 'SIG', 'clone', 0]],
    ['openat(AT_FDCWD, "/a,(b", O_^', ['argument', 'O_', 'openat', 2]],
    ['setns({a, b}, [c, d], CL^', ['argument', 'CL', 'setns', 2]],
  ])('%s', (text, expected) => {
    expect(at(text)).toEqual(expected)
  })

  test.each(['socket(2) ^', 'open("/a^', 'bpf({a^', 'socket rea^'])('%s has none', (text) => {
    expect(at(text)).toBeUndefined()
  })

  test('ends where the word ends, not at the cursor', () => {
    expect(wordAt('socket(AF_ALG)', 9)).toMatchObject({ from: 7, to: 13, typed: 'AF' })
  })
})

test.each([
  ['socket(AF_ALG, ', 'socket(AF_ALG)'],
  ['clone(CLONE_NEWUSER|', 'clone(CLONE_NEWUSER)'],
  ['socket(', 'socket()'],
  ['socket', 'socket'],
  ['socket(2);', 'socket(2);'],
  ['socket(2) = 3', 'socket(2) = 3'],
])('%s reads as %s', (text, closed) => {
  expect(closedCall(text)).toBe(closed)
})

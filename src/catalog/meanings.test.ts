import { expect, test } from 'vitest'
import { readSource } from './generate.ts'
import { loadMeanings } from './load.ts'

const meanings = await loadMeanings()
const known = new Set(Object.values(readSource().constants.sets).flatMap(({ values }) => Object.keys(values)))

test('every meaning is that of a known constant, and short', () => {
  expect([...meanings.keys()].filter((name) => !known.has(name))).toEqual([])
  expect([...meanings.values()].filter((words) => words.length < 2 || words.length > 60)).toEqual([])
})

test('what people ask for has one', () => {
  for (const name of [
    'AF_ALG',
    'CLONE_NEWUSER',
    'TIOCSTI',
    'PR_SET_NO_NEW_PRIVS',
    'BPF_PROG_LOAD',
    'SIGKILL',
  ]) {
    expect(meanings.get(name), name).toBeDefined()
  }
})

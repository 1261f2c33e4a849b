import { expect, test } from 'vitest'
import { completeQuery, completionsOf } from './query-completions.ts'

function offered(text: string, isCall = false): readonly string[] {
  return completionsOf(text, () => isCall).list
}

test('keys are offered by their first letters, unless a call begins so', () => {
  expect(offered('se')).toEqual(['seen:'])
  expect(offered('open -ri')).toEqual(['risk:'])
  expect(offered('se', true)).toEqual([])
  expect(offered('s')).toEqual([])
})

test('values are offered behind a key, also behind a comma', () => {
  expect(offered('risk:')).toEqual(['critical', 'high', 'medium', 'low'])
  expect(offered('risk:high,me')).toEqual(['medium'])
  expect(offered('risk:high')).toEqual([])
  expect(offered('nr:')).toEqual([])
  expect(offered('risk:high ')).toEqual([])
})

test('what is chosen replaces the word at the end', () => {
  const complete = (text: string, chosen: string) =>
    completeQuery(
      text,
      completionsOf(text, () => false),
      chosen,
    )
  expect(complete('open se', 'seen:')).toBe('open seen:')
  expect(complete('risk:high,me', 'medium')).toBe('risk:high,medium ')
})

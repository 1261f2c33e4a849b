import { expect, test } from 'vitest'
import { readDocument } from '#core/document.ts'
import { sharedText } from './shared-text.ts'

const profile = '{ "defaultAction": "SCMP_ACT_ERRNO" /* all */ }'

test('a profile is shared as it stands, readable or not', () => {
  for (const text of [`// why\n${profile}\n`, '{ "defaultAction"'])
    expect(sharedText(readDocument(text))).toBe(text)
})

test('the environment in a runtime configuration is not shared', () => {
  const text = `{"process":{"env":["KEY=secret"]},"linux":{"seccomp":${profile}}}`
  expect(sharedText(readDocument(text))).toBe(`${profile}\n`)
})

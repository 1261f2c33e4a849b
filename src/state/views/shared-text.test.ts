import { expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { sharedProfile, sharedText } from './shared-text.ts'

const profile = '{ "defaultAction": "SCMP_ACT_ERRNO" /* all */ }'

test('a profile is shared as it stands, readable or not', () => {
  for (const text of [`// why\n${profile}\n`, '{ "defaultAction"'])
    expect(sharedText(readDocument(text))).toBe(text)
})

test('the environment in a runtime configuration is not shared', () => {
  const text = `{"process":{"env":["KEY=secret"]},"linux":{"seccomp":${profile}}}`
  expect(sharedText(readDocument(text))).toBe(`${profile}\n`)
})

test('a target that is the usual one, and no accepted risks, need no room', () => {
  const work = { name: 'a', document: readDocument(profile), target: { ...defaultTarget }, accepted: [] }
  expect(Object.keys(sharedProfile(work))).toEqual(['name', 'text'])
  const target = { ...defaultTarget, noNewPrivileges: true }
  expect(sharedProfile({ ...work, target })).toEqual({ name: 'a', text: profile, target })
})

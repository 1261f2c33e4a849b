import { expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { exportedFor, exportProfile } from './exported.ts'

const profile = (names: string) =>
  `{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": [${names}], "action": "SCMP_ACT_ALLOW" }] }\n`

function exported(text: string) {
  const result = exportProfile(readDocument(text))
  return result.kind === 'ready' ? { ...result, bytes: new TextDecoder().decode(result.bytes) } : result
}

test('a strict profile is exported byte for byte', () => {
  const text = profile('"read"')
  expect(exported(text)).toEqual({ kind: 'ready', bytes: text, madeStrict: false, cutOut: false, losses: [] })
})

test('comments and a byte order mark are left out, and that is told', () => {
  expect(exported(`\ufeff// why\n${profile('"read",')}`)).toEqual({
    kind: 'ready',
    bytes: profile('"read"'),
    madeStrict: true,
    cutOut: false,
    losses: [],
  })
})

test('of a runtime configuration only the profile is exported', () => {
  const whole = `{"process":{"env":["KEY=secret"]},"linux":{"seccomp":${profile('"read"')}}}`
  expect(exported(whole)).toEqual({
    kind: 'ready',
    bytes: profile('"read"'),
    madeStrict: false,
    cutOut: true,
    losses: [],
  })
})

test('a text that cannot be read is not exported', () => {
  expect(exported('{')).toEqual({ kind: 'unreadable' })
  expect(exported('')).toEqual({ kind: 'unreadable' })
})

test('a file for a target waits until it was read back, and is refused with the reason', () => {
  const asWritten = exportProfile(readDocument(profile('"read"')))
  expect(exportedFor(asWritten, undefined)).toEqual({ kind: 'working' })
  const error = { code: 'export-not-written', params: {} }
  expect(exportedFor(asWritten, { kind: 'error', error })).toEqual({ kind: 'refused', message: error })
  const file = { text: '{}', target: defaultTarget, losses: [error], problem: undefined }
  expect(exportedFor(asWritten, { kind: 'ok', value: file })).toMatchObject({
    kind: 'ready',
    losses: [error],
  })
  expect(exportedFor({ kind: 'unreadable' }, { kind: 'ok', value: file })).toEqual({ kind: 'unreadable' })
})

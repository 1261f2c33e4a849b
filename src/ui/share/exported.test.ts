import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { exportForms } from '#state/views/export-forms.ts'
import { exportedAs, exportProfile } from './exported.ts'

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

describe('a file in a form', () => {
  const [docker, systemd] = [formOf('docker'), formOf('systemd')]
  const asWritten = exportProfile(readDocument(`// why\n${profile('"read"')}`))
  const error = { code: 'export-not-written', params: {} }
  const file = { kind: 'ok', value: { text: '{}', losses: [error], problem: undefined } } as const

  test('waits until it was read back, and is refused with the reason', () => {
    expect(exportedAs(docker, asWritten, undefined)).toEqual({ kind: 'working' })
    expect(exportedAs(docker, asWritten, { kind: 'error', error })).toEqual({
      kind: 'refused',
      message: error,
    })
    expect(exportedAs(docker, asWritten, file)).toMatchObject({ kind: 'ready', losses: [error] })
    expect(exportedAs(docker, { kind: 'unreadable' }, file)).toEqual({ kind: 'unreadable' })
  })

  test('says that comments are gone where the form could be thought to have them', () => {
    expect(exportedAs(docker, asWritten, file)).toMatchObject({ madeStrict: true })
    expect(exportedAs(systemd, asWritten, file)).toMatchObject({ madeStrict: false })
  })
})

function formOf(id: string) {
  const form = exportForms.find((each) => each.id === id)
  if (form === undefined) throw new Error(id)
  return form
}

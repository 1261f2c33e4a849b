import { describe, expect, it } from 'vitest'
import { readDocument } from '../document.ts'
import type { Readable } from './locate.ts'
import { setArchMap } from './set-arch-map.ts'
import { setFlags, setListener } from './set-loading.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'

function edited(source: string, edit: (reading: Readable, text: string) => readonly TextEdit[]): string {
  const { reading } = readDocument(source)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  const text = applyEdits(source, edit(reading, source))
  const again = readDocument(text).reading
  if (again.kind === 'unreadable') throw new Error(`${JSON.stringify(again.problems)} in\n${text}`)
  return text
}

const profile = (members: string) => `{"defaultAction": "SCMP_ACT_ERRNO"${members}, "syscalls": []}`
const log = 'SECCOMP_FILTER_FLAG_LOG'
const sync = 'SECCOMP_FILTER_FLAG_TSYNC'

describe('setFlags', () => {
  const set = (source: string, flags: readonly string[]) =>
    edited(source, (reading, text) => setFlags(reading, text, flags))

  it('adds the key behind the architectures', () => {
    expect(set(profile(', "architectures": []'), [log])).toBe(
      profile(`, "architectures": [], "flags": ["${log}"]`),
    )
  })

  it('keeps the comments of flags that stay', () => {
    expect(set(profile(`, "flags": [/* why */ "${log}"]`), [log, sync])).toBe(
      profile(`, "flags": [/* why */ "${log}", "${sync}"]`),
    )
  })

  it('takes the key out with the last flag, and leaves an empty list alone', () => {
    expect(set(profile(`, "flags": ["${log}"]`), [])).toBe(profile(''))
    expect(set(profile(', "flags": []'), [])).toBe(profile(', "flags": []'))
  })
})

describe('setListener', () => {
  const set = (source: string, path: string, metadata: string) =>
    edited(source, (reading, text) => setListener(reading, text, { path, metadata }))

  it('writes both and takes both out', () => {
    const both = profile(', "listenerPath": "/run/s.sock", "listenerMetadata": "a \\"b\\""')
    expect(set(profile(''), '/run/s.sock', 'a "b"')).toBe(both)
    expect(set(both, '', '')).toBe(profile(''))
  })

  it('changes nothing where nothing changes', () => {
    const empty = profile(', "listenerPath": ""')
    expect(set(empty, '', '')).toBe(empty)
  })
})

describe('setArchMap', () => {
  const map = (entries: string) => profile(`, "archMap": [${entries}]`)
  const entry = (subs: string) => `{"architecture": "SCMP_ARCH_X86_64", "subArchitectures": ${subs}}`
  const x86 = 'SCMP_ARCH_X86'
  const set = (source: string, subArchitectures: readonly string[]) =>
    edited(source, (reading, text) =>
      setArchMap(reading, text, [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures }]),
    )

  it('changes the list of one host and keeps its comments', () => {
    expect(set(map(entry(`[/* old */ "${x86}"]`)), [x86, 'SCMP_ARCH_X32'])).toBe(
      map(entry(`[/* old */ "${x86}", "SCMP_ARCH_X32"]`)),
    )
    expect(set(map(entry(`["${x86}"]`)), [])).toBe(map(entry('[]')))
  })

  it('gives a host without a list its list', () => {
    expect(set(map('{"architecture": "SCMP_ARCH_X86_64"}'), [x86])).toBe(map(entry(`["${x86}"]`)))
  })

  it('takes out hosts that are not wanted and adds new ones at the end', () => {
    const arm = '{"architecture": "SCMP_ARCH_ARM", "subArchitectures": []}'
    expect(set(map(`${arm}, ${entry('[]')}`), [])).toBe(map(entry('[]')))
    expect(set(map(arm), [])).toBe(map(entry('[]')))
  })

  it('leaves a profile without a map alone', () => {
    expect(set(profile(''), [x86])).toBe(profile(''))
  })
})

import { describe, expect, test } from 'vitest'
import { runtimeText } from './runtime-words.ts'

const index = { code: 'crun-index', params: { position: 0 } }
const action = { code: 'crun-action', params: { action: 'KILL' } }
const rule = { code: 'runc-rule', params: { name: 'read', reason: 'file exists' } }
const listener = { code: 'runc-no-listener', params: {} }

describe('what a runtime prints changes with its release', () => {
  test.each([
    ['crun', '1.8.5', index, 'invalid seccomp index 0'],
    ['crun', '1.8.6', index, 'invalid seccomp index `0`'],
    ['crun', '1.24', action, 'invalid seccomp action `KILL`'],
    ['crun', '1.25', action, 'seccomp get action `KILL`'],
    [
      'runc',
      '1.1.15',
      rule,
      'unable to start container process: error adding seccomp rule for syscall read: file exists',
    ],
    [
      'runc',
      '1.2.0',
      rule,
      'unable to start container process: error during container init: error adding seccomp rule for syscall read: file exists',
    ],
    ['runc', '1.1.5', listener, 'unable to start container process: listenerPath is not set'],
    [
      'runc',
      '1.5.1',
      listener,
      'unable to start container process: error during container init: seccomp listenerPath is not set',
    ],
  ] as const)('%s %s', (kind, version, refusal, words) => {
    expect(runtimeText(refusal, { kind, version }, false)).toBe(words)
  })
})

test('with no_new_privs runc builds the filter elsewhere, but asks for the listener where it did', () => {
  const runc = { kind: 'runc', version: '1.3.6' } as const
  expect(runtimeText(rule, runc, true)).toContain('init: unable to init seccomp: error adding seccomp rule')
  expect(runtimeText(listener, runc, true)).toBe(runtimeText(listener, runc, false))
})

test('how a newer Go names a field depends on the compiler, so it is left out', () => {
  const complaint =
    'json: cannot unmarshal string into Go struct field LinuxSyscall.linux.seccomp.syscalls.names'
  const refusal = { code: 'runc-json', params: { complaint } }
  expect(runtimeText(refusal, { kind: 'runc', version: '1.1.15' }, false)).toBe(complaint)
  expect(runtimeText(refusal, { kind: 'runc', version: '1.2.0' }, false)).toBe(
    'json: cannot unmarshal string into Go struct field',
  )
})

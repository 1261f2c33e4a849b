import { expect, test } from 'vitest'
import { wrapped } from './engine-words.ts'

const parts = { text: 'TEXT', runtime: 'crun' } as const

test.each([
  [
    'docker',
    '20.10.24',
    /^docker: Error response from daemon: failed to create shim task: .*: TEXT: unknown$/,
  ],
  ['docker', '26.1.5', /^docker: Error response from daemon: failed to create task .*: TEXT: unknown$/],
  ['docker', '28.5.2', /^docker: Error response from daemon: failed to create task .*: TEXT$/],
  ['containerd', '1.7.24', /^ctr: failed to create shim task: .*: TEXT: unknown$/],
  ['containerd', '2.1.9', /^ctr: failed to create shim task: .*: TEXT$/],
  ['podman', '5.8.6', /^Error: OCI runtime error: crun: TEXT$/],
])('what %s %s puts around the words of its runtime', (engine, version, line) => {
  expect(wrapped(engine, version, parts)).toMatch(line)
})

test('runc says below Docker that it is about to create, crun does not', () => {
  const line = (runtime: 'runc' | 'crun') => wrapped('docker', '28.5.2', { text: 'TEXT', runtime })
  expect(line('runc')).toMatch(/OCI runtime create failed: runc create failed: TEXT$/)
  expect(line('crun')).toMatch(/OCI runtime create failed: TEXT$/)
})

test('a text stays as it is, whatever signs are in it', () => {
  expect(wrapped('podman', '5.4.2', { ...parts, text: '{{runtime}} $& $1' })).toBe(
    'Error: OCI runtime error: crun: {{runtime}} $& $1',
  )
})

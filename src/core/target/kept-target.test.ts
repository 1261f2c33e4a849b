import { expect, test } from 'vitest'
import { targetFrom } from './kept-target.ts'
import { defaultTarget, startedBy } from './target.ts'

const host = {
  libseccomp: '2.5.5',
  kernel: '6.12',
  arch: 'SCMP_ARCH_AARCH64',
  capabilities: ['CAP_CHOWN', 'CAP_KILL'],
  noNewPrivileges: true,
}

test('a kept target is understood, a damaged one is not', () => {
  expect(targetFrom(structuredClone(defaultTarget))).toEqual(defaultTarget)
  const byHand = startedBy(defaultTarget, 'crun', '1.20')
  expect(targetFrom(structuredClone(byHand))).toEqual(byHand)
  for (const damage of [
    { engine: 'lxc' },
    { engine: 'none' },
    { engine: 'runc' },
    { engineVersion: '' },
    { runtime: 'docker' },
    { runtimeVersion: 'new' },
    { kernel: 'new' },
    { capabilities: [1] },
    { user: 'nobody' },
    { tty: 1 },
  ])
    expect(targetFrom({ ...defaultTarget, ...damage }), JSON.stringify(damage)).toBeUndefined()
  expect(targetFrom(undefined)).toBeUndefined()
})

// As a draft, a link and a studio file of September 2026 have it.
test.each([
  ['docker', '28.2', { engine: 'docker', engineVersion: '28.2', runtime: 'runc' }],
  ['podman', '5.4', { engine: 'podman', engineVersion: '5.4', runtime: 'crun' }],
  ['cri-o', '1.29', { engine: 'cri-o', engineVersion: '1.29', runtime: 'runc' }],
  ['runc', '1.1.5', { engine: 'none', engineVersion: '', runtime: 'runc', runtimeVersion: '1.1.5' }],
  ['crun', '1.8.1', { engine: 'none', engineVersion: '', runtime: 'crun', runtimeVersion: '1.8.1' }],
])(
  'a target kept as %s %s gets engine and runtime, all else as it was',
  (runtime, runtimeVersion, wanted) => {
    const found = targetFrom({ runtime, runtimeVersion, ...host })
    expect(found).toMatchObject({ ...wanted, ...host, user: 'root', tty: false })
    expect(targetFrom(found)).toEqual(found)
  },
)

test('an old target that was damaged is none', () => {
  expect(targetFrom({ runtime: 'lxc', runtimeVersion: '5.0', ...host })).toBeUndefined()
  expect(targetFrom({ runtime: 'docker', runtimeVersion: 'new', ...host })).toBeUndefined()
  expect(targetFrom({ runtime: 'docker', runtimeVersion: '28.2' })).toBeUndefined()
})

import { expect, test } from 'vitest'
import { runtimeOf } from './evaluate/runtime.ts'
import { modelledSince } from './libseccomp/release.ts'
import { compareVersions, isAtLeast } from './libseccomp/version.ts'
import { capabilities } from './reading/vocabulary.ts'
import {
  defaultTarget,
  hasUsualCapabilities,
  isTarget,
  libseccompReleases,
  runtimeFacts,
  runtimes,
  withRuntime,
} from './target.ts'

test('every release that can be chosen is modelled', () => {
  expect(libseccompReleases.every((release) => isAtLeast(release, modelledSince))).toBe(true)
  expect(libseccompReleases.at(-1)).toBe(modelledSince)
})

test.each(runtimes)('what %s usually is can be chosen, newest first', (runtime) => {
  const { versions, usual, libseccomp, capabilities: caps } = runtimeFacts[runtime]
  expect(versions).toContain(usual)
  expect(versions).toEqual(versions.toSorted((a, b) => compareVersions(b, a)))
  expect(libseccompReleases).toContain(libseccomp)
  expect(capabilities).toEqual(expect.arrayContaining([...caps]))
  expect(runtimeOf(withRuntime(defaultTarget, runtime)).version).not.toBe('0')
})

test('another runtime keeps the host', () => {
  const host = { ...defaultTarget, kernel: '5.4', arch: 'SCMP_ARCH_AARCH64', noNewPrivileges: true }
  const target = withRuntime(host, 'cri-o')
  expect(target).toMatchObject({ runtime: 'cri-o', kernel: '5.4', arch: 'SCMP_ARCH_AARCH64' })
  expect(target.noNewPrivileges).toBe(true)
  expect(target.capabilities).not.toContain('CAP_MKNOD')
})

test('another runtime keeps capabilities that somebody chose', () => {
  expect(withRuntime({ ...defaultTarget, capabilities: ['CAP_BPF'] }, 'podman').capabilities).toEqual([
    'CAP_BPF',
  ])
})

test('capabilities are the usual ones in any order, and not with one more', () => {
  const { capabilities: usual } = defaultTarget
  expect(hasUsualCapabilities({ ...defaultTarget, capabilities: usual.toReversed() })).toBe(true)
  expect(hasUsualCapabilities({ ...defaultTarget, capabilities: [...usual, 'CAP_BPF'] })).toBe(false)
})

test('a kept target is understood, a damaged one is not', () => {
  expect(isTarget(structuredClone(defaultTarget))).toBe(true)
  expect(isTarget({ ...defaultTarget, runtime: 'lxc' })).toBe(false)
  expect(isTarget({ ...defaultTarget, kernel: 'new' })).toBe(false)
  expect(isTarget({ ...defaultTarget, capabilities: [1] })).toBe(false)
  expect(isTarget(undefined)).toBe(false)
})

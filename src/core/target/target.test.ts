import { expect, test } from 'vitest'
import { modelledSince } from '../base/libseccomp-release.ts'
import { isAtLeast } from '../base/version.ts'
import { capabilities } from '../profile/reading/vocabulary.ts'
import { launchers, usualCapabilities, versionsOf } from './engines.ts'
import { doubtsOfTarget } from './known-target.ts'
import { compareReleases } from './release-text.ts'
import { defaultTarget, hasUsualCapabilities, libseccompReleases, withLauncher } from './target.ts'

test('every release that can be chosen is modelled', () => {
  expect(libseccompReleases.every((release) => isAtLeast(release, modelledSince))).toBe(true)
  expect(libseccompReleases.at(-1)).toBe(modelledSince)
})

test.each(launchers)('the versions of %s stand newest first and are known', (launcher) => {
  const versions = versionsOf(launcher)
  expect(versions).toEqual(versions.toSorted((a, b) => compareReleases(b, a)))
  expect(new Set(versions).size).toBe(versions.length)
  for (const version of versions)
    expect(doubtsOfTarget(withLauncher(defaultTarget, launcher, version))).toEqual([])
  expect(capabilities).toEqual(expect.arrayContaining([...usualCapabilities[launcher]]))
})

test('another runtime keeps the host', () => {
  const host = { ...defaultTarget, kernel: '5.4', arch: 'SCMP_ARCH_AARCH64', noNewPrivileges: true }
  const target = withLauncher(host, 'cri-o')
  expect(target).toMatchObject({ engine: 'cri-o', kernel: '5.4', arch: 'SCMP_ARCH_AARCH64' })
  expect(target.noNewPrivileges).toBe(true)
  expect(target.capabilities).not.toContain('CAP_MKNOD')
})

test('another runtime keeps capabilities that somebody chose', () => {
  expect(withLauncher({ ...defaultTarget, capabilities: ['CAP_BPF'] }, 'podman').capabilities).toEqual([
    'CAP_BPF',
  ])
})

test('capabilities are the usual ones in any order, and not with one more', () => {
  const { capabilities: usual } = defaultTarget
  expect(hasUsualCapabilities({ ...defaultTarget, capabilities: usual.toReversed() })).toBe(true)
  expect(hasUsualCapabilities({ ...defaultTarget, capabilities: [...usual, 'CAP_BPF'] })).toBe(false)
})

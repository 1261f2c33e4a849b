import { expect, test } from 'vitest'
import { startedBy } from '../target.ts'
import { runtimeOf } from './runtime.ts'
import { sampleTarget } from './sample-profile.ts'

const under = (runtime: 'docker' | 'podman' | 'containerd' | 'runc', runtimeVersion: string) => {
  const { kind, version } = runtimeOf(startedBy(sampleTarget, runtime, runtimeVersion))
  return `${kind} ${version}`
}

test('an engine brings its runtime', () => {
  expect(under('docker', '20.10.24')).toBe('runc 1.1.5')
  expect(under('docker', '28.2')).toMatch(/^runc 1\.2\./)
  expect(under('containerd', '2.0')).toMatch(/^runc 1\.2\./)
  expect(under('podman', '4.3.1')).toBe('crun 1.8.1')
  expect(under('runc', '1.3.0')).toBe('runc 1.3.0')
})

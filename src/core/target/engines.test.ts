import { expect, test } from 'vitest'
import { newestOf, presetOf } from './engines.ts'

const below = (...asked: Parameters<typeof presetOf>) => {
  const { runtime, runtimeVersion, libseccomp } = presetOf(...asked)
  return `${runtime} ${runtimeVersion} ${libseccomp}`
}

test('an engine brings its runtime', () => {
  expect(below('docker', '19.03')).toBe('runc 1.0.0-rc8 2.5.1')
  expect(below('docker', '20.10.5')).toBe('runc 1.0.0-rc93 2.5.1')
  expect(below('docker', '26.1.5')).toBe('runc 1.1.12 2.5.4')
  expect(below('docker', '28.5.1')).toBe('runc 1.3.0 2.5.6')
  expect(below('docker', '28.5.2')).toBe('runc 1.3.3 2.5.6')
  expect(below('docker', '29.7.2')).toBe('runc 1.4.3 2.6.0')
  expect(below('containerd', '1.7.29')).toBe('runc 1.3.3 2.5.6')
  expect(below('cri-o', '1.30.4')).toBe('runc 1.1.12 2.5.4')
  expect(below('cri-o', '1.31')).toBe('crun 1.17 2.5.5')
  expect(below('podman', '5.4.2')).toBe('crun 1.21 2.6.0')
  expect(below('runc', '1.3.0')).toBe('runc 1.3.0 2.5.6')
})

test('outside the tables the nearest line answers', () => {
  expect(below('docker', '99.0')).toBe(below('docker', newestOf('docker')))
  expect(below('docker', '17.06')).toBe(below('docker', '18.09'))
})

import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const names = ['docker', 'podman', 'containerd', 'cri-o', 'runc', 'crun']

test('a mistyped name has a nearest one, another word has none', () => {
  expect(nearestName('podmann', names)).toBe('podman')
  expect(nearestName('Dokcer', names)).toBe('docker')
  expect(nearestName('containerd.io', names)).toBe('containerd')
  expect(nearestName('lxc', names)).toBeUndefined()
})

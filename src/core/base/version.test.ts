import { expect, test } from 'vitest'
import { compareVersions, isAtLeast } from './version.ts'

test('versions compare by number, not by letter', () => {
  expect(compareVersions('2.10', '2.9')).toBeGreaterThan(0)
  expect(compareVersions('1.1.5', '1.1.15')).toBeLessThan(0)
  expect(compareVersions('2.5', '2.5.0')).toBe(0)
})

test('what stands around the numbers is left out', () => {
  expect(compareVersions('2.5.4-1+deb12u1', '2.5.4')).toBe(0)
  expect(compareVersions('v6.18.44-generic', '6.18.44')).toBe(0)
})

test('a version is at least itself and what is below', () => {
  expect(isAtLeast('1.2.0', '1.2')).toBe(true)
  expect(isAtLeast('1.1.15', '1.2')).toBe(false)
})

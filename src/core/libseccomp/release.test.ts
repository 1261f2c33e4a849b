import { expect, test } from 'vitest'
import { isTableDisputed, knowsArchitecture, knowsName, knowsNumber, repairsFalseBranch } from './release.ts'

test('a release knows the calls of its kernel and no later ones', () => {
  expect(knowsName('2.5.5', 'fchmodat2', '6.6')).toBe(true)
  expect(knowsName('2.5.3', 'fchmodat2', '6.6')).toBe(false)
  expect(knowsName('2.5.5', 'mseal', '6.10')).toBe(false)
  expect(knowsName('2.6.0', 'mseal', '6.10')).toBe(true)
  expect(knowsName('2.5.0', 'read', undefined)).toBe(true)
})

test('some names and numbers came later than their kernel', () => {
  expect(knowsName('2.5.5', 'riscv_hwprobe', '6.4')).toBe(false)
  expect(knowsNumber('2.5.5', 'map_shadow_stack', 'SCMP_ARCH_X32')).toBe(false)
  expect(knowsNumber('2.5.5', 'map_shadow_stack', 'SCMP_ARCH_X86_64')).toBe(true)
})

test('builds of 2.5.4 differ in calls after 5.17, other releases do not', () => {
  expect(isTableDisputed('2.5.4', '6.6')).toBe(true)
  expect(isTableDisputed('2.5.4', '5.10')).toBe(false)
  expect(isTableDisputed('2.5.4-1+deb12u1', '6.6')).toBe(false)
  expect(isTableDisputed('2.5.5', '6.6')).toBe(false)
})

test('loongarch64 and the repaired merge come with their releases', () => {
  expect(knowsArchitecture('2.5.5', 'SCMP_ARCH_LOONGARCH64')).toBe(false)
  expect(knowsArchitecture('2.6.0', 'SCMP_ARCH_LOONGARCH64')).toBe(true)
  expect(repairsFalseBranch('2.6.0')).toBe(false)
  expect(repairsFalseBranch('2.6.1')).toBe(true)
})

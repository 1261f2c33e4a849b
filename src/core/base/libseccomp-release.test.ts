import { expect, test } from 'vitest'
import {
  isTableDisputed,
  knowsArchitecture,
  knowsName,
  knowsNumber,
  nameFoundAgain,
  repairsFalseBranch,
} from './libseccomp-release.ts'

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

test('builds of 2.5.1 differ in calls after 5.8', () => {
  expect(isTableDisputed('2.5.1', 'mount_setattr', '5.12')).toBe(true)
  expect(isTableDisputed('2.5.1', 'openat2', '5.6')).toBe(false)
  expect(isTableDisputed('2.5.2', 'mount_setattr', '5.12')).toBe(false)
})

test('builds of 2.5.4 differ in calls after 5.17 and in a shared number, other releases do not', () => {
  expect(isTableDisputed('2.5.4', 'switch_endian', '4.2')).toBe(true)
  expect(isTableDisputed('2.5.5', 'switch_endian', '4.2')).toBe(false)
  expect(isTableDisputed('2.5.4', 'fchmodat2', '6.6')).toBe(true)
  expect(isTableDisputed('2.5.4', 'close_range', '5.9')).toBe(false)
  expect(isTableDisputed('2.5.4-1+deb12u1', 'fchmodat2', '6.6')).toBe(false)
  expect(isTableDisputed('2.5.5', 'fchmodat2', '6.6')).toBe(false)
})

test('loongarch64 and the repaired merge come with their releases', () => {
  expect(knowsArchitecture('2.5.5', 'SCMP_ARCH_LOONGARCH64')).toBe(false)
  expect(knowsArchitecture('2.6.0', 'SCMP_ARCH_LOONGARCH64')).toBe(true)
  expect(repairsFalseBranch('2.6.0')).toBe(false)
  expect(repairsFalseBranch('2.6.1')).toBe(true)
})

test('two names share an invented number, and releases find another one of them again', () => {
  expect(nameFoundAgain('2.5.3', 'switch_endian')).toBe('sys_debug_setcontext')
  expect(nameFoundAgain('2.5.5', 'sys_debug_setcontext')).toBe('switch_endian')
  expect(nameFoundAgain('2.6.1', 'switch_endian')).toBe('sys_debug_setcontext')
  expect(nameFoundAgain('2.6.1', 'read')).toBe('read')
})

import { expect, test } from 'vitest'
import { actions } from '../../profile/profile.ts'
import { meaningOf, returnText, returnValue } from './return-value.ts'

test('every action comes back from its value, KILL as KILL_THREAD', () => {
  for (const action of actions) {
    const same = action === 'SCMP_ACT_KILL' ? 'SCMP_ACT_KILL_THREAD' : action
    expect(meaningOf(returnValue(action, 5)).action).toBe(same)
  }
})

test('the number counts for ERRNO and TRACE alone, in 16 bits', () => {
  expect(returnValue('SCMP_ACT_ERRNO', 0x1_0065)).toBe(0x0005_0065)
  expect(returnValue('SCMP_ACT_TRACE', 7)).toBe(0x7ff0_0007)
  expect(returnValue('SCMP_ACT_LOG', 7)).toBe(0x7ffc_0000)
})

test('the kernel cuts error numbers to 4095 and takes unknown actions for KILL_PROCESS', () => {
  expect(meaningOf(0x0005_ffff)).toEqual({ action: 'SCMP_ACT_ERRNO', data: 4095 })
  expect(meaningOf(0x1234_0000).action).toBe('SCMP_ACT_KILL_PROCESS')
})

test('values read as words', () => {
  expect(returnText(0x0005_0026)).toBe('ERRNO(ENOSYS)')
  expect(returnText(0x0005_0fff)).toBe('ERRNO(4095)')
  expect(returnText(0x7ff0_0003)).toBe('TRACE(3)')
})

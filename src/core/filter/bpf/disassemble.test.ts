import { expect, test } from 'vitest'
import { disassemble } from './disassemble.ts'
import { instruction } from './instruction.ts'

test('a filter reads as its decisions', () => {
  const text = disassemble([
    instruction(0x20, 4),
    instruction(0x15, 0xc000_003e, 0, 3),
    instruction(0x20, 20),
    instruction(0x54, 0xff),
    instruction(0x06, 0x0005_0001),
    instruction(0x06, 0),
  ])
  expect(text.split('\n')).toEqual([
    '0000: 20 00 00 00000004  a = arch',
    '0001: 15 00 03 c000003e  if a == 0xc000003e goto 0002 else 0005',
    '0002: 20 00 00 00000014  a = args[0]+4',
    '0003: 54 00 00 000000ff  a &= 0xff',
    '0004: 06 00 00 00050001  return ERRNO(EPERM)',
    '0005: 06 00 00 00000000  return KILL_THREAD',
    '',
  ])
})

test('what is no instruction is shown as such', () => {
  expect(disassemble([instruction(0xff, 1)])).toContain('unknown 0xff')
})

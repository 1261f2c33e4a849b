import { expect, test } from 'vitest'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { readDocument } from '../../profile/document.ts'
import { outcomeOf, outcomes } from '../../profile/outcome.ts'
import { defaultTarget } from '../../target/target.ts'
import { elsewhere, overlaps } from './across.ts'
import { prepare } from './prepare.ts'

const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  SCMP_ARCH_X86_64: { socket: 41, arch_prctl: 158, clone3: 435, lseek: 8 },
  SCMP_ARCH_X86: { socket: 359, socketcall: 102, clone3: 435, lseek: 19 },
}
const audits: Readonly<Record<string, number>> = { SCMP_ARCH_X86_64: 0xc000003e, SCMP_ARCH_X86: 0x40000003 }
const numbers: Numbers = {
  architecture(token) {
    const audit = audits[token]
    return audit === undefined
      ? undefined
      : { audit, endian: 'little', bits: token === 'SCMP_ARCH_X86' ? 32 : 64 }
  },
  numberOf: (name, arch) => tables[arch]?.[name],
  syscall: () => ({ since: '2.6' }),
}

function made(rules: readonly unknown[], name: string) {
  const text = JSON.stringify({
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: ['SCMP_ARCH_X86'],
    syscalls: [...rules, { names: ['clone3'], action: 'SCMP_ACT_ALLOW' }],
  })
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('unreadable')
  const prepared = prepare(reading.profile, defaultTarget, numbers)
  if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
  return {
    prepared,
    name,
    outcome: outcomeOf(outcomes(reading.profile, defaultTarget), reading.profile, name),
  }
}

const on = (rules: readonly unknown[], name: string) => {
  const { prepared, outcome } = made(rules, name)
  return elsewhere(prepared, name, outcome)
}
const rule = (names: readonly string[], args: readonly unknown[] = [], action = 'SCMP_ACT_ALLOW') => ({
  names,
  action,
  args,
})

test('a plain rule is the same on every architecture that has the call', () => {
  expect(on([rule(['lseek'])], 'lseek')).toMatchObject([
    { arch: 'SCMP_ARCH_X86', kind: 'same', isCut: false },
  ])
  expect(on([rule(['arch_prctl'])], 'arch_prctl')).toMatchObject([{ kind: 'absent' }])
})

test('a socket call also comes through socketcall', () => {
  expect(on([rule(['socket'], [{ index: 0, value: 2, op: 'SCMP_CMP_EQ' }])], 'socket')).toMatchObject([
    { through: 'socketcall' },
  ])
})

test('a value beyond 32 bits is cut there and means something else', () => {
  const high = [{ index: 1, value: 2 ** 32, op: 'SCMP_CMP_EQ' }]
  expect(on([rule(['lseek'], high)], 'lseek')).toMatchObject([{ kind: 'differs', isCut: true }])
})

test('of two rules that hold together the one that libseccomp lets decide is named', () => {
  const { prepared, outcome, name } = made(
    [
      rule(['socket'], [{ index: 0, value: 2, op: 'SCMP_CMP_EQ' }], 'SCMP_ACT_LOG'),
      rule(['socket'], [{ index: 1, value: 5, op: 'SCMP_CMP_EQ' }]),
    ],
    'socket',
  )
  expect(overlaps(prepared, name, outcome)).toMatchObject([
    { args: [2n, 5n, 0n, 0n, 0n, 0n], winner: { position: 1 }, effect: { action: 'SCMP_ACT_ALLOW' } },
  ])
})

test('rules that exclude each other overlap nowhere', () => {
  const { prepared, outcome, name } = made(
    [
      rule(['lseek'], [{ index: 0, value: 2, op: 'SCMP_CMP_EQ' }], 'SCMP_ACT_LOG'),
      rule(['lseek'], [{ index: 0, value: 5, op: 'SCMP_CMP_EQ' }]),
    ],
    'lseek',
  )
  expect(overlaps(prepared, name, outcome)).toEqual([])
})

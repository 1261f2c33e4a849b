import { expect, test } from 'vitest'
import type { Numbers } from '../filter/libseccomp/filter.ts'
import { readDocument } from '../profile/document.ts'
import { outcomeOf, outcomes } from '../profile/outcome.ts'
import { defaultTarget, startedBy, type Target } from '../target/target.ts'
import { prepare } from './evaluate/prepare.ts'
import { trueOutcome } from './true-outcome.ts'

const numbersOf: Readonly<Record<string, number>> = {
  read: 0,
  socket: 41,
  clone3: 435,
  cachestat: 451,
  uprobe: 336,
}
const numbers: Numbers = {
  architecture: (token) =>
    token === 'SCMP_ARCH_X86_64' ? { audit: 0xc000003e, endian: 'little', bits: 64 } : undefined,
  numberOf: (name, arch) => (arch === 'SCMP_ARCH_X86_64' ? numbersOf[name] : undefined),
  syscall: (name) => ({ since: name === 'cachestat' ? '6.5' : name === 'uprobe' ? '6.18' : '2.6' }),
}

function truth(rules: readonly unknown[], name: string, change: Partial<Target> = {}) {
  const target = { ...defaultTarget, ...change }
  const { reading } = readDocument(JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: rules }))
  if (reading.kind !== 'profile') throw new Error('unreadable')
  const prepared = prepare(reading.profile, target, numbers)
  if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
  const said = outcomeOf(outcomes(reading.profile, target), reading.profile, name)
  const { outcome, because } = trueOutcome(said, prepared, name)
  return { kind: outcome.kind, ...outcome.effect, because: because?.code }
}

const allow = (names: readonly string[], ...args: readonly unknown[]) => ({
  names,
  action: 'SCMP_ACT_ALLOW',
  args,
})
const is = (value: number) => ({ index: 0, value, op: 'SCMP_CMP_EQ' })

test('what the rules say is left alone where the filter does it', () => {
  expect(truth([allow(['read', 'clone3'])], 'read')).toEqual({
    kind: 'plain',
    action: 'SCMP_ACT_ALLOW',
    errnoRet: undefined,
    because: undefined,
  })
  expect(truth([allow(['socket'], is(1)), allow(['clone3'])], 'socket')).toMatchObject({
    kind: 'conditional',
    because: undefined,
  })
})

test('runc answers ENOSYS above the largest number; crun does not', () => {
  expect(truth([allow(['socket'])], 'clone3')).toMatchObject({ errnoRet: 38, because: 'why-stub' })
  expect(truth([allow(['socket'])], 'clone3', startedBy(defaultTarget, 'crun', '1.20'))).toMatchObject({
    kind: 'default',
    because: undefined,
  })
})

test('a name that libseccomp does not know falls to the default', () => {
  const rules = [allow(['read', 'cachestat'])]
  expect(
    truth(rules, 'cachestat', { ...startedBy(defaultTarget, 'crun'), libseccomp: '2.5.0' }),
  ).toMatchObject({
    action: 'SCMP_ACT_ERRNO',
    because: 'lost-unknown-name',
  })
  expect(truth(rules, 'cachestat')).toMatchObject({ action: 'SCMP_ACT_ALLOW', because: undefined })
})

test('a call that the kernel never shows runs', () => {
  const denied = truth([allow(['read'])], 'uprobe', { kernel: '6.18', libseccomp: '2.6.1' })
  expect(denied).toMatchObject({ action: 'SCMP_ACT_ALLOW', because: 'why-exempt' })
})

test('overlapping rules stay unclear, with the reason', () => {
  const rules = [
    allow(['socket'], is(1)),
    { names: ['socket'], action: 'SCMP_ACT_LOG', args: [{ index: 0, value: 5, op: 'SCMP_CMP_LT' }] },
    allow(['clone3']),
  ]
  expect(truth(rules, 'socket')).toMatchObject({ kind: 'unclear', because: 'outcome-overlap' })
})

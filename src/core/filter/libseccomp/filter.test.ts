import { describe, expect, test } from 'vitest'
import type { ConditionSpec } from '../../profile/profile.ts'
import {
  addArchitecture,
  addRuleEverywhere,
  createFilter,
  type Filter,
  isKnownName,
  resolvedNumber,
} from './filter.ts'
import { sampleNumbers } from './fixtures/sample-numbers.ts'

const library = { release: '2.5.4', numbers: sampleNumbers }
const host = 'SCMP_ARCH_X86_64'
const equal = (index: number, value: bigint): ConditionSpec => ({
  index,
  op: 'SCMP_CMP_EQ',
  value,
  valueTwo: 0n,
})

function filterOf(...architectures: readonly string[]): Filter {
  const filter = createFilter(library, host)
  for (const token of architectures) addArchitecture(filter, `SCMP_ARCH_${token}`)
  return filter
}

const add = (filter: Filter, name: string, action: number, ...conditions: readonly ConditionSpec[]) =>
  addRuleEverywhere(filter, { name, conditions, verdict: { action, rule: action } })

const numbersOf = (filter: Filter, token: string) => [
  ...(filter.architectures.find((each) => each.token === `SCMP_ARCH_${token}`)?.syscalls.keys() ?? []),
]

describe('architectures', () => {
  test('the host’s comes first and further ones once', () => {
    const filter = filterOf('X86', 'X86', 'X86_64')
    expect(filter.architectures.map(({ token }) => token)).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'])
  })

  test('the other byte order is refused, an unknown one too', () => {
    expect(addArchitecture(filterOf(), 'SCMP_ARCH_S390X')).toEqual({ kind: 'error', error: 'EDOM' })
    expect(addArchitecture(filterOf(), 'SCMP_ARCH_VAX')).toEqual({ kind: 'error', error: 'EINVAL' })
  })
})

describe('rules', () => {
  test('each architecture gets its own number', () => {
    const filter = filterOf('X86', 'X32')
    add(filter, 'ioctl', 1)
    expect(['X86_64', 'X86', 'X32'].flatMap((token) => numbersOf(filter, token))).toEqual([
      16, 54, 0x4000_0202,
    ])
  })

  test('on i386 a socket call goes through socketcall and its own number', () => {
    const filter = filterOf('X86')
    add(filter, 'socket', 1)
    expect(numbersOf(filter, 'X86')).toEqual([102, 359])
    expect(numbersOf(filter, 'X86_64')).toEqual([41])
  })

  test('the first of two plain rules stays, a plain one wipes conditional ones', () => {
    const filter = filterOf()
    add(filter, 'read', 1, equal(0, 5n))
    add(filter, 'read', 2)
    add(filter, 'read', 3)
    const rules = filter.architectures[0]?.syscalls.get(0)
    expect(rules?.root.node).toBeUndefined()
    expect(rules?.verdict.action).toBe(2)
  })

  test('the same condition with another action is refused, with the same it is not', () => {
    const filter = filterOf()
    add(filter, 'read', 1, equal(0, 5n))
    expect(add(filter, 'read', 1, equal(0, 5n)).kind).toBe('ok')
    expect(add(filter, 'read', 2, equal(0, 5n))).toEqual({ kind: 'error', error: 'EEXIST' })
  })
})

describe('names', () => {
  test('a name is known when any architecture has it', () => {
    expect(isKnownName(library, 'socketcall')).toBe(true)
    expect(isKnownName(library, 'frobnicate')).toBe(false)
    expect(isKnownName({ ...library, release: '2.5.3' }, 'fchmodat2')).toBe(false)
  })

  test('multiplexed calls resolve to no number, even where there is one', () => {
    expect(resolvedNumber(library, 'socket', 'SCMP_ARCH_X86')).toBeUndefined()
    expect(resolvedNumber(library, 'socket', host)).toBe(41)
    expect(resolvedNumber(library, 'read', 'SCMP_ARCH_X86')).toBe(3)
  })
})

import { describe, expect, test } from 'vitest'
import type { ArgumentTally, CallTally, Tally, TupleTally } from '../../base/tally.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { readDocument } from '../../profile/document.ts'
import { defaultTarget, type Target } from '../../target/target.ts'
import { casesFor } from './allow-values.ts'
import { numbers } from './fixtures/numbers.ts'
import { replay } from './replay.ts'

const arch = 'SCMP_ARCH_X86_64'

interface Written {
  readonly names: readonly string[]
  readonly action?: string
  readonly errnoRet?: number
  readonly args?: readonly { index: number; value: number; op: string; valueTwo?: number }[]
}

function prepared(rules: readonly Written[], more: object = {}, target: Target = defaultTarget) {
  const syscalls = rules.map((rule) => ({ action: 'SCMP_ACT_ALLOW', ...rule }))
  const { reading } = readDocument(JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', ...more, syscalls }))
  if (reading.kind !== 'profile') throw new Error('the fixture cannot be read')
  const found = prepare(reading.profile, target, numbers)
  if (found.kind !== 'ready') throw new Error('the fixture does not load')
  return found
}

function call(name: string, calls: number, more: Partial<CallTally> = {}): CallTally {
  return { arch, name, nr: null, calls, errors: {}, args: [], firstLine: 1, lastLine: 1, ...more }
}

function argument(index: number, values: Readonly<Record<string, number>>, unlisted = 0): ArgumentTally {
  return { index, values: Object.entries(values).map(([value, calls]) => ({ value, calls })), unlisted }
}

function tuple(
  indices: readonly number[],
  values: Readonly<Record<string, number>>,
  unlisted = 0,
): TupleTally {
  const listed = Object.entries(values).map(([joined, calls]) => ({ values: joined.split(','), calls }))
  return { indices, values: listed, unlisted }
}

function tallyOf(...calls: readonly CallTally[]): Tally {
  return { version: 1, calls, sources: [], skipped: [], warnings: [] }
}

const eq = (index: number, value: number) => ({ index, value, op: 'SCMP_CMP_EQ' })

/** `name: fate calls`, and the reason where there is one. */
function fates(profile: ReturnType<typeof prepared>, ...calls: readonly CallTally[]): readonly string[] {
  return replay(profile, [tallyOf(...calls)], numbers).entries.map(
    (each) => `${each.name}: ${each.fate} ${each.calls}${each.reason ? ` ${each.reason.code}` : ''}`,
  )
}

describe('a call without conditions', () => {
  test('is allowed or denied for all its calls, whatever the log shows of arguments', () => {
    const profile = prepared([{ names: ['read'] }])
    expect(fates(profile, call('read', 3), call('write', 2, { args: [argument(0, { 1: 2 })] }))).toEqual([
      'read: allowed 3',
      'write: denied 2',
    ])
  })

  test('names the errno and the rule', () => {
    const profile = prepared([
      { names: ['read'] },
      { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 },
    ])
    const [entry] = replay(profile, [tallyOf(call('clone3', 1))], numbers).entries
    expect(entry?.decision).toMatchObject({ errno: 38, rule: { position: 1 } })
  })

  test.each([
    ['SCMP_ACT_LOG', 'logged'],
    ['SCMP_ACT_TRAP', 'killed'],
    ['SCMP_ACT_KILL_PROCESS', 'killed'],
    ['SCMP_ACT_TRACE', 'denied'],
  ])('under %s is %s', (defaultAction, fate) => {
    expect(fates(prepared([{ names: ['close'] }], { defaultAction }), call('read', 1))).toEqual([
      `read: ${fate} 1`,
    ])
  })
})

describe('a call with a condition on one argument', () => {
  const profile = prepared([{ names: ['ioctl'], args: [eq(1, 0x5401)] }])

  test('is divided by the values seen', () => {
    const seen = call('ioctl', 5, { args: [argument(1, { 21505: 4, 21506: 1 })] })
    expect(fates(profile, seen)).toEqual(['ioctl: allowed 4', 'ioctl: denied 1'])
  })

  test('cannot be told where values are missing, for just those calls', () => {
    const seen = call('ioctl', 6, { args: [argument(1, { 21505: 4 }, 2)] })
    expect(fates(profile, seen)).toEqual(['ioctl: allowed 4', 'ioctl: unsure 2 replay-arguments'])
    expect(fates(profile, call('ioctl', 6))).toEqual(['ioctl: unsure 6 replay-arguments'])
  })

  test('is told without evidence when every way ends alike', () => {
    const both = prepared([{ names: ['ioctl'], args: [eq(1, 1)], action: 'SCMP_ACT_ERRNO', errnoRet: 13 }], {
      defaultAction: 'SCMP_ACT_ALLOW',
    })
    expect(fates(both, call('read', 1))).toEqual(['read: allowed 1'])
    expect(fates(both, call('ioctl', 1))).toEqual(['ioctl: unsure 1 replay-arguments'])
  })

  test('of which a negative int is compared in 64 bits cannot be told, and with a mask can', () => {
    const seen = call('openat', 1, { args: [argument(0, { 4294967196: 1 })] })
    const wide = prepared([{ names: ['openat'], args: [eq(0, 4294967196)] }])
    expect(fates(wide, seen)).toEqual(['openat: unsure 1 replay-high-bits'])
    const mask = { index: 0, value: 4294967295, valueTwo: 4294967196, op: 'SCMP_CMP_MASKED_EQ' }
    expect(fates(prepared([{ names: ['openat'], args: [mask] }]), seen)).toEqual(['openat: allowed 1'])
  })
})

describe('a call with conditions on two arguments', () => {
  const profile = prepared([{ names: ['socket'], args: [eq(0, 2), eq(1, 1)] }])
  const apart = [argument(0, { 2: 3, 10: 1 }), argument(1, { 1: 3, 2: 1 })]

  test('uses the values that were seen together', () => {
    const seen = call('socket', 4, {
      args: apart,
      tuples: [tuple([0, 1, 2], { '2,1,0': 2, '2,2,0': 1, '10,1,0': 1 })],
    })
    expect(fates(profile, seen)).toEqual(['socket: allowed 2', 'socket: denied 2'])
  })

  test('never joins values that were counted apart', () => {
    expect(fates(profile, call('socket', 4, { args: apart }))).toEqual([
      'socket: unsure 3 replay-arguments',
      'socket: denied 1',
    ])
  })

  test('joins an argument that never changed', () => {
    const seen = call('socket', 4, { args: [argument(0, { 2: 3, 10: 1 }), argument(1, { 1: 4 })] })
    expect(fates(profile, seen)).toEqual(['socket: allowed 3', 'socket: denied 1'])
  })
})

describe('architectures', () => {
  test('a log that does not tell is taken as of the host', () => {
    const [entry] = replay(
      prepared([{ names: ['read'] }]),
      [tallyOf(call('read', 1, { arch: null }))],
      numbers,
    ).entries
    expect(entry).toMatchObject({ arch, fate: 'allowed' })
  })

  test('an ABI that the filter leaves out kills; a log of another machine tells nothing', () => {
    const profile = prepared([{ names: ['read'] }])
    expect(fates(profile, call('read', 1, { arch: 'SCMP_ARCH_X86' }))).toEqual(['read: killed 1'])
    expect(fates(profile, call('read', 1, { arch: 'SCMP_ARCH_AARCH64' }))).toEqual([
      'read: unsure 1 replay-other-host',
    ])
  })

  test('i386 sockets may come through socketcall, where a condition on the family is lost', () => {
    const profile = prepared([{ names: ['socket'], args: [eq(0, 2)] }], { architectures: ['SCMP_ARCH_X86'] })
    const seen = (family: number) =>
      call('socket', 1, { arch: 'SCMP_ARCH_X86', args: [argument(0, { [family]: 1 })] })
    expect(fates(profile, seen(2))).toEqual(['socket: allowed 1'])
    expect(fates(profile, seen(38))).toEqual(['socket: unsure 1 replay-gate'])
  })

  test('a number without a name is judged, one without architecture is not', () => {
    const profile = prepared([{ names: ['read'] }])
    expect(fates(profile, call('x', 1, { name: null, nr: 999 }))).toEqual(['#999: denied 1'])
    expect(fates(profile, call('x', 1, { name: null, nr: 999, arch: null }))).toEqual([
      '#999: unsure 1 replay-number-only',
    ])
  })
})

test('two logs of one call are one line, and its calls add up', () => {
  const profile = prepared([{ names: ['read'] }])
  const tallies = [tallyOf(call('write', 2)), tallyOf(call('write', 3))]
  expect(replay(profile, tallies, numbers).entries).toMatchObject([{ name: 'write', calls: 5 }])
})

describe('allowing with the values seen', () => {
  const widths = (name: string) => numbers.syscall(name)?.args.map(({ width }) => width) ?? []
  const valuesOf = (profile: ReturnType<typeof prepared>, seen: CallTally) =>
    replay(profile, [tallyOf(seen)], numbers).entries.find(({ fate }) => fate === 'denied')?.values

  test('takes the arguments that the profile already looks at, each value once', () => {
    const profile = prepared([{ names: ['ioctl'], args: [eq(1, 1)] }])
    const values = valuesOf(profile, call('ioctl', 5, { args: [argument(1, { 1: 2, 21505: 3 })] }))
    expect(casesFor(values ?? [], widths('ioctl'))).toEqual([
      {
        action: 'SCMP_ACT_ALLOW',
        errnoRet: undefined,
        conditions: [{ index: 1, op: 'SCMP_CMP_MASKED_EQ', value: 0xffffffffn, valueTwo: 21505n }],
      },
    ])
  })

  test('compares 64 bits with EQ', () => {
    const values = [{ args: [{ index: 2, value: '18446744073709551615' }], calls: 1 }]
    expect(casesFor(values, [32, 32, 64])[0]?.conditions).toEqual([
      { index: 2, op: 'SCMP_CMP_EQ', value: 18446744073709551615n, valueTwo: 0n },
    ])
  })

  test('of a call that no rule asks about takes what was seen together', () => {
    const seen = call('socket', 2, {
      args: [argument(0, { 38: 2 }), argument(1, { 5: 2 }), argument(2, { 0: 2 })],
      tuples: [tuple([0, 1, 2], { '38,5,0': 2 })],
    })
    expect(valuesOf(prepared([{ names: ['read'] }]), seen)?.[0]?.args.map(({ value }) => value)).toEqual([
      '38',
      '5',
      '0',
    ])
  })

  test('is not offered where a value is missing', () => {
    const seen = call('ioctl', 5, { args: [argument(1, { 21505: 4 }, 1)] })
    expect(valuesOf(prepared([{ names: ['read'] }]), seen)).toBeUndefined()
  })

  test('leads to a profile under which those calls run, and others do not', () => {
    const rules = [{ names: ['prctl'], args: [eq(0, 15)] }]
    const seen = call('prctl', 3, {
      args: [argument(0, { 4: 2, 15: 1 }), argument(1, { 0: 3 })],
      tuples: [tuple([0, 1], { '4,0': 2, '15,0': 1 })],
    })
    const cases = casesFor(valuesOf(prepared(rules), seen) ?? [], widths('prctl'))
    const written = cases.map(({ action, conditions }) => ({
      names: ['prctl'],
      action,
      args: conditions.map((each) => ({
        ...each,
        value: Number(each.value),
        valueTwo: Number(each.valueTwo),
      })),
    }))
    const fixed = prepared([...rules, ...written])
    expect(fates(fixed, seen)).toEqual(['prctl: allowed 3'])
    expect(fates(fixed, call('prctl', 1, { args: [argument(0, { 5: 1 })] }))).toEqual(['prctl: denied 1'])
  })
})

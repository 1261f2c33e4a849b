import { describe, expect, test } from 'vitest'
import { profileText, sampleTarget } from '../../enforce/evaluate/fixtures/sample-profile.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import type { Target } from '../../target/target.ts'
import { forecast } from './forecast.ts'
import type { Libc } from './libc-calls.ts'

const host = 'SCMP_ARCH_X86_64'
const wide = [
  ...['open', 'openat', 'newfstatat', 'statx', 'faccessat', 'faccessat2', 'clone', 'clone3', 'rseq'],
  ...['close_range', 'getdents64', 'close', 'getrandom', 'read', 'clock_nanosleep', 'mseal'],
]
const narrow = ['openat', 'clock_gettime', 'clock_gettime64', 'faccessat', 'faccessat2']
const since: Readonly<Record<string, string>> = { mseal: '6.10', faccessat2: '5.8', clone3: '5.3' }

const numbers: Numbers = {
  architecture: sampleNumbers.architecture,
  numberOf: (name, arch) => {
    const list = arch === host ? wide : narrow
    return list.includes(name) ? list.indexOf(name) : undefined
  },
  syscall: (name) => ([...wide, ...narrow].includes(name) ? { since: since[name] } : undefined),
}

const debian: Libc = { kind: 'glibc', version: '2.36' }

function told(text: string, libc: Libc = debian, arch = host, target: Target = sampleTarget) {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  const prepared = prepare(reading.profile, target, numbers, reading)
  if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
  const { lost, calls } = forecast(reading.profile, prepared, libc, arch)
  const outcomes = calls.map(
    ({ call, kind, why, missing }) => [call.name, { kind, code: why.code, missing }] as const,
  )
  return { lost, calls: new Map(outcomes) }
}

const allowing = (names: readonly string[], more: readonly string[] = [], errno = 1) =>
  profileText(
    [`{"names":${JSON.stringify(names)},"action":"SCMP_ACT_ALLOW"}`, ...more],
    `"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":${errno}`,
  )
const without = (...names: readonly string[]) => wide.filter((name) => !names.includes(name))
const refuse = (name: string, errno: number) =>
  `{"names":["${name}"],"action":"SCMP_ACT_ERRNO","errnoRet":${errno}}`

describe('a newer call of the C library', () => {
  test('breaks with EPERM and falls back with ENOSYS', () => {
    expect(told(allowing(without('clone3'))).calls.get('clone3')).toEqual({
      kind: 'breaks',
      code: 'libc-wrong-error',
      missing: ['clone3'],
    })
    const known = told(allowing(without('clone3'), [refuse('clone3', 38)]))
    expect(known.calls.get('clone3')).toMatchObject({ kind: 'falls-back', missing: [] })
  })

  test('breaks as well when what it falls back to is refused', () => {
    const both = told(allowing(without('clone3', 'clone'), [refuse('clone3', 38)]))
    expect(both.calls.get('clone3')).toEqual({
      kind: 'breaks',
      code: 'libc-fallback-refused',
      missing: ['clone'],
    })
  })

  test('is done without where the library does not mind', () => {
    const { calls } = told(allowing(without('rseq', 'close_range')))
    expect([calls.get('rseq')?.code, calls.get('close_range')?.code]).toEqual([
      'libc-goes-without',
      'libc-falls-back',
    ])
  })

  test('that replaces an older one for good is needed', () => {
    expect(told(allowing(without('newfstatat'))).calls.get('newfstatat')?.code).toBe('libc-no-fallback')
  })

  test('is made from its version on', () => {
    const text = allowing(without('clone3'))
    expect(told(text, { kind: 'glibc', version: '2.31' }).calls.has('clone3')).toBe(false)
    expect(told(text, { kind: 'musl', version: '1.2.5' }).calls.has('clone3')).toBe(false)
  })

  test('for 64-bit time is one of 32-bit architectures', () => {
    const text = `{"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86"],"syscalls":[{"names":["clock_gettime"],"action":"SCMP_ACT_ALLOW"}]}`
    const musl: Libc = { kind: 'musl', version: '1.2.5' }
    const kindOn = (target: Target) =>
      told(text, musl, 'SCMP_ARCH_X86', target).calls.get('clock_gettime64')?.code
    expect(kindOn({ ...sampleTarget, runtime: 'crun', runtimeVersion: '1.20' })).toBe('libc-wrong-error')
    // runc answers ENOSYS for numbers above all those that the profile names.
    expect(kindOn(sampleTarget)).toBe('libc-falls-back')
    expect(told(text, musl).calls.has('clock_gettime64')).toBe(false)
  })
})

describe('a name without effect', () => {
  const text = allowing(wide)

  test('is one that libseccomp does not know yet', () => {
    expect(told(text).lost).toEqual([{ name: 'mseal', kind: 'dropped', since: '6.10' }])
    expect(told(text, debian, host, { ...sampleTarget, libseccomp: '2.6.0', kernel: '6.12' }).lost).toEqual(
      [],
    )
  })

  test('is told apart from one that the kernel does not have yet', () => {
    const target = { ...sampleTarget, libseccomp: '2.6.0', kernel: '5.4' }
    expect(told(text, debian, host, target).lost).toEqual([
      { name: 'faccessat2', kind: 'kernel', since: '5.8' },
      { name: 'mseal', kind: 'kernel', since: '6.10' },
    ])
  })
})

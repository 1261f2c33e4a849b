import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { arg, both, crun, of, on, pig, profile, ready, refusal, rule } from './guinea-pig.ts'

// What was once measured with real containers, kept as claims.

describe.each(both)('architectures under $runtime', (target) => {
  test('E9: without a list, or with it, other ABIs are killed, even when the default allows', () => {
    const lists = ['"defaultAction":"SCMP_ACT_ALLOW"', on(), on('X86_64')]
    for (const members of lists) {
      const text = profile([pig('ERRNO 101')], members)
      expect(of(text, target, 'getpid', [], 'X86')).toBe('KILL_THREAD')
      expect(of(text, target, 0x4000_0000 + 39)).toBe('KILL_THREAD')
      expect(of(text, target, 'getpid')).toBe('ALLOW')
      expect(of(text, target, 0xffff_ffff)).toBe('ALLOW')
    }
  })

  test('E9: the native architecture is always there', () => {
    for (const listed of ['X86', 'X32', 'AARCH64']) {
      expect(of(profile([pig('ERRNO 101')], on(listed)), target, 'ioprio_get')).toBe('ERRNO(101)')
    }
  })

  test('E9: the other byte order cannot be in one filter', () => {
    expect(refusal(profile([], on('X86_64', 'S390X')), target)).toMatch(/umerical argument out of domain$/)
  })

  test('M1, M3: a socket rule on i386 loses its first condition, through socketcall', () => {
    const text = profile(
      [rule('socket', 'ERRNO 101', [arg(0, 'EQ', 38), arg(1, 'EQ', 5)])],
      on('X86_64', 'X86'),
    )
    expect(of(text, target, 'socketcall', [1n, 5n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'socketcall', [1n, 6n], 'X86')).toBe('ALLOW')
    expect(of(text, target, 'socketcall', [2n, 5n], 'X86')).toBe('ALLOW')
    expect(of(text, target, 'socket', [38n, 5n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'socket', [2n, 5n])).toBe('ALLOW')
  })

  test('ipc: the version in the upper half of the first argument passes by', () => {
    const text = profile([rule('shmget', 'ERRNO 101')], on('X86_64', 'X86'))
    expect(of(text, target, 'ipc', [23n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'ipc', [0x10017n], 'X86')).toBe('ALLOW')
  })

  test('M8: a rule for socketcall itself swallows those', () => {
    const text = profile([rule('socket', 'ERRNO 101'), rule('socketcall', 'ERRNO 102')], on('X86_64', 'X86'))
    expect(of(text, target, 'socketcall', [1n], 'X86')).toBe('ERRNO(102)')
  })

  test('M9: x32 has numbers of its own', () => {
    const text = profile([rule('ioctl', 'ERRNO 101')], on('X86_64', 'X32'))
    expect(of(text, target, 0x4000_0000 + 514)).toBe('ERRNO(101)')
    expect(of(text, target, 0x4000_0000 + 16)).toBe('ALLOW')
    expect(of(text, target, 16)).toBe('ERRNO(101)')
  })
})

describe('default profiles', () => {
  const moby = readFileSync(
    fileURLToPath(new URL('../../src/core/fixtures/defaults/moby-2026-06.json', import.meta.url)),
    'utf8',
  )
  const newUser = 0x1000_0000n

  test('B1: a high bit of the address family passes Docker’s socket rules', () => {
    expect(of(moby, defaultTarget, 'socket', [38n, 5n])).toBe('ERRNO(1)')
    expect(of(moby, defaultTarget, 'socket', [40n, 1n])).toBe('ERRNO(1)')
    expect(of(moby, defaultTarget, 'socket', [40n + (1n << 32n), 1n])).toBe('ALLOW')
  })

  test('D1, D2: handed to containerd as it is, Docker’s default opens what a capability guards', () => {
    expect(of(moby, defaultTarget, 'unshare', [newUser])).toBe('ERRNO(1)')
    const containerd: Target = startedBy(defaultTarget, 'containerd', '1.7')
    expect(of(moby, containerd, 'unshare', [newUser])).toBe('ALLOW')
  })

  test('FIX: blocks of masked values hold against high bits', () => {
    const blocks = [
      [0xffff_ffe0n, 0n],
      [0xffff_fffcn, 32n],
      [0xffff_fffen, 36n],
      [0xffff_ffffn, 39n],
    ] as const
    const rules = blocks.map(([mask, value]) => rule('socket', 'ALLOW', [arg(0, 'MASKED_EQ', mask, value)]))
    const text = profile(rules, '"defaultAction":"SCMP_ACT_ERRNO"')
    for (const family of [38n, 40n]) {
      expect(of(text, crun, 'socket', [family])).toBe('ERRNO(1)')
      expect(of(text, crun, 'socket', [family + (1n << 32n)])).toBe('ERRNO(1)')
    }
    for (const family of [1n, 37n, 39n]) expect(of(text, crun, 'socket', [family])).toBe('ALLOW')
  })
})

test('uretprobe and uprobe are never filtered on new kernels', () => {
  const text = profile([], '"defaultAction":"SCMP_ACT_ERRNO"')
  expect(of(text, { ...crun, kernel: '6.18' }, 335)).toBe('ALLOW')
  expect(of(text, { ...crun, kernel: '6.18' }, 336)).toBe('ALLOW')
  expect(of(text, { ...crun, kernel: '6.17' }, 336)).toBe('ERRNO(1)')
  expect(of(text, { ...crun, kernel: '6.1' }, 335)).toBe('ERRNO(1)')
  const between = { ...crun, kernel: '6.12' }
  expect(answer(ready(text, between), { arch: 'SCMP_ARCH_X86_64', nr: 335, args: [] }).certain).toBe(false)
})

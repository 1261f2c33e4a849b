import { describe, expect, test } from 'vitest'
import { decide } from '../../src/core/enforce/evaluate/decide.ts'
import { arg, both, of, on, pig, profile, ready, refusal } from './guinea-pig.ts'

// What was once measured with real containers, kept as claims.

describe.each(both)('names and actions under $runtime', (target) => {
  test('E1: an unknown name next to a known one is ignored', () => {
    const text = profile(['{"names":["frobnicate","ioprio_get"],"action":"SCMP_ACT_ERRNO","errnoRet":101}'])
    expect(of(text, target, 'ioprio_get')).toBe('ERRNO(101)')
  })

  test('E5: the default’s number is its own, a rule without one takes EPERM', () => {
    const text = profile([pig('ERRNO')], '"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":77')
    expect(of(text, target, 'getpid')).toBe('ERRNO(77)')
    expect(of(text, target, 'ioprio_get')).toBe('ERRNO(1)')
  })

  test('E6: without a tracer the number of TRACE is no errno', () => {
    const prepared = ready(profile([pig('TRACE 101')]), target)
    const call = { arch: 'SCMP_ARCH_X86_64', nr: 252, args: [] }
    expect(decide(prepared, call)).toMatchObject({ action: 'SCMP_ACT_TRACE', errno: 38 })
  })

  test('E7: a rule that says the default is dropped, with arguments too', () => {
    const text = profile([pig('ERRNO 101'), pig('ALLOW', arg(0, 'EQ', 5))])
    expect(of(text, target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
  })

  test('E10: what only Docker reads is ignored', () => {
    const guarded = '{"names":["ioprio_get"],"action":"SCMP_ACT_ERRNO","includes":{"caps":["CAP_SYS_ADMIN"]}}'
    expect(of(profile([guarded]), target, 'ioprio_get')).toBe('ERRNO(1)')
  })

  test('E20: ERRNO 0 feigns success, 4094 is the largest', () => {
    expect(
      decide(ready(profile([pig('ERRNO 0')]), target), { arch: 'SCMP_ARCH_X86_64', nr: 252, args: [] }).errno,
    ).toBe(0)
    expect(of(profile([pig('ERRNO 4094')]), target, 'ioprio_get')).toBe('ERRNO(4094)')
  })
})

describe.each(both)('conditions under $runtime', (target) => {
  test('E4: an index twice makes every condition a rule of its own, those on other indexes too', () => {
    const range = profile([pig('ERRNO 101', arg(0, 'GE', 3), arg(0, 'LE', 5))])
    for (const value of [0n, 4n, 9n]) expect(of(range, target, 'ioprio_get', [value])).toBe('ERRNO(101)')
    const more = profile([pig('ERRNO 101', arg(0, 'EQ', 3), arg(0, 'EQ', 4), arg(1, 'EQ', 7))])
    expect(of(more, target, 'ioprio_get', [0n, 7n])).toBe('ERRNO(101)')
    expect(of(more, target, 'ioprio_get', [0n, 8n])).toBe('ALLOW')
  })

  test('E8: of two rules without conditions the first wins', () => {
    expect(of(profile([pig('ERRNO 101'), pig('ERRNO 102')]), target, 'ioprio_get')).toBe('ERRNO(101)')
    expect(of(profile([pig('ERRNO 102'), pig('ERRNO 101')]), target, 'ioprio_get')).toBe('ERRNO(102)')
  })

  test('E8c, d, m: a rule without conditions beats others wherever it stands', () => {
    const [plain, picky] = [pig('ERRNO 101'), pig('KILL_PROCESS', arg(0, 'EQ', 5))]
    expect(of(profile([plain, picky]), target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
    expect(of(profile([picky, plain]), target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
  })

  test('E8e: the same condition with two actions is refused', () => {
    const text = profile([pig('ERRNO 101', arg(0, 'EQ', 5)), pig('ERRNO 102', arg(0, 'EQ', 5))])
    expect(refusal(text, target)).toMatch(/[fF]ile exists$/)
  })

  test('E8g–j: EQ before GT, higher index first, whatever the order of the file', () => {
    const [equal, above] = [pig('ERRNO 101', arg(0, 'EQ', 1000)), pig('ERRNO 102', arg(0, 'GT', 500))]
    const [first, second] = [pig('ERRNO 101', arg(0, 'EQ', 1)), pig('ERRNO 102', arg(1, 'EQ', 1))]
    for (const rules of [
      [equal, above],
      [above, equal],
    ]) {
      expect(of(profile(rules), target, 'ioprio_get', [1000n])).toBe('ERRNO(101)')
    }
    for (const rules of [
      [first, second],
      [second, first],
    ]) {
      expect(of(profile(rules), target, 'ioprio_get', [1n, 1n])).toBe('ERRNO(102)')
    }
  })

  test('E8k, l: a prefix swallows the longer rule, or is refused after it', () => {
    const short = pig('ERRNO 101', arg(0, 'EQ', 5))
    const long = pig('ERRNO 102', arg(0, 'EQ', 5), arg(1, 'EQ', 6))
    expect(of(profile([short, long]), target, 'ioprio_get', [5n, 6n])).toBe('ERRNO(101)')
    expect(refusal(profile([long, short]), target)).toMatch(/[fF]ile exists$/)
  })

  test('E15: every operator, unsigned over 64 bits', () => {
    const cases: readonly (readonly [op: string, holds: readonly bigint[], not: readonly bigint[]])[] = [
      ['EQ', [5n], [4n, 5n + (1n << 32n)]],
      ['NE', [4n, 5n + (1n << 32n)], [5n]],
      ['LT', [4n], [5n, (1n << 64n) - 1n]],
      ['LE', [5n], [6n, 1n << 63n]],
      ['GT', [6n, 1n << 63n], [5n]],
      ['GE', [5n, 1n << 32n], [4n]],
    ]
    for (const [op, holds, not] of cases) {
      const text = profile([pig('ERRNO 101', arg(0, op, 5))])
      for (const value of holds) expect(of(text, target, 'ioprio_get', [value]), op).toBe('ERRNO(101)')
      for (const value of not) expect(of(text, target, 'ioprio_get', [value]), op).toBe('ALLOW')
    }
  })

  test('E15: bits outside the mask are left out of the value, an empty mask asks for nothing', () => {
    const odd = profile([pig('ERRNO 101', arg(0, 'MASKED_EQ', 0x0f, 0xf5))])
    expect(of(odd, target, 'ioprio_get', [0x25n])).toBe('ERRNO(101)')
    expect(of(odd, target, 'ioprio_get', [0x26n])).toBe('ALLOW')
    const empty = profile([pig('ERRNO 101', arg(0, 'MASKED_EQ', 0, 5))])
    expect(of(empty, target, 'ioprio_get', [77n])).toBe('ERRNO(101)')
  })

  test('E15x, y: on i386 only the lower word counts', () => {
    const text = profile([pig('ERRNO 101', arg(0, 'EQ', (1n << 32n) + 5n))], on('X86_64', 'X86'))
    expect(of(text, target, 'ioprio_get', [5n], 'X86')).toBe('ERRNO(101)')
    expect(of(text, target, 'ioprio_get', [5n])).toBe('ALLOW')
    const masked = profile([pig('ERRNO 101', arg(0, 'MASKED_EQ', 1n << 32n, 1n << 32n))], on('X86_64', 'X86'))
    expect(of(masked, target, 'ioprio_get', [0n], 'X86')).toBe('ERRNO(101)')
    expect(of(masked, target, 'ioprio_get', [0n])).toBe('ALLOW')
  })

  test('E21: 2100 tests load, 4200 are more than the kernel takes', { timeout: 60_000 }, () => {
    const many = (count: number) =>
      profile(Array.from({ length: count }, (_, value) => pig('ERRNO 101', arg(0, 'EQ', value))))
    expect(of(many(2100), target, 'ioprio_get', [2099n])).toBe('ERRNO(101)')
    expect(refusal(many(4200), target)).toMatch(/[iI]nvalid argument$/)
  })
})

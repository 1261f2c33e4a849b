import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alternatives, areDisjoint, effective, isMet, widthMask } from './alternatives.ts'
import { type ConditionSpec, operators } from './profile.ts'

function condition(index: number, op: ConditionSpec['op'], value: bigint, valueTwo = 0n): ConditionSpec {
  return { index, op, value, valueTwo }
}

const wide = widthMask('SCMP_ARCH_X86_64')
const narrow = widthMask('SCMP_ARCH_X86')

describe('alternatives', () => {
  it('keep conditions on different arguments together', () => {
    const both = [condition(0, 'SCMP_CMP_EQ', 1n), condition(1, 'SCMP_CMP_EQ', 2n)]
    expect(alternatives(both)).toEqual([both])
  })

  it('part every condition once an argument is named twice, those on other arguments too', () => {
    const [a, b, c] = [
      condition(0, 'SCMP_CMP_GE', 1n),
      condition(0, 'SCMP_CMP_LE', 9n),
      condition(1, 'SCMP_CMP_EQ', 2n),
    ]
    expect(alternatives([a, b, c])).toEqual([[a], [b], [c]])
  })
})

describe('effective', () => {
  it('leaves out a mask without bits in the width of the architecture', () => {
    const high = condition(0, 'SCMP_CMP_MASKED_EQ', 1n << 32n, 1n << 32n)
    expect(effective([high], narrow)).toEqual([])
    expect(effective([high], wide)).toEqual([high])
  })
})

describe('isMet', () => {
  it('compares the low 32 bits alone on a 32-bit architecture', () => {
    expect(isMet(condition(0, 'SCMP_CMP_EQ', 0x1_0000_0005n), 5n, narrow)).toBe(true)
    expect(isMet(condition(0, 'SCMP_CMP_EQ', 0x1_0000_0005n), 5n, wide)).toBe(false)
  })

  it('reads the mask in value and what remains in valueTwo, bits outside the mask left out', () => {
    const masked = condition(0, 'SCMP_CMP_MASKED_EQ', 0xf0n, 0x25n)
    expect(isMet(masked, 0x2fn, wide)).toBe(true)
    expect(isMet(masked, 0x35n, wide)).toBe(false)
  })
})

describe('areDisjoint', () => {
  const small = fc.bigInt({ min: 0n, max: 15n })
  const spec = fc.record({
    index: fc.integer({ min: 0, max: 1 }),
    op: fc.constantFrom(...operators),
    value: small,
    valueTwo: small,
  })
  const list = fc.uniqueArray(spec, { selector: ({ index }) => index, maxLength: 2 })

  it('is never claimed where some call meets both', () => {
    fc.assert(
      fc.property(list, list, fc.tuple(small, small), (a, b, args) => {
        const meets = (all: readonly ConditionSpec[]): boolean =>
          all.every((one) => isMet(one, args[one.index === 0 ? 0 : 1], wide))
        if (meets(a) && meets(b)) expect(areDisjoint(a, b, wide)).toBe(false)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    [condition(0, 'SCMP_CMP_EQ', 38n), condition(0, 'SCMP_CMP_LT', 38n)],
    [condition(0, 'SCMP_CMP_GT', 40n), condition(0, 'SCMP_CMP_LE', 40n)],
    [condition(0, 'SCMP_CMP_NE', 16n), condition(0, 'SCMP_CMP_EQ', 16n)],
    [condition(0, 'SCMP_CMP_MASKED_EQ', 6n, 2n), condition(0, 'SCMP_CMP_MASKED_EQ', 12n, 4n)],
  ])('sees that %o and %o exclude each other', (a, b) => {
    expect(areDisjoint([a], [b], wide)).toBe(true)
    expect(areDisjoint([a], [{ ...b, index: 1 }], wide)).toBe(false)
  })
})

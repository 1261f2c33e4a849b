import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '../../enforce/evaluate/decide.ts'
import { load, profileText } from '../../enforce/evaluate/fixtures/sample-profile.ts'
import { meaningOf } from '../../filter/bpf/return-value.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import type { UseArgument } from './threat.ts'
import { type RiskFacts, waysTo } from './way.ts'

const arch = 'SCMP_ARCH_X86_64'
const nr = 41
const low = 0xffff_ffffn

function factsWith(value: bigint, width: 32 | 64): RiskFacts {
  return { ...sampleNumbers, valueOf: () => value, width: () => width }
}

const operators = ['EQ', 'NE', 'LT', 'LE', 'GT', 'GE', 'MASKED_EQ'] as const
const condition = fc.record({
  op: fc.constantFrom(...operators),
  value: fc.integer({ min: 0, max: 7 }),
  valueTwo: fc.integer({ min: 0, max: 7 }),
})
const conditions = fc
  .tuple(fc.option(condition), fc.option(condition))
  .map((both) => both.flatMap((each, index) => (each === null ? [] : [{ index, ...each }])))

function text(rules: readonly (readonly object[])[]): string {
  const written = rules.map(
    (args) =>
      `{"names":["socket"],"action":"SCMP_ACT_ALLOW","args":${JSON.stringify(args).replaceAll(/"op":"/g, '"op":"SCMP_CMP_')}}`,
  )
  return profileText(written, '"defaultAction":"SCMP_ACT_ERRNO"')
}

/** Values around everything that the drawn conditions compare with. */
const free = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 0x7001n, low, low + 1n, 2n ** 64n - 1n]

function vectorsWith(argument: UseArgument, value: bigint): readonly (readonly bigint[])[] {
  const fits = (first: bigint) => {
    if (argument.test === 'is') return (first & low) === value
    return (first & value) === (argument.test === 'has' ? value : 0n)
  }
  const firsts = free.flatMap((each) => [each, (each & low) | (1n << 32n)]).filter(fits)
  return firsts.flatMap((first) => free.map((second) => [first, second, 0n, 0n, 0n, 0n]))
}

describe('a road to a use', () => {
  test('is found whenever some arguments take it, and the example takes it', () => {
    fc.assert(
      fc.property(
        fc.array(conditions, { minLength: 1, maxLength: 3 }),
        fc.bigInt({ min: 0n, max: 7n }),
        fc.constantFrom<UseArgument['test']>('is', 'has', 'lacks'),
        (rules, value, kind) => {
          const prepared = load(text(rules))
          if (prepared.kind !== 'ready') return
          const argument: UseArgument = { index: 0, test: kind, set: '', name: 'V' }
          const allows = (args: readonly bigint[]) => {
            const { ret, certain } = answer(prepared, { arch, nr, args })
            return certain && meaningOf(ret).action === 'SCMP_ACT_ALLOW'
          }
          const [way] = waysTo({ call: 'socket', args: [argument] }, prepared, factsWith(value, 32))
          if (vectorsWith(argument, value).some(allows)) expect(way?.state).toBe('open')
          if (way?.state !== 'open') return
          expect(allows(way.call.args)).toBe(true)
          const first = way.call.args[0] ?? 0n
          expect(first & (kind === 'is' ? low : value)).toBe(kind === 'lacks' ? 0n : value)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('does not go through the upper half of a register that counts whole', () => {
    const prepared = load(text([[{ index: 0, op: 'GT', value: 7 }]]))
    if (prepared.kind !== 'ready') throw new Error('refused')
    const use = { call: 'socket', args: [{ index: 0, test: 'is', set: '', name: 'V' } as const] }
    expect(waysTo(use, prepared, factsWith(3n, 64))[0]?.state).toBe('closed')
    expect(waysTo(use, prepared, factsWith(3n, 32))[0]).toMatchObject({ state: 'open', needsRubbish: true })
  })

  test('leads nowhere where the constant or the call does not exist', () => {
    const prepared = load(text([[]]))
    if (prepared.kind !== 'ready') throw new Error('refused')
    const facts: RiskFacts = { ...factsWith(3n, 32), valueOf: () => undefined }
    const args = [{ index: 0, test: 'is', set: '', name: 'V' } as const]
    expect(waysTo({ call: 'socket', args }, prepared, facts).filter(({ through }) => !through)).toEqual([])
    expect(waysTo({ call: 'nosuchcall', args: [] }, prepared, facts)).toEqual([])
  })
})

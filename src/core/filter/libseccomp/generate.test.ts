import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMet } from '../../profile/alternatives.ts'
import { type ConditionSpec, maxValue, operators } from '../../profile/profile.ts'
import { dataWords, fillData } from '../bpf/call.ts'
import type { Program } from '../bpf/instruction.ts'
import { interpret } from '../bpf/interpret.ts'
import { addArchitecture, addRuleEverywhere, createFilter } from './filter.ts'
import { sampleNumbers } from './fixtures/sample-numbers.ts'
import { generate } from './generate.ts'

const library = { release: '2.5.4', numbers: sampleNumbers }
const [fallback, bad, hit] = [0x7fff_0000, 0, 0x0005_0065]

function programOf(
  rules: readonly (readonly [name: string, conditions: readonly ConditionSpec[]])[],
  architectures: readonly string[] = [],
  layout: 'chain' | 'tree' = 'chain',
): Program {
  const filter = createFilter(library, 'SCMP_ARCH_X86_64')
  for (const token of architectures) addArchitecture(filter, `SCMP_ARCH_${token}`)
  for (const [name, conditions] of rules) {
    addRuleEverywhere(filter, { name, conditions, verdict: { action: hit, rule: 0 } })
  }
  const program = generate(filter, { fallback, badArchitecture: bad }, layout)
  if (program === undefined) throw new Error('EFAULT')
  return program
}

function run(program: Program, nr: number, args: readonly bigint[] = [], audit = 0xc000_003e): number {
  const data = new Uint32Array(dataWords)
  fillData(data, { audit, endian: 'little', nr, args })
  return interpret(program, data)
}

const values = fc.constantFrom(
  0n,
  1n,
  5n,
  38n,
  0xffff_ffffn,
  1n << 32n,
  (1n << 32n) + 5n,
  1n << 63n,
  maxValue,
)
const condition = fc.record({
  index: fc.nat(2),
  op: fc.constantFrom(...operators),
  value: values,
  valueTwo: values,
})
const conditions = fc.uniqueArray(condition, { selector: ({ index }) => index, maxLength: 3 })
const args = fc.tuple(values, values, values)

describe('the program', () => {
  test('has the shape of libseccomp’s smallest filter', () => {
    const codes = programOf([['getpid', []]]).map(({ code, jt, jf, k }) => [code, jt, jf, k])
    expect(codes).toEqual([
      [0x20, 0, 0, 4],
      [0x15, 0, 6, 0xc000_003e],
      [0x20, 0, 0, 0],
      [0x35, 0, 1, 0x4000_0000],
      [0x15, 0, 3, 0xffff_ffff],
      [0x15, 1, 0, 39],
      [0x06, 0, 0, fallback],
      [0x06, 0, 0, hit],
      [0x06, 0, 0, bad],
    ])
  })

  test('kills foreign ABIs, x32 among them, but not the number a tracer leaves', () => {
    const program = programOf([['getpid', []]])
    expect(run(program, 39, [], 0x4000_0003)).toBe(bad)
    expect(run(program, 0x4000_0027)).toBe(bad)
    expect(run(program, 0xffff_ffff)).toBe(fallback)
    expect(run(programOf([['getpid', []]], ['X32']), 0x4000_0027)).toBe(hit)
  })

  test('of one rule means its conditions, whatever they are', () => {
    fc.assert(
      fc.property(conditions, args, (each, given) => {
        const met = each.every((one) => isMet(one, given[one.index] ?? 0n, maxValue))
        expect(run(programOf([['read', each]]), 0, given)).toBe(met ? hit : fallback)
      }),
    )
  })

  test('of rules with EQ and MASKED_EQ alone means any of them', () => {
    const exact = conditions.map((list) =>
      list.map(
        (each, place) => ({ ...each, op: place % 2 === 0 ? 'SCMP_CMP_EQ' : 'SCMP_CMP_MASKED_EQ' }) as const,
      ),
    )
    fc.assert(
      fc.property(fc.array(exact, { maxLength: 5 }), args, (rules, given) => {
        const met = rules.some((each) => each.every((one) => isMet(one, given[one.index] ?? 0n, maxValue)))
        const program = programOf(rules.map((each) => ['read', each]))
        expect(run(program, 0, given)).toBe(met ? hit : fallback)
      }),
    )
  })

  test('stays inside itself and ends with a return', () => {
    fc.assert(
      fc.property(
        fc.array(conditions, { maxLength: 4 }),
        fc.constantFrom('chain', 'tree'),
        (rules, layout) => {
          const program = programOf(
            rules.map((each) => ['ioctl', each]),
            ['X86', 'AARCH64'],
            layout,
          )
          expect(program.at(-1)?.code).toBe(0x06)
          for (const [place, { code, jt, jf, k }] of program.entries()) {
            const reach = code === 0x05 ? k : Math.max(jt, jf)
            expect(place + 1 + reach).toBeLessThan(program.length + (code === 0x06 ? 1 : 0))
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  test('means the same as chain and as tree', () => {
    const names = ['read', 'getpid', 'socket', 'accept', 'ioctl', 'fork'].map((name) => [name, []] as const)
    const [chain, tree] = [programOf(names), programOf(names, [], 'tree')]
    for (let nr = 0; nr < 70; nr += 1) expect(run(tree, nr)).toBe(run(chain, nr))
  })
})

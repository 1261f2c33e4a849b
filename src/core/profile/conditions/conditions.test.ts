import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMet } from '../alternatives.ts'
import { type Case, type ConditionSpec, maxValue, operators } from '../profile.ts'
import { type ArgumentSet, cubesOf, fullMask, setOf, type Width } from './argument-set.ts'
import { type Cube, type Cubes, cubesOfCondition, isSameSet, rangeCubes, sizeOf, valuesOf } from './cubes.ts'
import { fewestCubes } from './fewest.ts'
import { casesOf, groupsOf, partAt, setOfPart, withPart } from './groups.ts'
import { waysToWrite } from './ways.ts'

const full = 0xffff_ffffn
const options = { numRuns: 100 }
const width = fc.constantFrom<Width>(32, 64)
const small = fc.bigInt({ min: 0n, max: 63n })
const value = fc.oneof(small, fc.constantFrom(0x10000000n, 0x7e020000n, full, full - 1n))
const values = fc.uniqueArray(value, { minLength: 1, maxLength: 8 })
const set = fc.oneof<fc.Arbitrary<ArgumentSet>[]>(
  values.map((some) => ({ kind: 'one-of' as const, values: some })),
  fc.uniqueArray(value, { minLength: 1, maxLength: 2 }).map((some) => ({ kind: 'none-of', values: some })),
  fc.tuple(value, value).map(([a, b]) => ({ kind: 'flags', required: a & ~b, forbidden: b })),
  fc.tuple(value, value).map(([a, b]) => ({ kind: 'range', from: a < b ? a : b, to: a < b ? b : a })),
)

function has(cubes: Cubes, given: bigint): boolean {
  return cubes.some((cube) => (given & cube.mask) === cube.value)
}

const probes = [
  ...Array.from({ length: 70 }, (_, at) => BigInt(at)),
  0x10000000n,
  0x7e020000n,
  full - 1n,
  full,
]

describe('cubes', () => {
  test('of a condition hold exactly what fulfils it', () => {
    const condition = fc.record({
      index: fc.constant(0),
      op: fc.constantFrom(...operators),
      value,
      valueTwo: value,
    })
    fc.assert(
      fc.property(condition, fc.oneof(value, fc.bigInt({ min: 0n, max: maxValue })), (each, given) => {
        expect(has(cubesOfCondition(each), given)).toBe(isMet(each, given, maxValue))
      }),
      options,
    )
  })

  test('of a range are few and hold its ends', () => {
    expect(rangeCubes(0n, 7n, full)).toEqual([{ mask: full & ~7n, value: 0n }])
    expect(sizeOf(rangeCubes(3n, 1000n, full), full)).toBe(998n)
    expect(rangeCubes(0n, full, full)).toEqual([{ mask: 0n, value: 0n }])
    expect(rangeCubes(5n, 4n, full)).toEqual([])
  })

  test('are counted and listed once where they overlap', () => {
    const overlapping: Cubes = [
      { mask: full & ~3n, value: 4n },
      { mask: full & ~6n, value: 1n },
    ]
    expect(sizeOf(overlapping, full)).toBe(6n)
    expect(valuesOf(overlapping, full, 8)).toEqual([1n, 3n, 4n, 5n, 6n, 7n])
  })
})

describe('the fewest cubes', () => {
  test('mean the same', () => {
    fc.assert(
      fc.property(set, width, (each, bits) => {
        const cubes = cubesOf(each, bits)
        expect(isSameSet(fewestCubes(cubes, fullMask(bits)), cubes)).toBe(true)
      }),
      options,
    )
  })

  test('are as few as a search through all covers of three bits finds', () => {
    const least = leastByMembers()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), (members) => {
        const some = [...Array(8).keys()].filter((each) => (members >> each) & 1)
        const cubes = some.map((each) => ({ mask: full, value: BigInt(each) }))
        expect(fewestCubes(cubes, full)).toHaveLength(least[members] ?? 0)
      }),
      { numRuns: 255 },
    )
  })
})

/** For each set of the values 0 … 7 the smallest number of cubes, by breadth-first search. */
function leastByMembers(): readonly (number | undefined)[] {
  const cubes: number[] = []
  for (let mask = 0; mask < 8; mask += 1) {
    for (let wanted = 0; wanted < 8; wanted += 1) {
      const held = [...Array(8).keys()].filter((each) => (each & mask) === (wanted & mask))
      cubes.push(held.reduce((sum, each) => sum | (1 << each), 0))
    }
  }
  const least: (number | undefined)[] = [0]
  for (let count = 1; count <= 4; count += 1) {
    for (const [members, found] of [...least.entries()]) {
      if (found !== count - 1) continue
      for (const cube of cubes) least[members | cube] ??= count
    }
  }
  return least
}

describe('a set that is written', () => {
  test('means exactly these values to the kernel, whatever the upper half holds', () => {
    fc.assert(
      fc.property(set, width, (each, bits) => {
        const [exact] = waysToWrite(each, 2, bits)
        const meant = cubesOf(each, bits)
        const uppers = bits === 32 ? [0n, 1n << 32n, maxValue & ~full] : [0n]
        for (const probe of probes) {
          for (const upper of uppers) {
            const met = exact?.conditions.some((condition) => isMet(condition, probe | upper, maxValue))
            expect(met, `${probe} of ${each.kind}`).toBe(has(meant, probe))
          }
        }
      }),
      { numRuns: 120 },
    )
  })

  test('can be evaded where one comparison of 64 bits is taken for 32', () => {
    const notFive: ArgumentSet = { kind: 'none-of', values: [5n] }
    const [exact, plain] = waysToWrite(notFive, 0, 32)
    expect(exact).toMatchObject({ id: 'exact', isEvadable: false })
    expect(exact?.conditions).toHaveLength(32)
    expect(plain).toMatchObject({ id: 'plain', isEvadable: true })
    expect(plain?.conditions).toEqual([{ index: 0, op: 'SCMP_CMP_NE', value: 5n, valueTwo: 0n }])
    expect(waysToWrite(notFive, 0, 64)).toHaveLength(1)
  })

  test('compares all bits of a 32-bit argument by a mask, of a 64-bit one by EQ', () => {
    const five: ArgumentSet = { kind: 'one-of', values: [5n] }
    expect(waysToWrite(five, 1, 32)[0]?.conditions).toEqual([
      { index: 1, op: 'SCMP_CMP_MASKED_EQ', value: full, valueTwo: 5n },
    ])
    expect(waysToWrite(five, 1, 64)[0]?.conditions).toEqual([
      { index: 1, op: 'SCMP_CMP_EQ', value: 5n, valueTwo: 0n },
    ])
  })

  test('is read back as what it was', () => {
    fc.assert(
      fc.property(set, width, (each, bits) => {
        const [exact] = waysToWrite(each, 0, bits)
        const cubes: Cube[] = (exact?.conditions ?? []).flatMap((condition) => cubesOfCondition(condition))
        const low =
          bits === 64 ? cubes : cubes.map(({ mask, value: own }) => ({ mask: mask & full, value: own }))
        const read = low.length === 0 ? ({ kind: 'any' } as const) : setOf(low, bits, each.kind === 'flags')
        expect(isSameSet(cubesOf(read, bits), cubesOf(each, bits))).toBe(true)
        const isOther = read.kind === 'other' || each.kind === 'flags' || read.kind === 'flags'
        if (!isOther && each.kind === 'range')
          expect(['range', 'one-of', 'any', 'none-of']).toContain(read.kind)
      }),
      options,
    )
  })
})

describe('groups of cases', () => {
  const allow = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined } as const
  const eq = (index: number, wanted: bigint): ConditionSpec => ({
    index,
    op: 'SCMP_CMP_EQ',
    value: wanted,
    valueTwo: 0n,
  })
  const caseOf = (...conditions: readonly ConditionSpec[]): Case => ({ ...allow, conditions })
  const widths: readonly Width[] = [32, 32, 32, 64, 64, 64]

  test('gather every combination of two arguments', () => {
    const cases = [1n, 2n].flatMap((one) => [5n, 6n].map((two) => caseOf(eq(0, one), eq(1, two))))
    const groups = groupsOf(cases, widths)
    expect(groups).toHaveLength(1)
    const [group] = groups
    if (group === undefined) throw new Error('no group')
    expect(setOfPart(partAt(group, 0), 32, false)).toEqual({ kind: 'one-of', values: [1n, 2n] })
    expect(setOfPart(partAt(group, 1), 32, false)).toEqual({ kind: 'one-of', values: [5n, 6n] })
    expect(setOfPart(partAt(group, 2), 32, false)).toEqual({ kind: 'any' })
  })

  test('stay apart where a combination is missing, or something else happens', () => {
    const three = [caseOf(eq(0, 1n), eq(1, 5n)), caseOf(eq(0, 1n), eq(1, 6n)), caseOf(eq(0, 2n), eq(1, 5n))]
    expect(groupsOf(three, widths)).toHaveLength(2)
    const logged = { ...caseOf(eq(0, 2n)), action: 'SCMP_ACT_LOG' } as const
    expect(groupsOf([caseOf(eq(0, 1n)), logged], widths)).toHaveLength(2)
  })

  test('say that a 32-bit argument is compared in 64 bits', () => {
    const [group] = groupsOf([caseOf(eq(0, 1n))], widths)
    expect(group?.parts[0]).toMatchObject({ comparesUpper: true })
    const masked: ConditionSpec = { index: 0, op: 'SCMP_CMP_MASKED_EQ', value: full, valueTwo: 1n }
    expect(groupsOf([caseOf(masked)], widths)[0]?.parts[0]).toMatchObject({ comparesUpper: false })
  })

  test('read the namespace mask of Docker as seven flags that must not be set', () => {
    const mask: ConditionSpec = { index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 2114060288n, valueTwo: 0n }
    const [group] = groupsOf([caseOf(mask)], [64])
    expect(group && setOfPart(partAt(group, 0), 64, true)).toEqual({
      kind: 'flags',
      required: 0n,
      forbidden: 2114060288n,
    })
  })

  test('become the cases again that they were read from', () => {
    const condition = fc
      .record({
        index: fc.integer({ min: 0, max: 2 }),
        op: fc.constantFrom(...operators),
        value: small,
        valueTwo: small,
      })
      .filter(({ op, value: own }) => op !== 'SCMP_CMP_LT' || own > 0n)
    const conditions = fc.uniqueArray(condition, {
      selector: ({ index }) => index,
      minLength: 1,
      maxLength: 2,
    })
    fc.assert(
      fc.property(
        fc.array(conditions, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(small, small, small), { minLength: 12, maxLength: 12 }),
        (lists, calls) => {
          const cases = lists.map((each) => caseOf(...each))
          const again = casesOf(groupsOf(cases, widths))
          const isAny = (all: readonly Case[], call: readonly bigint[]) =>
            all.some((one) => one.conditions.every((each) => isMet(each, call[each.index] ?? 0n, maxValue)))
          for (const call of calls) expect(isAny(again, call)).toBe(isAny(cases, call))
        },
      ),
      options,
    )
  })

  test('take other conditions for one argument and keep the rest', () => {
    const [group] = groupsOf([caseOf(eq(0, 1n), eq(3, 9n))], widths)
    if (group === undefined) throw new Error('no group')
    const wider = withPart(group, 0, [eq(0, 1n), eq(0, 2n)], 32)
    expect(casesOf([wider]).map(({ conditions }) => conditions.map(({ value: own }) => own))).toEqual([
      [1n, 9n],
      [2n, 9n],
    ])
    expect(casesOf([withPart(group, 0, [], 32)])).toEqual([caseOf(eq(3, 9n))])
  })
})

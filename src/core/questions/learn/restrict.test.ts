import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArgumentTally, CallTally, Tally } from '../../base/tally.ts'
import { profileText, sampleTarget } from '../../enforce/evaluate/fixtures/sample-profile.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { cubesOf, fullMask } from '../../profile/conditions/argument-set.ts'
import { intersect } from '../../profile/conditions/cubes.ts'
import { casesOf, withPart } from '../../profile/conditions/groups.ts'
import { readDocument } from '../../profile/document.ts'
import { setCases } from '../../profile/edits/set-cases.ts'
import { applyEdits } from '../../profile/edits/text-edit.ts'
import { replay } from '../replay/replay.ts'
import { type LearnedArgument, type Proposal, proposeLimits } from './restrict.ts'

const arch = 'SCMP_ARCH_X86_64'
const plain: LearnedArgument = { name: 'a', width: 32, filterable: true, set: undefined, flags: false }
const domain: LearnedArgument = { ...plain, set: 'AF' }
const flags: LearnedArgument = { ...plain, flags: true }
const prot: LearnedArgument = { ...plain, width: 64, set: 'PROT', flags: true }

function call(args: readonly ArgumentTally[], calls = 10): CallTally {
  return { arch, name: 'socket', nr: 41, calls, errors: {}, args, firstLine: 1, lastLine: 1 }
}
const seen = (
  index: number,
  values: readonly (number | bigint)[],
  times = 10,
  unlisted = 0,
): ArgumentTally => ({
  index,
  values: values.map((value, at) => ({
    value: String(value),
    calls: at === 0 ? times - values.length + 1 : 1,
  })),
  unlisted,
})
const told = (proposals: readonly Proposal[]) =>
  proposals.map(({ index, choices }) => [index, ...choices.map(({ id, family }) => family ?? id)])

describe('limits', () => {
  test('are proposed for named values and flags that were seen, not for numbers or pointers', () => {
    const args = [domain, plain, { ...flags, filterable: false }, flags]
    const { proposals } = proposeLimits('socket', [call([0, 1, 2, 3].map((at) => seen(at, [2, 3])))], args)
    expect(told(proposals)).toEqual([
      [0, 'exact'],
      [3, 'exact', 'mask'],
    ])
  })

  test('know families that hold all that was seen, and no others', () => {
    const of = (values: readonly number[]) =>
      told(proposeLimits('socket', [call([seen(0, values)])], [domain]).proposals)
    expect(of([2])).toEqual([[0, 'exact', 'inet', 'inet-unix']])
    expect(of([1, 2])).toEqual([[0, 'exact', 'inet-unix']])
    expect(of([16])).toEqual([[0, 'exact']])
  })

  test('know that memory was never writable and executable at once', () => {
    const of = (values: readonly number[]) =>
      told(proposeLimits('mmap', [call([seen(0, values)])], [prot]).proposals)
    expect(of([1, 3, 5])).toEqual([[0, 'exact', 'mask', 'w-xor-x']])
    expect(of([1, 7])).toEqual([[0, 'exact', 'mask']])
  })

  test('are refused where the evidence is thin', () => {
    const reason = (one: CallTally) =>
      proposeLimits('socket', [one], [domain]).refusals.map((each) => each.reason)
    expect(reason(call([seen(0, [2], 2)], 2))).toEqual(['few'])
    expect(reason(call([seen(0, [2], 9, 1)]))).toEqual(['unlisted'])
    expect(reason(call([seen(0, [...Array(25).keys()], 40)], 40))).toEqual(['many'])
    expect(reason(call([]))).toEqual([])
  })

  test('count values once that the kernel reads as one', () => {
    const { proposals } = proposeLimits('socket', [call([seen(0, [2, 2n ** 32n + 2n])])], [domain])
    expect(proposals[0]).toMatchObject({ values: 1, choices: [{ id: 'exact', letsIn: 0n }, {}, {}] })
  })

  test('know that no namespace was made', () => {
    const clone: LearnedArgument = { ...prot, set: 'CLONE' }
    const of = (values: readonly number[]) =>
      told(proposeLimits('clone', [call([seen(0, values)])], [clone]).proposals)
    expect(of([0x11, 0x1200011])).toEqual([[0, 'exact', 'mask', 'no-namespaces']])
    expect(of([0x11, 0x10000011])).toEqual([[0, 'exact', 'mask']])
  })

  test('hold a new time namespace for a namespace where the call can make one', () => {
    const letsTimeIn = (set: string) => {
      const args = [{ ...plain, width: 64 as const, set, flags: true }]
      const { proposals } = proposeLimits('unshare', [call([seen(0, [0x200, 0x400])])], args)
      const choice = proposals[0]?.choices.find(({ family }) => family === 'no-namespaces')
      return choice && intersect(cubesOf(choice.set, 64), [{ mask: fullMask(64), value: 0x80n }]).length > 0
    }
    expect(letsTimeIn('UNSHARE')).toBe(false)
    // The same bit belongs to the signal that clone sends when the child ends.
    expect(letsTimeIn('CLONE')).toBe(true)
  })

  test('by a mask are the smallest that holds all that was seen', () => {
    const value = fc.bigInt({ min: 0n, max: 0xffn })
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 2, maxLength: 8 }), (values) => {
        const { proposals } = proposeLimits('socket', [call([seen(0, values, 20)], 20)], [flags])
        const mask = proposals[0]?.choices.find(({ id }) => id === 'mask')?.set
        if (mask?.kind !== 'flags') throw new Error('no mask')
        // One bit more in it, and some value that was seen does not pass.
        const free = 0xffn & ~(mask.required | mask.forbidden)
        for (let bit = 1n; bit <= 0x80n; bit <<= 1n) {
          if ((free & bit) === 0n) continue
          expect(
            values.some((each) => (each & bit) === 0n) && values.some((each) => (each & bit) !== 0n),
          ).toBe(true)
        }
        for (const each of values) {
          expect((each & mask.required) === mask.required && (each & mask.forbidden) === 0n).toBe(true)
        }
      }),
    )
  })

  test('tell how many other values pass', () => {
    const { proposals } = proposeLimits('socket', [call([seen(0, [1, 2])])], [{ ...flags, width: 32 }])
    expect(proposals[0]?.choices.map(({ id, letsIn }) => [id, letsIn])).toEqual([
      ['exact', 0n],
      ['mask', 2n],
    ])
  })
})

/** The profile of `socket` alone with the limits, on the target that has no surprises. */
function limited(
  choices: readonly { readonly index: number; readonly at: number }[],
  proposals: readonly Proposal[],
) {
  const text = profileText(
    ['{"names":["socket"],"action":"SCMP_ACT_ALLOW"}'],
    '"defaultAction":"SCMP_ACT_ERRNO"',
  )
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('unreadable')
  const group = choices.reduce(
    (one, { index, at }) => {
      const found = proposals.find((each) => each.index === index)?.choices
      const choice = found?.[at % found.length]
      return choice === undefined ? one : withPart(one, index, choice.conditions, index === 2 ? 64 : 32)
    },
    { action: 'SCMP_ACT_ALLOW', errnoRet: undefined, parts: [] } as Parameters<typeof withPart>[0],
  )
  const next = applyEdits(text, setCases({ reading, text }, 'socket', casesOf([group]), sampleTarget))
  const again = readDocument(next).reading
  if (again.kind !== 'profile') throw new Error(next)
  const prepared = prepare(again.profile, sampleTarget, sampleNumbers, again)
  if (prepared.kind !== 'ready') throw new Error(next)
  return prepared
}

const numbers = {
  ...sampleNumbers,
  syscall: (name: string) => {
    const widths = [32, 32, 64] as const
    const known = sampleNumbers.syscall(name)
    return known && { ...known, args: widths.map((width) => ({ width, filterable: true, set: undefined })) }
  },
}

test('every call that was seen stays allowed under every choice', () => {
  const value = fc.oneof(fc.bigInt({ min: 0n, max: 40n }), fc.constantFrom(0x800n, 0x80800n, 0xffff_ffffn))
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 5 })
  const choice = fc.record({ index: fc.integer({ min: 0, max: 2 }), at: fc.integer({ min: 0, max: 3 }) })
  const choices = fc.uniqueArray(choice, { selector: ({ index }) => index, minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.tuple(values, values, values), choices, (lists, chosen) => {
      const one = call(
        lists.map((each, index) => seen(index, each, 20)),
        20,
      )
      const { proposals } = proposeLimits('socket', [one], [domain, flags, prot])
      const prepared = limited(chosen, proposals)
      const tally: Tally = { version: 1, calls: [one], sources: [], skipped: [], warnings: [] }
      const { entries } = replay(prepared, [tally], numbers)
      const wrong = entries.filter(({ fate }) => fate === 'denied' || fate === 'killed')
      expect(wrong).toEqual([])
    }),
    { numRuns: 150 },
  )
})

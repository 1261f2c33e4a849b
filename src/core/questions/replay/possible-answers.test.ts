import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '../../enforce/evaluate/decide.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { readDocument } from '../../profile/document.ts'
import { operators } from '../../profile/profile.ts'
import { defaultTarget } from '../../target/target.ts'
import { numbers } from './fixtures/numbers.ts'
import { possibleAnswers, unknownArguments } from './possible-answers.ts'

const audit = numbers.architecture(defaultTarget.arch)?.audit ?? 0
const nr = numbers.numberOf('prctl', defaultTarget.arch) ?? 0

const value = fc.constantFrom(0, 1, 2, 3, 0xffff_ffff, 0x1_0000_0001)
const condition = fc.record({ index: fc.nat(2), value, valueTwo: value, op: fc.constantFrom(...operators) })
const rule = fc.record({
  names: fc.constant(['prctl']),
  action: fc.constantFrom('SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'),
  args: fc.uniqueArray(condition, { selector: ({ index }) => index, maxLength: 3 }),
})

function prepared(syscalls: readonly object[]) {
  const { reading } = readDocument(JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls }))
  if (reading.kind !== 'profile') throw new Error('the fixture cannot be read')
  const found = prepare(reading.profile, defaultTarget, numbers)
  return found.kind === 'ready' ? found : undefined
}

const call = fc.array(fc.tuple(value, fc.boolean()), { minLength: 6, maxLength: 6 })

test('what the filter answers is among what it may answer, and alone when all is known', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), call, (rules, args) => {
      const profile = prepared(rules)
      fc.pre(profile !== undefined)
      const given = args.map(([each]) => BigInt(each))
      const { ret } = answer(profile, { arch: defaultTarget.arch, nr, args: given })
      const partly = unknownArguments(audit, nr)
      const wholly = unknownArguments(audit, nr)
      for (const [index, [each, isKnown]] of args.entries()) {
        const words = [each % 2 ** 32, Math.floor(each / 2 ** 32)]
        wholly.splice(4 + 2 * index, 2, ...words)
        if (isKnown) partly.splice(4 + 2 * index, 2, ...words)
      }
      expect([...possibleAnswers(profile.program, wholly).answers]).toEqual([ret])
      expect([...possibleAnswers(profile.program, partly).answers]).toContain(ret)
      const { looksAt, firstLook } = possibleAnswers(profile.program, unknownArguments(audit, nr))
      const later = possibleAnswers(profile.program, wholly, firstLook)
      if (looksAt.length > 0) expect([...later.answers]).toEqual([ret])
    }),
    { numRuns: 300 },
  )
})

import { describe, expect, test } from 'vitest'
import { decide } from '../../src/core/enforce/evaluate/decide.ts'
import type { Call, Decision } from '../../src/core/enforce/evaluate/decision.ts'
import type { Prepared } from '../../src/core/enforce/evaluate/prepare.ts'
import { isMet, widthMask } from '../../src/core/profile/alternatives.ts'
import { plainTarget, preparedFrom } from './compare.ts'
import { pointsOf } from './points.ts'
import { createRandom } from './random.ts'
import { randomCase } from './random-profile.ts'

// libseccomp's known defects, found by chance and never written down as recipes. That the model has them where
// libseccomp has them is the comparison's business; here it is that they are told.

const drawn = 1500
const target = plainTarget('2.5.4')

/** Profiles by chance with calls for each. */
function draw(): readonly {
  readonly prepared: ReturnType<typeof preparedFrom>
  readonly calls: readonly Call[]
}[] {
  const random = createRandom(11)
  return Array.from({ length: drawn }, () => {
    const each = randomCase(random)
    return { prepared: preparedFrom(each.text, target), calls: pointsOf(each, random, 20) }
  })
}

/** Whether some rule's conditions hold for the call, as a reader of the profile would say. */
function isAsked({ rules, library }: Prepared, { arch, nr, args }: Call): boolean {
  return rules.some(
    ({ name, conditions, fate }) =>
      fate === 'added' &&
      library.numbers.numberOf(name, arch) === nr &&
      conditions.every((each) => isMet(each, args[each.index] ?? 0n, widthMask(arch))),
  )
}

describe('defects of libseccomp', () => {
  const cases = draw()
  const decisions = cases.flatMap(({ prepared, calls }) =>
    prepared.kind === 'ready'
      ? calls.map((call) => ({ prepared, call, decision: decide(prepared, call) }))
      : [],
  )
  const saying = (code: string) =>
    decisions.filter(({ decision }) => decision.why.some((why) => why.code === code))

  test('sets on which libseccomp never returns are told, with the call whose rules they are', () => {
    const hanging = cases.filter(({ prepared }) => prepared.kind === 'hangs')
    expect(hanging.length).toBeGreaterThan(0)
    for (const { prepared } of hanging) {
      expect(prepared).toMatchObject({
        message: { code: 'load-hangs', params: { name: expect.any(String) } },
      })
    }
  })

  test('an architecture whose number is never loaded answers its default, and that is told', () => {
    const found = saying('why-missing-load')
    expect(found.length).toBeGreaterThan(0)
    for (const { prepared, decision } of found) {
      expect(decision.ret).toBe(prepared.fallback)
      expect(decision.rule).toBeUndefined()
    }
  })

  test('a rule that decides although its conditions do not hold is told', () => {
    const found = saying('why-unmatched')
    expect(found.length).toBeGreaterThan(0)
    for (const { prepared, call, decision } of found) {
      expect(isHolding(prepared, call, decision)).toBe(false)
    }
  })

  test('a rule that is passed over although its conditions hold is among the losers', () => {
    const passed = decisions.filter(
      ({ prepared, call, decision }) => decision.ret === prepared.fallback && isAsked(prepared, call),
    )
    expect(passed.length).toBeGreaterThan(0)
    for (const { decision } of passed) expect(decision.losers.length + decision.why.length).toBeGreaterThan(1)
  })
})

function isHolding({ rules }: Prepared, { arch, args }: Call, { rule }: Decision): boolean {
  return rules
    .filter((each) => each.rule === rule)
    .every(({ conditions }) =>
      conditions.every((each) => isMet(each, args[each.index] ?? 0n, widthMask(arch))),
    )
}

import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { type ElementaryRule, elementaryRules } from '../../src/core/enforce/evaluate/elementary.ts'
import { prepare } from '../../src/core/enforce/evaluate/prepare.ts'
import { returnValue } from '../../src/core/filter/bpf/return-value.ts'
import type { Numbers } from '../../src/core/filter/libseccomp/filter.ts'
import { isMet, widthMask } from '../../src/core/profile/alternatives.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import type { Target } from '../../src/core/target/target.ts'
import type { Subject } from './compare.ts'
import { numbers } from './numbers.ts'

/** Evaluators with one mistake each that people make; the comparison must catch every one. */
export const planted: Readonly<Record<string, Subject>> = {
  'first match wins': simple((rules, holds) => rules.find(holds)),
  'file order for overlaps': simple(
    (rules, holds) => rules.find(({ conditions }) => conditions.length === 0) ?? rules.find(holds),
  ),
  'AND for a repeated index': changed((profile) => profile, numbers, true),
  'numbers as doubles': changed(asDoubles, numbers, false),
  'no truncation on 32 bit': changed((profile) => profile, withWideRegisters(), false),
}

type Choose = (
  rules: readonly ElementaryRule[],
  holds: (rule: ElementaryRule) => boolean,
) => ElementaryRule | undefined

function read(text: string): Profile {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error('unreadable')
  return reading.profile
}

/** Looks at no tree: takes one of the rules for the number. Where the true one refuses or hangs, it does too. */
function simple(choose: Choose): Subject {
  return (text, target) => {
    const prepared = prepare(read(text), target, numbers)
    if (prepared.kind !== 'ready') return prepared
    const added = prepared.rules.filter(({ fate }) => fate === 'added')
    return (call) => {
      const about = added.filter(({ name }) => numbers.numberOf(name, call.arch) === call.nr)
      if (about.length === 0) return answer(prepared, call)
      const found = choose(about, (rule) => holds(rule, call))
      return { ret: found?.action ?? prepared.fallback, certain: true }
    }
  }
}

function holds({ conditions }: ElementaryRule, { arch, args }: Call): boolean {
  return conditions.every((condition) => isMet(condition, args[condition.index] ?? 0n, widthMask(arch)))
}

function changed(edit: (profile: Profile) => Profile, table: Numbers, joinsRepeats: boolean): Subject {
  return (text, target) => {
    const profile = edit(read(text))
    const prepared = prepare(profile, target, table)
    if (prepared.kind !== 'ready') return prepared
    const joined = joinsRepeats ? joinedRules(profile, target) : []
    return (call) => {
      const repeats = joined.filter(({ name }) => numbers.numberOf(name, call.arch) === call.nr)
      if (repeats.length === 0) return answer(prepared, call)
      const found = repeats.find((rule) => holds(rule, call))
      return { ret: found?.action ?? prepared.fallback, certain: true }
    }
  }
}

/** The rules with a repeated index, as if all their conditions had to hold. */
function joinedRules(profile: Profile, target: Target): readonly ElementaryRule[] {
  const repeated = profile.rules.filter(
    ({ conditions }) => new Set(conditions.map(({ index }) => index)).size < conditions.length,
  )
  const plain = repeated.map((rule) => ({ rule: { ...rule, conditions: [] }, errnoRet: rule.errnoRet }))
  const library = { release: target.libseccomp, numbers }
  const runtime = { kind: 'crun', version: '1.20' } as const
  const fallback = returnValue(profile.defaultAction, 1)
  return elementaryRules(plain, fallback, runtime, library).flatMap((each) => {
    const original = repeated.find(({ position }) => position === each.rule.position)
    return original === undefined ? [] : [{ ...each, conditions: original.conditions }]
  })
}

function asDoubles(profile: Profile): Profile {
  const rounded = (value: bigint) => BigInt.asUintN(64, BigInt(Number(value)))
  const rules = profile.rules.map((rule) => ({
    ...rule,
    conditions: rule.conditions.map((each) => ({
      ...each,
      value: rounded(each.value),
      valueTwo: rounded(each.valueTwo),
    })),
  }))
  return { ...profile, rules }
}

function withWideRegisters(): Numbers {
  return {
    numberOf: numbers.numberOf,
    syscall: numbers.syscall,
    architecture(token) {
      const known = numbers.architecture(token)
      return known === undefined ? undefined : { audit: known.audit, endian: known.endian, bits: 64 }
    },
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Launcher } from '../../target/engines.ts'
import { defaultTarget, startedBy, type Target } from '../../target/target.ts'
import { type ProfileReading, readDocument } from '../document.ts'
import { isSameEffect } from '../effect.ts'
import { applies } from '../guards.ts'
import { type Outcome, outcomeOf, outcomes } from '../outcome.ts'
import type { Case, Effect, Rule } from '../profile.ts'
import { setArchitectures } from './set-architectures.ts'
import { setCases } from './set-cases.ts'
import { setDefault } from './set-default.ts'
import { setEffect } from './set-effect.ts'
import { applyEdits } from './text-edit.ts'

const pool = ['bind', 'clone', 'mount', 'openat', 'ptrace', 'read', 'socket', 'write']
const options = { numRuns: 400 }

const name = fc.constantFrom(...pool)
const effect = fc.constantFrom<Effect>(
  { action: 'SCMP_ACT_ALLOW', errnoRet: undefined },
  { action: 'SCMP_ACT_ERRNO', errnoRet: undefined },
  { action: 'SCMP_ACT_ERRNO', errnoRet: 1 },
  { action: 'SCMP_ACT_ERRNO', errnoRet: 38 },
  { action: 'SCMP_ACT_LOG', errnoRet: undefined },
  { action: 'SCMP_ACT_KILL', errnoRet: undefined },
  { action: 'SCMP_ACT_KILL_THREAD', errnoRet: undefined },
)
const value = fc.constantFrom(0n, 1n, 7n, 0x7e020000n, 2n ** 63n + 1n, 2n ** 64n - 1n)
const condition = fc.record({
  index: fc.integer({ min: 0, max: 5 }),
  op: fc.constantFrom('SCMP_CMP_EQ', 'SCMP_CMP_NE', 'SCMP_CMP_GE', 'SCMP_CMP_MASKED_EQ'),
  value,
  valueTwo: value,
})
const conditions = fc.uniqueArray(condition, { selector: ({ index }) => index, maxLength: 3 })
const guard = fc.constantFrom(
  ...[undefined, undefined, undefined, {}, { caps: ['CAP_SYS_ADMIN'] }, { caps: ['CAP_CHOWN'] }],
  ...[{ arches: ['amd64', 'x32'] }, { arches: ['s390x'] }, { minKernel: '4.8' }, { minKernel: '9.9' }],
)
const rule = fc
  .record({
    names: fc.array(name, { minLength: 1, maxLength: 5 }),
    legacy: fc.integer({ max: 9, min: 0 }).map((one) => one === 0),
    effect,
    args: fc.oneof(fc.constant(undefined), fc.array(condition, { maxLength: 2 }), conditions),
    includes: guard,
    excludes: guard,
    comment: fc.constantFrom(undefined, undefined, 'why // not "this" /* one */'),
  })
  .map(({ names, legacy, effect: { action, errnoRet }, ...rest }) => ({
    ...(legacy ? { name: names[0] } : { names }),
    action,
    errnoRet,
    ...rest,
  }))
const profile = fc
  .record({
    effect,
    architectures: fc.constantFrom(undefined, [], ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86']),
    'x-kept': fc.constantFrom(undefined, { deep: [1, 'two'] }),
    syscalls: fc.oneof({ weight: 9, arbitrary: fc.array(rule, { maxLength: 6 }) }, fc.constant(undefined)),
  })
  .map(({ effect: { action, errnoRet }, ...rest }) => ({
    defaultAction: action,
    defaultErrnoRet: errnoRet,
    ...rest,
  }))
const target = fc
  .constantFrom<Launcher>('docker', 'podman', 'runc')
  .map((launcher) => startedBy(defaultTarget, launcher))

/** Fillers between tokens: from one line without blanks to comments everywhere. */
const tight = ['']
const spaced = ['', ' ']
const wild = ['', ' ', '\n  ', '\r\n\t', ' // #\n', '/* # */', '\n  // #\n    ', ' /* # *//**/\r\n', '  ']
const filling = fc.oneof(
  fc.constant(tight),
  fc.array(fc.constantFrom(...spaced), { minLength: 7, maxLength: 13 }),
  fc.array(fc.constantFrom(...wild), { minLength: 17, maxLength: 41 }),
  fc.constantFrom('  ', '\t'),
)

/** The value as JSON: indented by a text, or with the fillers in turn; comments are numbered. */
function print(json: unknown, style: string | readonly string[], trailing: boolean): string {
  if (typeof style === 'string') return `${pretty(json, style, '')}\n`
  let turn = 0
  let comments = 0
  const fill = (): string => {
    turn += 1
    comments += 1
    return (style[turn % style.length] ?? '').replace('#', `note ${comments};`)
  }
  const list = (open: string, parts: readonly string[], close: string): string => {
    const end = trailing && parts.length > 0 ? `,${fill()}` : ''
    return open + fill() + parts.map((part) => part + fill()).join(`,${fill()}`) + end + close
  }
  const value = (one: unknown): string => {
    if (Array.isArray(one)) return list('[', one.map(value), ']')
    if (typeof one !== 'object' || one === null)
      return typeof one === 'bigint' ? `${one}` : JSON.stringify(one)
    const members = Object.entries(one).filter(([, member]) => member !== undefined)
    return list(
      '{',
      members.map(([key, member]) => `"${key}"${fill()}:${fill()}${value(member)}`),
      '}',
    )
  }
  return fill() + value(json) + fill()
}

function pretty(json: unknown, unit: string, indent: string): string {
  if (typeof json === 'bigint') return String(json)
  if (typeof json !== 'object' || json === null) return JSON.stringify(json)
  const [open, close] = Array.isArray(json) ? '[]' : '{}'
  const parts = Object.entries(json)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => (Array.isArray(json) ? '' : `"${key}": `) + pretty(member, unit, indent + unit))
  if (parts.length === 0) return `${open}${close}`
  return `${open}\n${parts.map((part) => indent + unit + part).join(',\n')}\n${indent}${close}`
}

const text = fc.tuple(profile, filling, fc.boolean()).map((parts) => print(...parts))

function read(source: string): ProfileReading {
  const { reading } = readDocument(source)
  if (reading.kind === 'unreadable') throw new Error(`${JSON.stringify(reading.problems)} in\n${source}`)
  return reading
}

function bare({ kind, effect: { action, errnoRet }, cases, reason }: Outcome): unknown {
  const shown = cases.map((one) => ({
    effect: one.effect,
    conditions: one.conditions.map((each) => [each.index, each.op, each.value, each.valueTwo]),
  }))
  return { kind, action, errnoRet, cases: shown, reason: reason?.code }
}

function outcomeIn(reading: ProfileReading, on: Target): (name: string) => Outcome {
  const map = outcomes(reading.profile, on)
  return (call) => outcomeOf(map, reading.profile, call)
}

/** Comments that stand in none of the rules. */
function commentsOutside(source: string, rules: readonly Rule[]): string[] {
  return [...source.matchAll(/note \d+;/g)]
    .filter(({ index }) => !rules.some(({ at }) => at.start < index && index < at.end))
    .map(([comment]) => comment)
}

function numbersOf(rules: readonly Rule[]): string {
  return rules.flatMap((one) => one.conditions.map((each) => `${each.value}/${each.valueTwo}`)).join(' ')
}

function namesOnly(one: Rule, calls: readonly string[]): boolean {
  return one.names.every((each) => calls.includes(each.name))
}

describe('setEffect', () => {
  const wanted = fc.oneof(effect, fc.constant('default' as const))
  const calls = fc.uniqueArray(name, { minLength: 1, maxLength: 8 })

  it('gives the named calls exactly the effect and leaves every other call alone', () => {
    fc.assert(
      fc.property(text, calls, wanted, target, (source, names, effect, on) => {
        const before = read(source)
        const after = read(
          applyEdits(source, setEffect({ reading: before, text: source }, names, effect, on)),
        )
        const [was, is] = [outcomeIn(before, on), outcomeIn(after, on)]
        const { defaultAction: action, defaultErrnoRet: errnoRet } = before.profile
        const expected = effect === 'default' ? { action, errnoRet } : effect
        for (const call of pool.filter((one) => !names.includes(one))) {
          expect(bare(is(call))).toEqual(bare(was(call)))
        }
        for (const call of names) {
          expect(['plain', 'default']).toContain(is(call).kind)
          expect(isSameEffect(is(call).effect, expected)).toBe(true)
          expect(is(call).others.length).toBe(was(call).others.length)
        }
      }),
      options,
    )
  })

  it('keeps every comment outside the rules that go, and every number', () => {
    fc.assert(
      fc.property(text, calls, wanted, target, (source, names, effect, on) => {
        const before = read(source)
        const result = applyEdits(source, setEffect({ reading: before, text: source }, names, effect, on))
        const gone = before.profile.rules.filter((one) => namesOnly(one, names))
        for (const comment of commentsOutside(source, gone)) expect(result).toContain(comment)
        const stays = (one: Rule): boolean => !namesOnly(one, names)
        expect(numbersOf(read(result).profile.rules.filter(stays))).toBe(
          numbersOf(before.profile.rules.filter(stays)),
        )
      }),
      options,
    )
  })

  it('has nothing to do the second time', () => {
    fc.assert(
      fc.property(text, calls, wanted, target, (source, names, effect, on) => {
        const result = applyEdits(
          source,
          setEffect({ reading: read(source), text: source }, names, effect, on),
        )
        expect(setEffect({ reading: read(result), text: result }, names, effect, on)).toEqual([])
      }),
      options,
    )
  })
})

describe('setCases', () => {
  const cases = fc.array(
    fc.tuple(effect, conditions).map(([one, list]) => ({ ...one, conditions: list }) as Case),
    { maxLength: 3 },
  )

  it('makes the cases the only applying rules of the call and leaves every other call alone', () => {
    fc.assert(
      fc.property(text, name, cases, target, (source, call, wanted, on) => {
        const before = read(source)
        const result = applyEdits(source, setCases({ reading: before, text: source }, call, wanted, on))
        const after = read(result)
        for (const other of pool.filter((one) => one !== call)) {
          expect(bare(outcomeIn(after, on)(other))).toEqual(bare(outcomeIn(before, on)(other)))
        }
        const rules = after.profile.rules.filter(
          (one) => applies(one, on) && one.names.some((each) => each.name === call),
        )
        expect(rules.flatMap(keysOf).toSorted()).toEqual(wanted.map(keyOf).toSorted())
        const gone = before.profile.rules.filter((one) => namesOnly(one, [call]))
        for (const comment of commentsOutside(source, gone)) expect(result).toContain(comment)
        expect(setCases({ reading: after, text: result }, call, wanted, on)).toEqual([])
      }),
      options,
    )
  })

  /** A rule that names an argument twice says one case per condition. */
  function keysOf(one: Rule): string[] {
    const repeated = new Set(one.conditions.map(({ index }) => index)).size < one.conditions.length
    const parts = repeated ? one.conditions.map((each) => [each]) : [one.conditions]
    return parts.map((part) => keyOf({ ...one, conditions: part }))
  }

  function keyOf({ action, errnoRet, conditions: list }: Case): string {
    const kind = action === 'SCMP_ACT_KILL' ? 'SCMP_ACT_KILL_THREAD' : action
    const number = action === 'SCMP_ACT_ERRNO' ? (errnoRet ?? 1) : ''
    const parts = list.map(
      (each) => `${each.index} ${each.op} ${each.value} ${each.op.includes('MASK') ? each.valueTwo : ''}`,
    )
    return `${kind}${number} ${parts.toSorted().join(' and ')}`
  }
})

describe('setDefault and setArchitectures', () => {
  it('change what they are named for, and nothing else', () => {
    fc.assert(
      fc.property(
        text,
        effect,
        fc.uniqueArray(fc.constantFrom('SCMP_ARCH_X86', 'SCMP_ARCH_X32')),
        (source, one, tokens) => {
          const before = read(source)
          const first = applyEdits(source, setDefault(before, source, one))
          const edits = setArchitectures(read(first), first, tokens)
          if (edits.kind === 'error') throw new Error(edits.error.code)
          const second = applyEdits(first, edits.value)
          const { profile } = read(second)
          expect(
            isSameEffect({ action: profile.defaultAction, errnoRet: profile.defaultErrnoRet }, one),
          ).toBe(true)
          expect((profile.architectures ?? []).toSorted()).toEqual(tokens.toSorted())
          expect(profile.rules.map(bareRule)).toEqual(before.profile.rules.map(bareRule))
          for (const comment of commentsOutside(first, [])) expect(second).toContain(comment)
        },
      ),
      options,
    )
  })

  function bareRule({ names, conditions: list, at, ...rest }: Rule): unknown {
    return { ...rest, names: names.map((one) => one.name), list: list.map(({ at: _, ...one }) => one) }
  }
})

import { describe, expect, it } from 'vitest'
import { defaultTarget, startedBy, type Target } from '../target/target.ts'
import { readDocument } from './document.ts'
import { type Outcome, outcomeOf, outcomes } from './outcome.ts'

function of(call: string, rules: string, target: Target = defaultTarget, fallback = 'ERRNO'): Outcome {
  const { reading } = readDocument(`{"defaultAction": "SCMP_ACT_${fallback}", "syscalls": [${rules}]}`)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  return outcomeOf(outcomes(reading.profile, target), reading.profile, call)
}

function rule(name: string, action: string, args = '', more = ''): string {
  return `{"names": ["${name}"], "action": "SCMP_ACT_${action}", "args": [${args}]${more}}`
}

function arg(index: number, op: string, value: number): string {
  return `{"index": ${index}, "op": "SCMP_CMP_${op}", "value": ${value}}`
}

describe('outcomes', () => {
  it('let a call that no rule names fall to the default', () => {
    expect(of('read', rule('write', 'ALLOW'))).toMatchObject({
      kind: 'default',
      effect: { action: 'SCMP_ACT_ERRNO' },
    })
  })

  it('take the first unconditional rule, wherever conditional ones stand', () => {
    const rules = [
      rule('read', 'KILL', arg(0, 'EQ', 1)),
      rule('read', 'ALLOW'),
      rule('read', 'LOG'),
      rule('read', 'TRAP', arg(0, 'EQ', 1)),
    ]
    expect(of('read', rules.join())).toMatchObject({ kind: 'plain', effect: { action: 'SCMP_ACT_ALLOW' } })
  })

  it('leave out rules that repeat the default, but not those with another errno', () => {
    expect(of('read', rule('read', 'ERRNO', '', ', "errnoRet": 1')).kind).toBe('default')
    expect(of('read', rule('read', 'ERRNO', '', ', "errnoRet": 38'))).toMatchObject({
      kind: 'plain',
      effect: { errnoRet: 38 },
    })
    expect(of('read', rule('read', 'KILL'), defaultTarget, 'KILL_THREAD').kind).toBe('default')
  })

  it('show each conditional rule of one effect as a case', () => {
    const outcome = of(
      'socket',
      `${rule('socket', 'ALLOW', arg(0, 'EQ', 1))},${rule('socket', 'ALLOW', arg(0, 'EQ', 2))}`,
    )
    expect(outcome.kind).toBe('conditional')
    expect(outcome.effect.action).toBe('SCMP_ACT_ERRNO')
    expect(outcome.cases.map((one) => one.conditions.map(({ value }) => value))).toEqual([[1n], [2n]])
  })

  it('read a repeated argument as alternatives', () => {
    const outcome = of('socket', rule('socket', 'ALLOW', `${arg(0, 'GE', 1)},${arg(0, 'LE', 2)}`))
    expect(outcome.cases.map((one) => one.conditions.length)).toEqual([1, 1])
  })

  it('do not say what crun makes of a seventh condition', () => {
    const seven = rule('socket', 'ALLOW', [0, 1, 2, 3, 4, 5, 0].map((index) => arg(index, 'EQ', 1)).join())
    expect(of('socket', seven).kind).toBe('conditional')
    expect(of('socket', seven, startedBy(defaultTarget, 'crun')).reason?.code).toBe('outcome-many-conditions')
  })

  it('are sure of different effects only when their conditions exclude each other', () => {
    const both = (second: string): Outcome =>
      of('socket', `${rule('socket', 'ALLOW', arg(0, 'LT', 38))},${rule('socket', 'KILL', second)}`)
    expect(both(arg(0, 'EQ', 38)).kind).toBe('conditional')
    expect(both(arg(0, 'EQ', 37))).toMatchObject({
      kind: 'unclear',
      reason: { code: 'outcome-overlap', params: { first: 1, second: 2 } },
    })
    expect(both(arg(1, 'EQ', 38)).kind).toBe('unclear')
    expect(both(arg(0, 'LT', 38)).reason?.code).toBe('outcome-refused')
  })

  it('part the rules that apply from those that do not', () => {
    const guarded = rule('mount', 'ALLOW', '', ', "includes": {"caps": ["CAP_SYS_ADMIN"]}')
    const without = of('mount', guarded)
    expect([without.kind, without.rules.length, without.others.length]).toEqual(['default', 0, 1])
    const containerd = of('mount', guarded, startedBy(defaultTarget, 'containerd'))
    expect([containerd.kind, containerd.rules.length, containerd.others.length]).toEqual(['plain', 1, 0])
  })

  it('honour the legacy name where the runtime does', () => {
    const legacy = '{"name": "read", "action": "SCMP_ACT_ALLOW"}'
    expect(of('read', legacy).kind).toBe('plain')
    expect(of('read', legacy, startedBy(defaultTarget, 'runc')).kind).toBe('default')
  })

  it('do not compare hundreds of cases pair by pair', () => {
    const rules = Array.from({ length: 400 }, (_, value) =>
      rule('ioctl', value % 2 ? 'ALLOW' : 'LOG', arg(1, 'EQ', value)),
    )
    expect(of('ioctl', rules.join()).reason?.code).toBe('outcome-many-cases')
    const alike = Array.from({ length: 400 }, (_, value) => rule('ioctl', 'ALLOW', arg(1, 'EQ', value)))
    expect(of('ioctl', alike.join()).kind).toBe('conditional')
  })
})

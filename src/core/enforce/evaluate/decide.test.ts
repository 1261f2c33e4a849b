import { describe, expect, test } from 'vitest'
import { say } from '../../base/message.ts'
import { coreMessages } from '../../questions/messages.ts'
import { startedBy, type Target } from '../../target/target.ts'
import { answer, decide } from './decide.ts'
import { profileText, ready, sampleTarget } from './fixtures/sample-profile.ts'

const host = 'SCMP_ARCH_X86_64'
const six = (...args: readonly bigint[]) => Array.from({ length: 6 }, (_, index) => args[index] ?? 0n)

function told(
  text: string,
  nr: number,
  args: readonly bigint[] = [],
  target: Target = sampleTarget,
  arch = host,
) {
  const decision = decide(ready(text, target), { arch, nr, args: six(...args) })
  const rule = (position: number | undefined) => (position === undefined ? 'none' : `rule ${position + 1}`)
  return {
    action: decision.action.replace('SCMP_ACT_', ''),
    errno: decision.errno,
    rule: rule(decision.rule?.position),
    why: decision.why.map(({ code }) => code),
    losers: decision.losers.map(({ rule: lost, why }) => `${rule(lost.position)} ${why.code}`),
    sentences: [...decision.why, ...decision.losers.map(({ why }) => why)].map((each) =>
      say(each, coreMessages),
    ),
  }
}

const read = (action: string, args = '') => `{"names":["read"],"action":"SCMP_ACT_${action}"${args}}`
const when = (index: number, op: string, value: number) =>
  `{"index":${index},"op":"SCMP_CMP_${op}","value":${value}}`
const given = (...conditions: readonly string[]) => `,"args":[${conditions.join()}]`

describe('the deciding rule', () => {
  test('is named with its place in the text', () => {
    const text = profileText([read('LOG'), read('ERRNO')])
    const decision = decide(ready(text), { arch: host, nr: 0, args: [] })
    const { at } = decision.rule ?? { at: { start: 0, end: 0 } }
    expect(text.slice(at.start, at.end)).toBe(read('LOG'))
  })

  test('says that its conditions hold', () => {
    expect(told(profileText([read('ERRNO', given(when(0, 'EQ', 5)))]), 0, [5n])).toMatchObject({
      action: 'ERRNO',
      errno: 1,
      rule: 'rule 1',
      why: ['why-rule-conditions'],
    })
  })

  test('is none where the default decides', () => {
    const text = profileText([read('ERRNO', given(when(0, 'EQ', 5)))])
    expect(told(text, 0, [6n])).toMatchObject({
      action: 'ALLOW',
      rule: 'none',
      why: ['why-default'],
      losers: [],
    })
  })

  test('says when it was split into one rule a condition', () => {
    const text = profileText([read('ERRNO', given(when(0, 'GE', 3), when(0, 'LE', 5)))])
    expect(told(text, 0, [9n]).why).toEqual(['why-rule-conditions', 'why-split'])
  })

  test('says when only lower words are compared, and when it came through socketcall', () => {
    const wide = `,"args":[{"index":1,"op":"SCMP_CMP_EQ","value":${(1n << 32n) + 5n}}]`
    const both = '"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_X86"]'
    const text = profileText([`{"names":["socket"],"action":"SCMP_ACT_ERRNO"${wide}}`], both)
    const found = told(text, 102, [1n, 5n], sampleTarget, 'SCMP_ARCH_X86')
    expect(found).toMatchObject({ action: 'ERRNO', rule: 'rule 1' })
    expect(found.why).toEqual(['why-rule-conditions', 'why-through', 'why-low-words'])
  })
})

describe('rules that lose say why', () => {
  test('to a rule without conditions', () => {
    const text = profileText([read('LOG'), read('KILL', given(when(0, 'EQ', 5)))])
    expect(told(text, 0, [5n]).losers).toEqual(['rule 2 lost-to-plain'])
    expect(told(text, 0, [6n]).losers).toEqual([])
  })

  test('to an earlier rule without conditions', () => {
    expect(told(profileText([read('LOG'), read('ERRNO')]), 0).losers).toEqual(['rule 2 lost-later'])
  })

  test('in the inner order of libseccomp', () => {
    const text = profileText([read('LOG', given(when(0, 'EQ', 5))), read('ERRNO', given(when(1, 'EQ', 5)))])
    expect(told(text, 0, [5n, 5n])).toMatchObject({ rule: 'rule 2', losers: ['rule 1 lost-inner-order'] })
  })

  test('because they say what the default says', () => {
    expect(told(profileText([read('ALLOW'), read('ERRNO')]), 0).losers).toEqual([
      'rule 1 lost-same-as-default',
    ])
  })

  test('because libseccomp does not know the name, or the target leaves them out', () => {
    const newer = '{"names":["fchmodat2"],"action":"SCMP_ACT_ERRNO"}'
    const old: Target = { ...sampleTarget, libseccomp: '2.5.3' }
    expect(told(profileText([newer]), 452, [], old).losers).toEqual(['rule 1 lost-unknown-name'])
    const guarded = read('ERRNO', ',"includes":{"caps":["CAP_SYS_ADMIN"]}')
    const docker: Target = startedBy(sampleTarget, 'docker', '28.2')
    expect(told(profileText([guarded]), 0, [], docker).losers).toEqual(['rule 1 guard-lacks-caps'])
  })
})

describe('what stands before the rules', () => {
  test('foreign ABIs and x32', () => {
    const text = profileText([read('ERRNO')])
    expect(told(text, 3, [], sampleTarget, 'SCMP_ARCH_X86')).toMatchObject({
      action: 'KILL_THREAD',
      rule: 'none',
      why: ['why-foreign-arch'],
    })
    expect(told(text, 0x4000_0000).why).toEqual(['why-x32-gate'])
  })

  test('the ENOSYS stub of runc', () => {
    const members = '"defaultAction":"SCMP_ACT_KILL","architectures":["SCMP_ARCH_X86_64"]'
    const text = profileText([read('ALLOW'), '{"names":["getpid"],"action":"SCMP_ACT_ALLOW"}'], members)
    expect(told(text, 40)).toMatchObject({ action: 'ERRNO', errno: 38, why: ['why-stub'] })
    expect(told(text, 38)).toMatchObject({ action: 'KILL_THREAD', errno: undefined, why: ['why-default'] })
  })

  test('calls that the kernel never shows to a filter', () => {
    const text = profileText([], '"defaultAction":"SCMP_ACT_ERRNO"')
    const crun: Target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.20', kernel: '6.18' }
    expect(told(text, 336, [], crun)).toMatchObject({ action: 'ALLOW', why: ['why-exempt'] })
  })
})

test('what the program sees', () => {
  expect(told(profileText([read('TRACE', ',"errnoRet":7')]), 0)).toMatchObject({
    errno: 38,
    why: ['why-rule', 'why-no-tracer'],
  })
  expect(told(profileText([read('ERRNO', ',"errnoRet":0')]), 0)).toMatchObject({
    errno: 0,
    why: ['why-rule', 'why-success'],
  })
  expect(told(profileText([read('LOG')]), 0).errno).toBeUndefined()
})

test('every reason is put into words, with all its parameters', () => {
  const text = profileText([read('LOG'), read('KILL', given(when(0, 'EQ', 5)))])
  for (const sentence of told(text, 0, [5n]).sentences) expect(sentence).not.toMatch(/\{\{|^[a-z-]+ \{/)
})

describe('certainty', () => {
  const conditional = profileText([read('ERRNO', given(when(0, 'EQ', 5)))])

  test('an older libseccomp is certain of calls without conditions alone', () => {
    const old = ready(conditional, { ...sampleTarget, libseccomp: '2.4.3' })
    expect(answer(old, { arch: host, nr: 0, args: six(5n) }).certain).toBe(false)
    expect(answer(old, { arch: host, nr: 39, args: six() }).certain).toBe(true)
    expect(answer(ready(conditional), { arch: host, nr: 0, args: six(5n) }).certain).toBe(true)
  })

  test('where builds of a libseccomp differ, the calls in question are not certain', () => {
    const text = profileText(['{"names":["fchmodat2"],"action":"SCMP_ACT_ERRNO"}'])
    const prepared = ready(text, { ...sampleTarget, libseccomp: '2.5.4' })
    expect(decide(prepared, { arch: host, nr: 452, args: [] })).toMatchObject({
      certain: false,
      reason: { code: 'unsure-table' },
    })
    expect(decide(prepared, { arch: host, nr: 0, args: [] }).certain).toBe(true)
  })
})

test('a number may be given signed', () => {
  const prepared = ready(profileText([read('ERRNO')]))
  expect(answer(prepared, { arch: host, nr: -1, args: [] }).ret).toBe(0x7fff_0000)
})

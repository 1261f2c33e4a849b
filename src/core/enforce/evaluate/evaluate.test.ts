import { expect, test } from 'vitest'
import { sampleNumbers } from '../../filter/libseccomp/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import { evaluate } from './evaluate.ts'
import { profileText, sampleTarget } from './sample-profile.ts'
import { loadOfLooseText } from './strictness.ts'
import { loadWithoutRules } from './without-rules.ts'

const crun = { ...sampleTarget, runtime: 'crun' } as const
const call = { arch: 'SCMP_ARCH_X86_64', nr: 39, args: [] }

test('one question is answered at once, or with why it would not load', () => {
  const ask = (text: string) => {
    const { reading } = readDocument(text)
    if (reading.kind === 'unreadable') throw new Error('unreadable')
    return evaluate(reading.profile, sampleTarget, call, sampleNumbers)
  }
  const getpid = '{"names":["getpid"],"action":"SCMP_ACT_ERRNO","errnoRet":2}'
  expect(ask(profileText([getpid]))).toMatchObject({ action: 'SCMP_ACT_ERRNO', errno: 2, certain: true })
  expect(ask(profileText([], '"defaultAction":"SCMP_ACT_NOTIFY"'))).toMatchObject({ kind: 'refused' })
})

test('a text that says nothing leaves the container unconfined, except under crun', () => {
  const problems = (text: string) => {
    const { reading } = readDocument(text)
    return reading.kind === 'unreadable' ? reading.problems : []
  }
  for (const text of ['{}', '{"defaultAction":""}', '{"syscalls":[]}', 'null']) {
    expect(loadWithoutRules(problems(text), sampleTarget), text).toMatchObject({ kind: 'unconfined' })
  }
  expect(loadWithoutRules(problems('{}'), crun)).toMatchObject({
    printed: "load `config.json`: Required field 'defaultAction' not present",
  })
  expect(loadWithoutRules(problems('{"defaultAction":1}'), sampleTarget)).toBeUndefined()
  expect(loadWithoutRules(problems('{"syscalls":[{}]}'), sampleTarget)).toBeUndefined()
})

test('comments are for crun alone, a trailing comma for nobody', () => {
  const extras = (text: string) => {
    const { reading } = readDocument(text)
    return reading.kind === 'profile' ? reading.extras : []
  }
  const [comment, comma] = ['{"defaultAction":"SCMP_ACT_LOG"/**/}', '{"defaultAction":"SCMP_ACT_LOG",}'].map(
    extras,
  )
  expect(loadOfLooseText(comment ?? [], crun)).toBeUndefined()
  expect(loadOfLooseText(comment ?? [], sampleTarget)?.message.code).toBe('load-comment')
  expect(loadOfLooseText(comma ?? [], crun)?.message.code).toBe('load-trailing-comma')
  expect(loadOfLooseText([], sampleTarget)).toBeUndefined()
})

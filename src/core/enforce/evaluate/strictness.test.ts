import { expect, test } from 'vitest'
import { readDocument } from '../../profile/document.ts'
import { sampleTarget } from './fixtures/sample-profile.ts'
import { loadOfLooseText } from './strictness.ts'
import { loadWithoutRules } from './without-rules.ts'

const crun = { ...sampleTarget, runtime: 'crun' } as const

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

import { describe, expect, test } from 'vitest'
import { sampleNumbers } from '../../../filter/libseccomp/fixtures/sample-numbers.ts'
import { readDocument } from '../../../profile/document.ts'
import type { Target } from '../../../target/target.ts'
import { answer } from '../decide.ts'
import { sampleTarget } from '../fixtures/sample-profile.ts'
import { prepareDocument } from '../prepare-text.ts'

const target: Target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.28' }
const rule = '{"names":["read"],"action":"SCMP_ACT_ERRNO","errnoRet":101}'
const profile = (rules: string, more = '') =>
  `{"defaultAction":"SCMP_ACT_ALLOW"${more},"syscalls":[${rules}]}`
const broken = 'load `config.json`: cannot parse the data'

/** What becomes of read(): its return value, or what is printed, or how it does not load. */
function outcome(text: string, runtimeVersion = '1.28'): string {
  const prepared = prepareDocument(readDocument(text), { ...target, runtimeVersion }, sampleNumbers)
  if (prepared.kind !== 'ready') return prepared.printed ?? prepared.message.code
  return answer(prepared, { arch: 'SCMP_ARCH_X86_64', nr: 0, args: [5n] }).ret.toString(16)
}

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('crun 1.28 reads a profile by json-c', () => {
  test.each([
    ['the last of equal keys counts', profile(rule.replace('101', '101,"errnoRet":102')), '50066'],
    ['a second list replaces the first', profile(rule).replace(/}$/, ',"syscalls":[]}'), '7fff0000'],
    ['quotes may be single', profile(rule).replaceAll('"', "'"), '50065'],
    ['a comma may stand at the end', profile(`${rule},`), '50065'],
    ['a broken text is not described', profile(rule).slice(0, -1), broken],
    ['so many levels fit', profile(rule, `,"x":${nested(29)}`), '50065'],
    ['one more does not, though the text is plain JSON', profile(rule, `,"x":${nested(30)}`), broken],
    ['null in place of a rule takes the filter away', profile(`${rule},null`), 'load-lost-to-null'],
    [
      'so does null in place of a condition',
      profile(rule.replace('}', ',"args":[null]}')),
      'load-lost-to-null',
    ],
    [
      'what is wrong before counts first',
      profile(`{"names":["read"]},null`),
      "load `config.json`: Required field 'action' not present",
    ],
    [
      'null among architectures ends crun',
      profile(rule, ',"architectures":[null]'),
      'read from the init process',
    ],
    [
      'a number among them is a text',
      profile(rule, ',"architectures":[5]'),
      'seccomp unknown architecture `5`',
    ],
    [
      'in a whole config.json nothing behind it is read',
      `{"linux":{"seccomp":${profile(rule)}}} and more`,
      '50065',
    ],
  ])('%s', (_, text, expected) => {
    expect(outcome(text)).toBe(expected)
  })

  test('an older one by yajl', () => {
    expect(outcome(profile(rule.replace('101', '101,"errnoRet":102')), '1.27')).toBe('50065')
    expect(outcome(profile(rule, `,"x":${nested(30)}`), '1.27')).toBe('50065')
    expect(outcome(profile('null'), '1.27')).toBe("load `config.json`: Required field 'names' not present")
  })
})

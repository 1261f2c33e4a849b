import i18next from 'i18next'
import { expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { outcomeOf, outcomes } from '#core/profile/outcome.ts'
import { defaultTarget } from '#core/target/target.ts'
import { startTranslation } from '../i18n/i18n.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { gatherGuards } from '../words/guard-words.ts'
import { detourOf } from './multiplexed.ts'
import { ruleSentence } from './rule-sentence.ts'

startTranslation()
teachWorkWords()
const { t } = i18next
const catalog = await loadCatalog()
const args = catalog.syscall('socket')?.args ?? []

function drawn(rules: string, more = '') {
  const { reading } = readDocument(`{ "defaultAction": "SCMP_ACT_ERRNO"${more}, "syscalls": [${rules}] }`)
  if (reading.kind !== 'profile') throw new Error('the drawn profile is unreadable')
  const { profile } = reading
  return { profile, outcome: outcomeOf(outcomes(profile, defaultTarget), profile, 'socket') }
}
const rule = (action: string, conditions = '', more = '') =>
  `{ "names": ["socket"], "action": "SCMP_ACT_${action}", "args": [${conditions}]${more} }`
const equal = (index: number, value: number) =>
  `{ "index": ${index}, "op": "SCMP_CMP_EQ", "value": ${value} }`
const constants = await loadConstants()
const says = (...rules: string[]) =>
  ruleSentence(drawn(rules.join(',')).outcome, args, { arch: defaultTarget.arch, constants }, t)

test('a call that no rule names falls to the default', () => {
  expect(says()).toBe('Fails with EPERM, like everything that no rule names.')
})

test('a rule without conditions says so', () => {
  expect(says(rule('ALLOW'))).toBe('Allowed, whatever the arguments are.')
  expect(says(rule('ERRNO', '', ', "errnoRet": 38'))).toBe('Fails with ENOSYS, whatever the arguments are.')
})

test('one condition is said with what happens otherwise', () => {
  expect(says(rule('ALLOW', equal(0, 2)))).toBe('Allowed when family is AF_INET. Otherwise fails with EPERM.')
})

test('values of one argument become a list, many become a count', () => {
  const list = (values: readonly number[]) => says(...values.map((value) => rule('ALLOW', equal(0, value))))
  expect(list([1, 2, 10])).toBe(
    'Allowed when family is AF_UNIX, AF_INET or AF_INET6. Otherwise fails with EPERM.',
  )
  expect(list([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(
    'Allowed when family is one of 9 values. Otherwise fails with EPERM.',
  )
})

test('conditions of a case join by and, cases by or', () => {
  expect(says(rule('ALLOW', `${equal(0, 1)}, ${equal(1, 2)}`), rule('ALLOW', equal(0, 3)))).toBe(
    'Allowed when family is AF_UNIX and type is SOCK_DGRAM, or when family is AF_AX25. Otherwise fails with EPERM.',
  )
})

test('different effects get a sentence each', () => {
  expect(says(rule('ALLOW', equal(0, 1)), rule('KILL_PROCESS', equal(0, 2)))).toBe(
    'Allowed when family is AF_UNIX. Kills the process when family is AF_INET. Otherwise fails with EPERM.',
  )
})

test('what cannot be told is not guessed, and the reason is in words', () => {
  const sentence = says(rule('ALLOW', equal(0, 1)), rule('KILL_PROCESS', equal(1, 2)))
  expect(sentence).toMatch(/^Cannot tell what happens\. \w.*\w/)
  expect(sentence).not.toMatch(/outcome-|\{\{/)
})

test('rules that do not apply are counted by their guard', () => {
  const guarded = rule('ALLOW', '', ', "includes": { "caps": ["CAP_SYS_ADMIN"] }')
  const arches = rule(
    'ALLOW',
    '',
    ', "includes": { "arches": ["s390", "s390x"] }, "excludes": { "caps": ["CAP_KILL"] }',
  )
  expect(gatherGuards(drawn([guarded, guarded, arches].join(',')).outcome.others, t)).toEqual([
    { guard: 'with CAP_SYS_ADMIN', count: 2 },
    { guard: 'on s390 or s390x and without CAP_KILL', count: 1 },
  ])
  expect(gatherGuards(drawn(rule('ALLOW')).outcome.others, t)).toEqual([])
})

test('a shared call is a detour only where an architecture has it', () => {
  const detour = (name: string, architectures: string) =>
    detourOf(name, drawn('', `, "architectures": [${architectures}]`).profile, defaultTarget, catalog)
  expect(detour('socket', '"SCMP_ARCH_X86_64", "SCMP_ARCH_X86"')).toEqual({
    through: 'socketcall',
    arches: ['x86'],
  })
  expect(detour('shmget', '"SCMP_ARCH_X86"')).toEqual({ through: 'ipc', arches: ['x86'] })
  expect(detour('socket', '"SCMP_ARCH_X86_64"')).toBeUndefined()
  expect(detour('openat', '"SCMP_ARCH_X86"')).toBeUndefined()
})

test('architectures of an archMap count for the host they belong to', () => {
  const map = (host: string) =>
    `, "archMap": [{ "architecture": "${host}", "subArchitectures": ["SCMP_ARCH_X86", "SCMP_ARCH_S390"] }]`
  const detour = (host: string) => detourOf('socket', drawn('', map(host)).profile, defaultTarget, catalog)
  expect(detour('SCMP_ARCH_X86_64')?.arches).toEqual(['x86', 's390'])
  expect(detour('SCMP_ARCH_S390X')).toBeUndefined()
})

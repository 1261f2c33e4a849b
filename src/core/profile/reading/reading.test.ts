import { describe, expect, test } from 'vitest'
import { readDocument } from '../document.ts'
import { operators } from '../profile.ts'
import { capabilities, goArchitectures } from './vocabulary.ts'

/** `error code "place"` of everything that is said about the text. */
function said(text: string): readonly string[] {
  const { reading } = readDocument(text)
  const problems = reading.kind === 'profile' ? reading.notices : reading.problems
  return problems.map(({ severity, code, at }) => `${severity} ${code} ${text.slice(at.start, at.end)}`)
}

function profile(members: string): string {
  return `{"defaultAction":"SCMP_ACT_ALLOW",${members}}`
}

function rule(members: string): string {
  return profile(`"syscalls":[{"names":["read"],${members}}]`)
}

function condition(members: string): string {
  return rule(`"action":"SCMP_ACT_LOG","args":[{${members}}]`)
}

describe('keys', () => {
  test.each([
    ['"Flags":[]', 'notice key-case "Flags"'],
    ['"\u017fyscalls":[]', 'notice key-case "\u017fyscalls"'],
    ['"syscall":[]', 'notice misspelt-key "syscall"'],
    ['"architecture":[]', 'notice misspelt-key "architecture"'],
    ['"default_errno_ret":1', 'notice misspelt-key "default_errno_ret"'],
    ['"__proto__":{}', 'notice reserved-key "__proto__"'],
    ['"constructor":{}', 'notice reserved-key "constructor"'],
    ['"owner":1', 'notice unknown-key "owner"'],
    ['"toString":1', 'notice unknown-key "toString"'],
  ])('%s', (members, expected) => {
    expect(said(profile(members))).toEqual([expected])
  })

  test.each([
    '"comment":"x"',
    '"comment":1',
    '"_comment":"x"',
    '"//":"x"',
    '"x-owner":"x"',
    '"$schema":"x"',
    '"flags":null',
    '"syscalls":null',
    '"listenerPath":""',
  ])('%s is fine', (members) => {
    expect(said(profile(members))).toEqual([])
  })

  test('a slip of one letter in a key is told with the key that was meant', () => {
    const keys = ['defaultErrnoRet', 'architectures', 'archMap', 'flags', 'listenerPath', 'syscalls']
    for (const key of keys) {
      for (let at = 0; at < key.length; at += 1) {
        const [head, letter, tail] = [key.slice(0, at), key[at], key.slice(at + 1)]
        const mutants = [
          `${head}q${tail}`,
          head + tail,
          `${head}q${letter}${tail}`,
          head + tail.slice(0, 1) + letter + tail.slice(1),
        ]
        for (const mutant of mutants.filter((word) => word !== key)) {
          expect(said(profile(`"${mutant}":null`))).toEqual([`notice misspelt-key "${mutant}"`])
        }
      }
    }
  })

  test('keys of rules, conditions and guards are told too', () => {
    expect(said(rule('"action":"SCMP_ACT_LOG","arg":[]'))).toEqual(['notice misspelt-key "arg"'])
    expect(said(rule('"action":"SCMP_ACT_LOG","remark":"x"'))).toEqual(['notice unknown-key "remark"'])
    expect(said(condition('"index":0,"value":0,"op":"SCMP_CMP_EQ","Value_two":1'))).toEqual([
      'notice misspelt-key "Value_two"',
    ])
    expect(said(rule('"action":"SCMP_ACT_LOG","includes":{"cap":[]}'))).toEqual(['notice misspelt-key "cap"'])
    expect(said(profile('"archMap":[{"architecture":"SCMP_ARCH_X86","subArchitecture":[]}]'))).toContain(
      'notice misspelt-key "subArchitecture"',
    )
  })
})

describe('actions and error numbers', () => {
  test.each([
    ['"action":"SCMP_ACT_ALLOW"', []],
    ['"action":"scmp_act_allow"', ['error unknown-action "scmp_act_allow"']],
    ['"action":"FOO"', ['error unknown-action "FOO"']],
    ['"action":"SCMP_ACT_ERRNO\\u0000"', ['error action-nul "SCMP_ACT_ERRNO\\u0000"']],
    ['"action":1', ['error string-expected 1']],
    ['"action":null', ['error action-missing {']],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":1', []],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":0', ['notice errno-zero 0']],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":4094', []],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":4095', ['error errno-too-large 4095']],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":-1', ['error number-negative -1']],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":"1"', ['error number-in-quotes "1"']],
    ['"action":"SCMP_ACT_ERRNO","errnoRet":null', ['notice null-is-absent null']],
    ['"action":"SCMP_ACT_TRACE","errnoRet":65535', []],
    ['"action":"SCMP_ACT_TRACE","errnoRet":65536', ['error trace-message-too-large 65536']],
    ['"action":"SCMP_ACT_LOG","errnoRet":5', ['notice errno-ignored 5']],
    ['"action":"SCMP_ACT_LOG","errnoRet":4294967296', ['error errno-too-large 4294967296']],
    ['"action":"SCMP_ACT_ERRNO","errno":"EPERM","errnoRet":1', []],
    ['"action":"SCMP_ACT_ERRNO","errno":"","errnoRet":2', []],
    ['"action":"SCMP_ACT_ERRNO","errno":"ENOSYS","errnoRet":1', ['error errno-conflict "ENOSYS"']],
    ['"action":"SCMP_ACT_ERRNO","errno":"ENOSYS"', ['notice errno-name-only "ENOSYS"']],
    ['"action":"SCMP_ACT_ERRNO","errno":38', ['error string-expected 38']],
    ['"action":"SCMP_ACT_ERRNO","errno":"EFOO"', ['error unknown-errno "EFOO"']],
    [
      '"action":"SCMP_ACT_NOTIFY"',
      ['notice notify-without-listener {"names":["read"],"action":"SCMP_ACT_NOTIFY"}'],
    ],
  ])('%s', (members, expected) => {
    expect(said(rule(members))).toEqual(expected)
  })

  test('the nearest action is offered', () => {
    const nearest = (word: string) => {
      const { reading } = readDocument(rule(`"action":"${word}"`))
      return reading.kind === 'unreadable' ? reading.problems[0]?.params.nearest : undefined
    }
    expect(nearest('SCMP_ACT_KILLPROCESS')).toBe('SCMP_ACT_KILL_PROCESS')
    expect(nearest('ERRNO')).toBe('SCMP_ACT_ERRNO')
    expect(nearest('SCMP_ACT_ERRNO(1)')).toBe('SCMP_ACT_ERRNO')
    expect(nearest('allow')).toBe('SCMP_ACT_ALLOW')
  })

  test('NOTIFY by default is noted', () => {
    expect(said('{"defaultAction":"SCMP_ACT_NOTIFY"}')).toEqual(['notice notify-default "SCMP_ACT_NOTIFY"'])
  })

  test('NOTIFY with a listener is fine, a relative path is noted', () => {
    const notify = '"syscalls":[{"names":["read"],"action":"SCMP_ACT_NOTIFY"}]'
    expect(said(profile(`"listenerPath":"/run/agent.sock",${notify}`))).toEqual([])
    expect(said(profile(`"listenerPath":"agent.sock",${notify}`))).toEqual([
      'notice listener-path-relative "agent.sock"',
    ])
  })
})

describe('names', () => {
  test.each([
    ['"names":["frobnicate","_sysctl","a1"]', []],
    ['"names":["READ"]', ['notice name-upper-case "READ"']],
    ['"names":[" read"]', ['notice name-space " read"']],
    ['"names":["252"]', ['notice name-number "252"']],
    ['"names":["__NR_read"]', ['notice name-prefix "__NR_read"']],
    ['"names":["read-x"]', ['notice name-form "read-x"']],
    ['"names":["1read"]', ['notice name-form "1read"']],
    [`"names":["${'a'.repeat(64)}"]`, []],
    [`"names":["${'a'.repeat(65)}"]`, [`notice name-form "${'a'.repeat(65)}"`]],
    ['"names":["sysinfo\\u0000x"]', ['error name-nul "sysinfo\\u0000x"']],
    ['"names":["re\u0430d"]', ['notice name-strange-character "re\u0430d"']],
    ['"names":[""]', ['error name-empty ""']],
    ['"names":[null]', ['error null-item null']],
    ['"names":[42]', ['error string-expected 42']],
    ['"names":"read"', ['error list-expected "read"']],
    ['"names":[]', ['notice names-empty {']],
    ['"names":null', ['error names-missing {']],
    ['"comment":""', ['error names-missing {']],
    ['"name":"read"', ['notice legacy-name "read"']],
    ['"name":"","names":["read"]', []],
    ['"name":"read","names":[]', ['notice legacy-name "read"']],
  ])('%s', (members, expected) => {
    expect(said(profile(`"syscalls":[{"action":"SCMP_ACT_LOG",${members}}]`))).toEqual(expected)
  })

  test('name and names together are refused', () => {
    const text = profile('"syscalls":[{"action":"SCMP_ACT_LOG","name":"read","names":["write"]}]')
    expect(said(text)).toContain('error name-and-names "read"')
  })
})

describe('conditions', () => {
  const op = '"op":"SCMP_CMP_EQ"'
  test.each([
    [`"index":5,"value":18446744073709551615,${op}`, []],
    [`"index":6,"value":0,${op}`, ['error index-too-large 6']],
    [`"index":-1,"value":0,${op}`, ['error number-negative -1']],
    [`"index":1.0,"value":0,${op}`, ['error number-fraction 1.0']],
    [`"index":null,"value":0,${op}`, ['error number-null null']],
    [`"value":0,${op}`, ['notice zero-assumed {']],
    [`"index":0,${op}`, ['notice zero-assumed {']],
    [`"index":0,"value":18446744073709551616,${op}`, ['error number-too-large 18446744073709551616']],
    [`"index":0,"value":-0,${op}`, ['error number-minus-zero -0']],
    [`"index":0,"value":1e3,${op}`, ['error number-exponent 1e3']],
    [`"index":0,"value":1000.0,${op}`, ['error number-fraction 1000.0']],
    [`"index":0,"value":"5",${op}`, ['error number-in-quotes "5"']],
    [`"index":0,"value":true,${op}`, ['error number-expected true']],
    [`"index":0,"value":null,${op}`, ['error number-null null']],
    [`"index":0,"value":1,"valueTwo":-1,${op}`, ['error number-negative -1']],
    ['"index":0,"value":0', ['error operator-missing {']],
    ['"index":0,"value":0,"op":"scmp_cmp_eq"', ['error unknown-operator "scmp_cmp_eq"']],
    ['"index":0,"value":12,"valueTwo":4,"op":"SCMP_CMP_MASKED_EQ"', []],
    ['"index":0,"value":12,"op":"SCMP_CMP_MASKED_EQ"', []],
    ['"index":0,"value":12,"valueTwo":16,"op":"SCMP_CMP_MASKED_EQ"', ['notice masked-bits-dropped 16']],
    ['"index":0,"value":12,"valueTwo":16,"op":"SCMP_CMP_NE"', []],
  ])('%s', (members, expected) => {
    expect(said(condition(members))).toEqual(expected)
  })

  test('all seven comparisons are known', () => {
    for (const word of operators) expect(said(condition(`"index":0,"value":0,"op":"${word}"`))).toEqual([])
  })

  test('args must be a list of objects', () => {
    expect(said(rule('"action":"SCMP_ACT_LOG","args":{}'))).toEqual(['error list-expected {}'])
    expect(said(rule('"action":"SCMP_ACT_LOG","args":[null]'))).toEqual(['error null-item null'])
    expect(said(rule('"action":"SCMP_ACT_LOG","args":[1]'))).toEqual(['error object-expected 1'])
    expect(said(rule('"action":"SCMP_ACT_LOG","args":null'))).toEqual([])
  })

  test('one argument tested twice is noted, two arguments are not', () => {
    const args = (...indexes: number[]) =>
      indexes.map((index) => `{"index":${index},"value":${index},${op}}`).join()
    const list = (text: string) => said(rule(`"action":"SCMP_ACT_LOG","args":[${text}]`))
    expect(list(args(1, 2, 1))).toEqual([`notice repeated-index {"index":1,"value":1,${op}}`])
    expect(list(args(0, 1, 2, 3, 4, 5))).toEqual([])
    expect(list(args(0, 1, 2, 3, 4, 5, 5)).map((line) => line.split(' ')[1])).toEqual([
      'too-many-conditions',
      'repeated-index',
    ])
  })
})

describe('guards', () => {
  const guarded = (members: string) => said(rule(`"action":"SCMP_ACT_LOG","includes":{${members}}`))

  test.each([
    ['"caps":["cap_chown"]', 'error unknown-capability "cap_chown"'],
    ['"caps":["CHOWN"]', 'error unknown-capability "CHOWN"'],
    ['"caps":["ALL"]', 'error unknown-capability "ALL"'],
    ['"arches":["x86_64"]', 'error unknown-guard-architecture "x86_64"'],
    ['"arches":["SCMP_ARCH_X86_64"]', 'error unknown-guard-architecture "SCMP_ARCH_X86_64"'],
    ['"minKernel":"4.8.1"', 'error min-kernel-form "4.8.1"'],
    ['"minKernel":"4"', 'error min-kernel-form "4"'],
    ['"minKernel":" 4.8"', 'error min-kernel-form " 4.8"'],
    ['"minKernel":"4.300"', 'error min-kernel-form "4.300"'],
    ['"minKernel":"0.0"', 'error min-kernel-form "0.0"'],
    ['"minKernel":4.8', 'error string-expected 4.8'],
    ['"caps":"CAP_CHOWN"', 'error list-expected "CAP_CHOWN"'],
  ])('%s', (members, expected) => {
    expect(guarded(members).filter((line) => line.startsWith('error'))).toEqual([expected])
  })

  test('known words are taken, with the word that some runtimes ignore them', () => {
    const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join()
    expect(guarded(`"caps":[${quoted(capabilities)}],"arches":[${quoted(goArchitectures)}]`)).toEqual([
      'notice guards-ignored "includes"',
    ])
    expect(guarded('"minKernel":"4.8"')).toEqual([
      'notice guards-ignored "includes"',
      'notice min-kernel-ignored "includes"',
    ])
  })

  test('a guard that asks for nothing is none', () => {
    expect(guarded('"caps":[],"minKernel":""')).toEqual([])
    expect(said(rule('"action":"SCMP_ACT_LOG","excludes":null'))).toEqual([])
    expect(said(rule('"action":"SCMP_ACT_LOG","excludes":[]'))).toEqual(['error object-expected []'])
  })
})

test('hidden characters are noted in comments of both kinds and in unknown keys', () => {
  expect(said(rule('"action":"SCMP_ACT_LOG","comment":"a\u202eb"'))).toEqual([
    'notice hidden-character "a\u202eb"',
  ])
  expect(said(rule('"action":"SCMP_ACT_LOG","comment":"a\\nb"'))).toEqual([])
  expect(said('{"defaultAction":"SCMP_ACT_ALLOW"} // a\u200bb')).toContain(
    'notice hidden-character // a\u200bb',
  )
  expect(said(profile('"vend\u200bor":1'))).toContain('notice hidden-character "vend\u200bor"')
})

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import { lint } from './lint.ts'

const catalog = await loadCatalog()

const list = (more: string) =>
  `{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]${more}}`
const rule = (more: string) =>
  `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["lseek"],"action":"SCMP_ACT_ERRNO"${more}}]}`
const named = (names: string, action = 'ERRNO') =>
  `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":${names},"action":"SCMP_ACT_${action}"}]}`
const tested = (...conditions: readonly string[]) => rule(`,"args":[${conditions.join(',')}]`)
const valued = (value: string) => tested(`{"index":1,"op":"SCMP_CMP_EQ","value":${value}}`)
const at = (index: string, op = 'SCMP_CMP_EQ') => `{"index":${index},"op":"${op}","value":3}`
const twice = (one: string, other: string) =>
  `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[
    {"names":["lseek"],"action":"SCMP_ACT_ERRNO","args":[${one}]},
    {"names":["lseek"],"action":"SCMP_ACT_ERRNO","args":[${other}]}]}`
const below = (value: number) => `{"index":1,"op":"SCMP_CMP_LT","value":${value}}`

/** Rules and codes of what is said. */
const codesOf = (text: string, target: Target = defaultTarget) =>
  lint({ document: readDocument(text), target, catalog }).flatMap(({ rule, message }) => [rule, message.code])

/** What is odd, a profile that has it, and what is said of it. */
const odd: readonly (readonly [string, string, string])[] = [
  ['a key twice at the top', list(',"defaultAction":"SCMP_ACT_ALLOW"'), 'json-duplicate-key'],
  ['a key twice in a rule', rule(',"action":"SCMP_ACT_ALLOW"'), 'json-duplicate-key'],
  ['a key twice in a condition', tested('{"index":1,"index":1,"op":"SCMP_CMP_EQ"}'), 'json-duplicate-key'],
  ['a key twice, once by an escape', list(',"\\u0073yscalls":[]'), 'json-duplicate-key'],
  ['a key beside its twin in capitals', rule(',"ACTION":"SCMP_ACT_ALLOW"'), 'json-folded-key'],
  ['a key in capitals alone', named('["lseek"]').replace('names', 'Names'), 'key-case'],
  ['a key beside a twin that only Go folds', list(',"\u017fyscalls":[]'), 'json-folded-key'],
  ['a key with the Kelvin sign', rule(',"includes":{"min\u212aernel":"4.8"}'), 'key-case'],
  ['a key of JavaScript’s own', rule(',"__proto__":{"action":"SCMP_ACT_LOG"}'), 'reserved-key'],
  ['a constructor', list(',"constructor":1'), 'reserved-key'],
  ['a key that is misspelt', '{"defualtAction":"SCMP_ACT_ERRNO"}', 'misspelt-key'],
  ['a key that nobody knows', list(',"owner":"me"'), 'unknown-key'],
  ['an object without keys', '{}', 'profile-empty'],
  ['null', 'null', 'profile-null'],
  [
    'no default action',
    '{"syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}',
    'default-action-missing',
  ],
  ['a list at the top', '[]', 'profile-not-object'],
  ['a string at the top', '"text"', 'profile-not-object'],
  ['an empty file', '', 'json-empty'],
  ['a file of blanks', ' \n', 'json-blank'],
  ['a byte order mark', `\ufeff${list('')}`, 'json-bom'],
  ['UTF-16', '{\0"\0', 'json-utf16'],
  ['bytes that are no UTF-8', list(',"comment":"\ufffd"'), 'json-not-utf8'],
  ['half a character', list(',"comment":"\\ud800"'), 'json-lone-surrogate'],
  ['comments', `// x\n${list('')}`, 'json-comments'],
  ['a comma behind the last item', list(',"architectures":[],'), 'json-trailing-commas'],
  ['single quotes', "{'defaultAction':1}", 'json-single-quotes'],
  ['a second document', list('') + list(''), 'json-second-document'],
  ['a NUL behind the end', `${list('')}\0`, 'json-nul'],
  ['a control character in a string', '{"a":"\t"}', 'json-control-character'],
  ['a no-break space between', '{\u00a0"a":1}', 'json-odd-space'],
  ['a form feed between', '{\f"a":1}', 'json-odd-space'],
  ['a value of 2^64', valued('18446744073709551616'), 'number-too-large'],
  ['a value of -1', valued('-1'), 'number-negative'],
  ['a value of -0', valued('-0'), 'number-minus-zero'],
  ['a value with an exponent', valued('1e3'), 'number-exponent'],
  ['a value with a fraction', valued('1000.0'), 'number-fraction'],
  ['a value beyond every double', valued('1E400'), 'number-exponent'],
  ['a value that is no number', valued('NaN'), 'json-not-a-number'],
  ['a hexadecimal value', valued('0x3e8'), 'json-hex-number'],
  ['a value with leading zeros', valued('01000'), 'json-leading-zero'],
  ['a value in quotes', valued('"1000"'), 'number-in-quotes'],
  ['a value of null', valued('null'), 'number-null'],
  ['a value that is true', valued('true'), 'number-expected'],
  ['index 6', tested(at('6')), 'index-too-large'],
  ['index -1', tested(at('-1')), 'number-negative'],
  ['index 1.0', tested(at('1.0')), 'number-fraction'],
  ['an operator in small letters', tested(at('1', 'scmp_cmp_eq')), 'unknown-operator'],
  ['an action that there is not', named('["lseek"]', 'DENY'), 'unknown-action'],
  ['an action with a NUL', named('["lseek"]', 'ERRNO\\u0000'), 'action-nul'],
  ['null among names', named('[null]'), 'null-item'],
  ['a number among names', named('[42]'), 'string-expected'],
  ['an empty name', named('[""]'), 'name-empty'],
  ['a string for names', named('"lseek"'), 'list-expected'],
  ['null for a rule', '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[null]}', 'null-rule'],
  ['name alone', named('[]').replace('"names":[]', '"name":"lseek"'), 'legacy-name'],
  ['name beside names', rule(',"name":"times"'), 'name-and-names'],
  ['a call that there is not', named('["lseeks"]'), 'unknown-syscall'],
  ['a call with a blank behind it', named('["lseek "]'), 'name-space'],
  ['a call in capitals', named('["LSEEK"]'), 'name-upper-case'],
  ['a number for a call', named('["99"]'), 'name-number'],
  ['a call with a NUL', named('["lseek\\u0000x"]'), 'name-nul'],
  ['a call in look-alike letters', named('["ls\u0435ek"]'), 'name-strange-character'],
  ['a call with a character without width', named('["ls\u200beek"]'), 'name-strange-character'],
  ['error 0', rule(',"errnoRet":0'), 'errno-zero'],
  ['error 4095', rule(',"errnoRet":4095'), 'errno-too-large'],
  ['error -1', rule(',"errnoRet":-1'), 'number-negative'],
  [
    'an error beside an action without one',
    '{"defaultAction":"SCMP_ACT_ALLOW","defaultErrnoRet":1}',
    'errno-ignored',
  ],
  ['an error by name that differs from its number', rule(',"errno":"ENOSYS","errnoRet":1'), 'errno-conflict'],
  [
    'two lists of architectures',
    list(',"architectures":["SCMP_ARCH_X86"],"archMap":[{"architecture":"SCMP_ARCH_X86"}]'),
    'architectures-and-arch-map',
  ],
  [
    'an architecture in the kernel’s words',
    rule(',"includes":{"arches":["x86_64"]}'),
    'unknown-guard-architecture',
  ],
  ['a capability in small letters', rule(',"includes":{"caps":["cap_chown"]}'), 'unknown-capability'],
  ['a capability that there is not', rule(',"excludes":{"caps":["CAP_FOO"]}'), 'unknown-capability'],
  ['a kernel of three numbers', rule(',"includes":{"minKernel":"4.8.1"}'), 'min-kernel-form'],
  ['a kernel that there cannot be', rule(',"includes":{"minKernel":"4.300"}'), 'min-kernel-form'],
  ['a kernel of zeros', rule(',"includes":{"minKernel":"0.0"}'), 'min-kernel-form'],
  ['an argument twice', tested(at('1'), at('1', 'SCMP_CMP_NE')), 'repeated-arg-index'],
  [
    'rules that libseccomp merges wrongly',
    twice('{"index":1,"op":"SCMP_CMP_GT","value":2}', `${below(5)},{"index":2,"op":"SCMP_CMP_GT","value":3}`),
    'lscmp-merge-hazard',
  ],
  [
    'rules over which libseccomp never ends',
    twice(
      `${below(3)},{"index":2,"op":"SCMP_CMP_GE","value":2}`,
      `${below(3)},{"index":2,"op":"SCMP_CMP_MASKED_EQ","value":4,"valueTwo":4}`,
    ),
    'lscmp-hang',
  ],
  ['a supervisor that nobody is', named('["mkdir"]', 'NOTIFY'), 'notify-without-listener'],
  ['65 levels', '['.repeat(65) + ']'.repeat(65), 'json-too-deep'],
  ['a million levels', '['.repeat(1_000_000), 'json-too-deep'],
]

describe('what is odd in a profile is told', () => {
  test.each(odd)('%s', (_, text, code) => {
    expect(codesOf(text)).toContain(code)
    // The same without it is not accused.
    expect([...codesOf(list('')), ...codesOf(valued('3')), ...codesOf(named('["lseek"]'))]).not.toContain(
      code,
    )
  })
})

test.each(['9007199254740993', '18446744073709551615', '0'])(
  'a value of %s is read to its last digit',
  (digits) => {
    const { reading } = readDocument(valued(digits))
    const [first] = reading.kind === 'profile' ? reading.profile.rules : []
    expect(first?.conditions[0]?.value).toBe(BigInt(digits))
  },
)

test('errors up to 4094 pass, 256 among them', () => {
  for (const errno of [1, 256, 4094]) {
    expect(readDocument(rule(`,"errnoRet":${errno}`)).reading.kind).toBe('profile')
  }
})

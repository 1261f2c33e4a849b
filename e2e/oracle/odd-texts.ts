/** Texts on which runtimes do not agree, or that say another thing than they seem to; each about getpgid. */
export function oddTexts(): readonly string[] {
  return [...texts(), ...members(), ...rules(), ...conditions(), ...pairs(), ...spellings()]
}

const allow = '"defaultAction":"SCMP_ACT_ALLOW"'
const about = '"names":["getpgid"],"action":"SCMP_ACT_ERRNO"'
const denied = `{${about},"errnoRet":101}`

function profile(list: string, more = ''): string {
  return `{${allow}${more},"syscalls":[${list}]}`
}

function texts(): readonly string[] {
  const plain = profile(denied)
  return [
    '{}',
    'null',
    '[]',
    '{"defaultAction":""}',
    '{"syscalls":[]}',
    `{"syscalls":[${denied}]}`,
    plain.replace('{', '{/* a comment */'),
    plain.replace(/}$/, ',}'),
    `\ufeff${plain}`,
    `${plain}${plain}`,
    plain.replace('{', '{\v'),
    plain.replace('"defaultAction"', '"DefaultAction"'),
    plain.replace('"names"', '"NAMES"'),
    plain.replace(/}$/, ',"defaultAction":"SCMP_ACT_LOG"}'),
    plain.replace(/}$/, ',"syscalls":[]}'),
    plain.replace(/}$/, ',"syscalls":[{"action":"SCMP_ACT_ERRNO"}]}'),
    plain.replace(/}$/, ',"unknown":[1e400,{"a":"\\ud800"}]}'),
    plain.replaceAll('"', "'"),
  ]
}

function members(): readonly string[] {
  return [
    ',"architectures":null',
    ',"architectures":["SCMP_ARCH_X32"]',
    ',"architectures":["SCMP_ARCH_X86","SCMP_ARCH_X86"]',
    ',"architectures":["SCMP_ARCH_S390X"]',
    ',"architectures":["SCMP_ARCH_RISCV64"]',
    ',"architectures":["SCMP_ARCH_NATIVE"]',
    ',"architectures":["SCMP_ARCH_M68K"]',
    ',"architectures":["x86"]',
    ',"architectures":{}',
    ',"architectures":[5]',
    ',"flags":["SECCOMP_FILTER_FLAG_LOG"]',
    ',"flags":["WHATEVER"]',
    ',"listenerPath":""',
    ',"listenerPath":"here"',
    ',"defaultErrnoRet":77',
    ',"defaultErrnoRet":-1',
    ',"archMap":[{"architecture":"SCMP_ARCH_X86_64","subArchitectures":["SCMP_ARCH_X86"]}]',
    ',"defaultErrno":"ENOSUCH"',
  ].map((more) => profile(denied, more))
}

function rules(): readonly string[] {
  const numbers = [
    '0',
    '4094',
    '4095',
    '65637',
    '4294967397',
    '-0',
    'null',
    '"5"',
    '1e2',
    '101,"errnoRet":102',
  ]
  const names = [
    '[]',
    'null',
    '[""]',
    '[" getpgid"]',
    '["GETPGID"]',
    '["121"]',
    '[121,"getpgid"]',
    '["getpgid\\u0000x"]',
  ]
  const effects = ['SCMP_ACT_LOG', 'SCMP_ACT_NOTIFY', 'SCMP_ACT_TRAP', 'SCMP_ACT_ERRNO\\u0000', 'KILL']
  return [
    ...numbers.map((number) => `{${about},"errnoRet":${number}}`),
    ...names.map((list) => `{"names":${list},"action":"SCMP_ACT_ERRNO","errnoRet":101}`),
    ...effects.map((action) => `{"names":["getpgid"],"action":"${action}","errnoRet":101}`),
    '{"names":["write"],"action":"SCMP_ACT_NOTIFY"}',
    '{"name":"getpgid","action":"SCMP_ACT_ERRNO","errnoRet":101}',
    `{"name":"getsid",${about},"errnoRet":101}`,
    `{${about},"errnoRet":101,"errno":"ENODEV","includes":{"caps":["CAP_BPF"],"minKernel":"4"},"comment":5}`,
    '{}',
    'null',
  ].map((rule) => profile(rule))
}

function conditions(): readonly string[] {
  const equal = (index: number) => `{"index":${index},"value":5,"op":"SCMP_CMP_EQ"}`
  return [
    'null',
    '{}',
    '[null]',
    '[{"index":0,"value":5}]',
    '[{"index":6,"value":5,"op":"SCMP_CMP_EQ"}]',
    '[{"index":4294967296,"value":5,"op":"SCMP_CMP_EQ"}]',
    '[{"index":"1","value":5,"op":"SCMP_CMP_EQ"}]',
    '[{"index":0,"value":-5,"op":"SCMP_CMP_EQ"}]',
    '[{"index":0,"value":"5","op":"SCMP_CMP_GE"}]',
    '[{"index":0,"value":18446744073709551616,"op":"SCMP_CMP_EQ"}]',
    '[{"index":0,"value":18446744073709551615,"op":"SCMP_CMP_EQ"}]',
    '[{"index":0,"value":5,"op":"="}]',
    '[{"index":0,"value":5,"op":"SCMP_CMP_EQ","VALUE":0}]',
    '[{"index":0,"value":4294967296,"valueTwo":1,"op":"SCMP_CMP_MASKED_EQ"}]',
    `[${[0, 1, 0].map(equal).join()}]`,
    `[${[0, 1, 2, 3, 4, 5, 0].map(equal).join()}]`,
  ].map((args) => profile(`{${about},"errnoRet":101,"args":${args}}`, ',"architectures":["SCMP_ARCH_X86"]'))
}

function pairs(): readonly string[] {
  const args = (...list: readonly string[]) => `,"args":[${list.join()}]`
  const equal = '{"index":0,"value":5,"op":"SCMP_CMP_EQ"}'
  const other = '{"index":1,"value":5,"op":"SCMP_CMP_EQ"}'
  const wide = '{"index":0,"value":3,"op":"SCMP_CMP_GT"}'
  const both = (first: string, second: string) =>
    profile(`{${about},"errnoRet":101${first}},{${about},"errnoRet":102${second}}`)
  return [
    both('', ''),
    both(args(equal), ''),
    both(args(equal), args(equal)),
    both(args(equal), args(other)),
    both(args(equal), args(equal, other)),
    both(args(equal, other), args(equal)),
    both(args(wide), args(equal)),
  ]
}

/** JSON that is none, or that parsers in C read in their own way. */
function spellings(): readonly string[] {
  const plain = profile(denied)
  const numbers = ['0101', '101e', '101e+', '101.', '-.5', '+101', '.5', '0x65', 'NaN', '-Infinity', '-5']
  const odd = (text: string) => profile(denied, `,"x":${text}`)
  const nested = (levels: number, inner = '') => `${'['.repeat(levels)}${inner}${']'.repeat(levels)}`
  return [
    ...numbers.map((number) => profile(denied.replace('101', number))),
    ...['TRUE', 'Null', 'nan', '[,]', '[1,,2]', '[1,]', "'a'", '"a\tb"', '"\\x"', '"\\ud800"', '{a:1}'].map(
      odd,
    ),
    ...['/* a **/1', '/* a */1', '// a\n1', '#\n1', '\f1', '\u00a01'].map(odd),
    odd(nested(29)),
    odd(nested(30)),
    odd(nested(29, '1')),
    profile(denied.replace('"names"', "'names'")),
    profile(denied.replace('"names"', '"n\\u0061mes"')),
    profile(`${denied},null`),
    profile(`${denied},`),
    profile(denied, ',"architectures":[null]'),
    plain.slice(0, -1),
  ]
}

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { importMessages } from '../messages.ts'
import { readLog } from '../read-log.ts'
import { rank } from '../reader.ts'
import { headOfText } from '../reading/head.ts'
import { readers } from '../registry.ts'

const catalog = await loadCatalog()
const converters = readers.filter(({ kind }) => kind === 'profile')

async function convert(text: string) {
  async function* chunks() {
    yield encodeUtf8(text)
  }
  const result = await readLog(chunks(), { name: 'file', catalog })
  return { id: rank(readers, headOfText(text, catalog))[0]?.reader.id, result }
}

async function profileOf(text: string) {
  const { result } = await convert(text)
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error))
  if (result.value.kind !== 'profile') throw new Error('no profile')
  const { reading } = readDocument(result.value.text)
  if (reading.kind !== 'profile') throw new Error(JSON.stringify(reading.problems))
  const { profile } = reading
  const rules = profile.rules.map((rule) => ({
    names: rule.names.map(({ name }) => name),
    action: rule.action,
    errnoRet: rule.errnoRet,
    conditions: rule.conditions.map(({ index, op, value, valueTwo }) => [index, op, value, valueTwo]),
  }))
  return { ...profile, rules, text: result.value.text, losses: result.value.notices }
}

async function refusal(text: string) {
  const { result } = await convert(text)
  if (result.kind === 'ok') throw new Error('was read')
  return result.error
}

const codes = (losses: readonly { readonly code: string }[]) => losses.map(({ code }) => code)

describe('Inspektor Gadget', () => {
  const advice = (name: string, call: string) =>
    `// ${name}\n{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["${call}"],"action":"SCMP_ACT_ALLOW"}]}\n`

  test('gives the first profile and names the others', async () => {
    const { rules, losses } = await profileOf(advice('web', 'read') + advice('db', 'write'))
    expect(rules).toMatchObject([{ names: ['read'] }])
    expect(losses).toEqual([{ code: 'first-profile-taken', params: { taken: 'web', others: 'db' } }])
  })

  test('keeps a single one as it is, and tells of calls without a name', async () => {
    const text = advice('a {brace} in a name', 'unknown_syscall_451')
    const { result } = await convert(text)
    expect(result).toEqual({
      kind: 'ok',
      value: { kind: 'profile', text, notices: [{ code: 'profile-unnamed-calls', params: { count: 1 } }] },
    })
  })
})

describe('slim', () => {
  test('gives the calls of its report with counts, named by number', async () => {
    const stats = {
      257: { num: 257, name: 'openat', count: 9 },
      439: { num: 439, name: 'unknown_syscall', count: 2 },
    }
    const { result } = await convert(
      JSON.stringify({ monitors: { pt: { enabled: true, arch_name: 'amd64', syscall_stats: stats } } }),
    )
    expect(result).toMatchObject({
      kind: 'ok',
      value: {
        kind: 'trace',
        tally: {
          calls: [
            { arch: 'SCMP_ARCH_X86_64', name: 'openat', nr: 257, calls: 9 },
            { arch: 'SCMP_ARCH_X86_64', name: 'faccessat2', nr: 439, calls: 2 },
          ],
          sources: [{ format: 'slim-report' }],
        },
      },
    })
  })

  test('a report without recorded calls is refused', async () => {
    const error = await refusal(JSON.stringify({ monitors: { pt: { enabled: false, arch_name: 'amd64' } } }))
    expect(error.code).toBe('no-syscalls-found')
  })

  test('a profile with unnamed calls is opened as it is', async () => {
    const text =
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["unknown_syscall"],"action":"SCMP_ACT_ALLOW"}]}'
    const { id, result } = await convert(text)
    expect([id, result.kind === 'ok' && result.value]).toMatchObject(['slim-profile', { text }])
  })
})

describe('a Kubernetes SeccompProfile', () => {
  const object = (spec: string, version = 'v1beta1') =>
    `apiVersion: security-profiles-operator.x-k8s.io/${version}\nkind: SeccompProfile\nmetadata:\n  name: one\nspec:\n${spec}`

  test.each(['v1beta1', 'v1'])('of %s becomes the same profile', async (version) => {
    const spec =
      '  defaultAction: SCMP_ACT_ERRNO\n  architectures: [SCMP_ARCH_X86_64]\n  syscalls:\n  - action: SCMP_ACT_ALLOW\n    names:\n    - exit_group\n    - read\n'
    expect(await profileOf(object(spec, version))).toMatchObject({
      defaultAction: 'SCMP_ACT_ERRNO',
      architectures: ['SCMP_ARCH_X86_64'],
      rules: [{ names: ['exit_group', 'read'], action: 'SCMP_ACT_ALLOW' }],
      losses: [],
    })
  })

  test('keeps all 64 bits of a value', async () => {
    const spec =
      '  defaultAction: SCMP_ACT_ALLOW\n  syscalls:\n  - {action: SCMP_ACT_ERRNO, errnoRet: 38, names: [clone], args: [{index: 0, value: 9007199254740993, valueTwo: 18446744073709551615, op: SCMP_CMP_MASKED_EQ}]}\n'
    expect((await profileOf(object(spec))).rules).toEqual([
      {
        names: ['clone'],
        action: 'SCMP_ACT_ERRNO',
        errnoRet: 38,
        conditions: [[0, 'SCMP_CMP_MASKED_EQ', 9007199254740993n, 18446744073709551615n]],
      },
    ])
  })

  test('tells of a base profile, of other keys and of other objects', async () => {
    const one = object('  defaultAction: SCMP_ACT_ERRNO\n  baseProfileName: runc-v1.2.0\n  disabled: true\n')
    expect(codes((await profileOf(`${one}---\n${one}`)).losses)).toEqual([
      'first-profile-taken',
      'spo-base-profile',
      'spo-key-left-out',
    ])
  })

  test('is read as JSON too', async () => {
    const text = JSON.stringify(
      { kind: 'SeccompProfile', spec: { defaultAction: 'SCMP_ACT_LOG' } },
      undefined,
      2,
    )
    expect((await profileOf(text)).defaultAction).toBe('SCMP_ACT_LOG')
  })

  test.each([
    ['an alias', '  defaultAction: &a SCMP_ACT_ERRNO\n  listenerPath: *a\n', 'yaml-refused'],
    ['a merge key', '  <<: {defaultAction: SCMP_ACT_ALLOW}\n', 'yaml-refused'],
    ['a tag', '  defaultAction: !custom SCMP_ACT_ERRNO\n', 'yaml-refused'],
    [
      'the same key twice',
      '  defaultAction: SCMP_ACT_ERRNO\n  defaultAction: SCMP_ACT_ALLOW\n',
      'yaml-refused',
    ],
    ['a broken text', '  defaultAction: "SCMP\n', 'yaml-unreadable'],
    ['no default action', '  syscalls: []\n', 'spo-unusable'],
  ])('with %s is refused', async (_, spec, code) => {
    expect((await refusal(object(spec))).code).toBe(code)
  })

  test.each(['017', '1_000', '0x10', '1e3', '-1', '18446744073709551616', '"5"', 'yes'])(
    'with the number %s is refused: readers differ',
    async (value) => {
      const rule = `  - {action: SCMP_ACT_ALLOW, names: [read], args: [{index: 0, value: ${value}, op: SCMP_CMP_EQ}]}\n`
      expect((await refusal(object(`  defaultAction: SCMP_ACT_ERRNO\n  syscalls:\n${rule}`))).code).toBe(
        'spo-unusable',
      )
    },
  )

  test.each([
    ['brackets', `  x: ${'['.repeat(100_000)}`],
    ['dashes', `  x:\n    ${'- '.repeat(100_000)}a\n`],
    ['indents', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at + 2)}a:\n`).join('')],
  ])('nested without end by %s is refused at once', async (_, spec) => {
    const start = process.cpuUsage().user
    expect((await refusal(object(spec))).code).toBe('yaml-too-deep')
    expect(process.cpuUsage(undefined).user - start).toBeLessThan(1_000_000)
  })

  test('an alias bomb costs nothing', async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, at) => `  k${at + 1}: &k${at + 1} [*k${at}, *k${at}, *k${at}]\n`,
    )
    expect((await refusal(object(`  k0: &k0 [x]\n${bomb.join('')}`))).code).toBe('yaml-refused')
  })
})

describe('a minijail policy', () => {
  test('becomes rules with conditions', async () => {
    const policy =
      '# comment\n@default kill-thread\nread: 1\n{socket, socketpair}: arg0 == AF_UNIX && arg1 != 3\n' +
      'mprotect: arg2 in ~PROT_EXEC || \\\n  arg2 in ~PROT_WRITE\nioctl: arg1 & 0x5\nptrace: return EPERM\npread: allow\n'
    const { defaultAction, rules, losses } = await profileOf(policy)
    expect(defaultAction).toBe('SCMP_ACT_KILL_THREAD')
    expect(rules.map(({ names, action, conditions }) => [names.join(), action, conditions])).toEqual([
      ['read', 'SCMP_ACT_ALLOW', []],
      [
        'socket,socketpair',
        'SCMP_ACT_ALLOW',
        [
          [0, 'SCMP_CMP_EQ', 1n, 0n],
          [1, 'SCMP_CMP_NE', 3n, 0n],
        ],
      ],
      ['mprotect', 'SCMP_ACT_ALLOW', [[2, 'SCMP_CMP_MASKED_EQ', 4n, 0n]]],
      ['mprotect', 'SCMP_ACT_ALLOW', [[2, 'SCMP_CMP_MASKED_EQ', 2n, 0n]]],
      ['ioctl', 'SCMP_ACT_ALLOW', [[1, 'SCMP_CMP_MASKED_EQ', 1n, 1n]]],
      ['ioctl', 'SCMP_ACT_ALLOW', [[1, 'SCMP_CMP_MASKED_EQ', 4n, 4n]]],
      ['ptrace', 'SCMP_ACT_ERRNO', []],
      ['pread64', 'SCMP_ACT_ALLOW', []],
    ])
    expect(losses).toEqual([])
  })

  test('tells what it could not say, and allows nothing instead', async () => {
    const policy =
      'read: 1\nwrite: 1\nclose: 1\n@include /usr/share/policy/base.policy\nclone: arg0 == NO_SUCH_NAME || arg0 == 0\n' +
      'open: arg1 > 1 && arg1 < 5\nfcntl: arg1 == 1; return EPERM\n'
    const { rules, losses } = await profileOf(policy)
    expect(rules.map(({ names }) => names.join())).toEqual(['read', 'write', 'close', 'clone'])
    expect(codes(losses)).toEqual([
      'minijail-include',
      'minijail-unknown-constant',
      'minijail-argument-twice',
      'minijail-two-parts',
      'minijail-default',
    ])
    expect(codes(losses).filter((code) => importMessages[code] === undefined)).toEqual([])
  })

  test('that denies becomes a profile that allows the rest', async () => {
    const { defaultAction, rules } = await profileOf('@denylist\nptrace: kill\nmount: return 1\n')
    expect(defaultAction).toBe('SCMP_ACT_ALLOW')
    expect(rules).toMatchObject([
      { action: 'SCMP_ACT_KILL_PROCESS' },
      { action: 'SCMP_ACT_ERRNO', errnoRet: 1 },
    ])
  })
})

describe('a systemd unit', () => {
  const namesOf = (rules: readonly { readonly names: readonly string[] }[]) =>
    rules.flatMap(({ names }) => names)

  test('that allows becomes a profile that denies the rest', async () => {
    const unit = '[Service]\nSystemCallFilter=@basic-io\nSystemCallErrorNumber=EPERM\n'
    const { defaultAction, defaultErrnoRet, rules } = await profileOf(unit)
    expect([defaultAction, defaultErrnoRet]).toEqual(['SCMP_ACT_ERRNO', 1])
    // Always allowed by systemd, whatever the list says.
    expect(namesOf(rules)).toEqual(expect.arrayContaining(['read', 'pwrite64', 'execve', 'exit_group']))
    expect(namesOf(rules)).not.toContain('ptrace')
  })

  test('that takes calls away again leaves them out', async () => {
    const { rules } = await profileOf(
      'SystemCallFilter=@system-service\nSystemCallFilter=~@privileged chown\n',
    )
    expect(namesOf(rules)).toContain('read')
    expect(namesOf(rules)).not.toContain('chown')
  })

  test('that denies becomes a profile that allows the rest', async () => {
    const { defaultAction, rules } = await profileOf('SystemCallFilter=~ptrace mount:EPERM\n')
    expect(defaultAction).toBe('SCMP_ACT_ALLOW')
    expect(rules).toMatchObject([
      { names: ['ptrace'], action: 'SCMP_ACT_KILL_PROCESS' },
      { names: ['mount'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 },
    ])
  })

  test('forgets what stood before an empty value, and tells of words it does not know', async () => {
    const unit =
      'SystemCallFilter=~read\nSystemCallFilter=\nSystemCallFilter=write nonsense\nSystemCallArchitectures=native\n'
    const { defaultAction, losses, rules } = await profileOf(unit)
    expect([defaultAction, namesOf(rules).includes('write')]).toEqual(['SCMP_ACT_KILL_PROCESS', true])
    expect(codes(losses)).toEqual(['systemd-unknown', 'systemd-groups', 'systemd-architectures'])
  })
})

test('every message has its words', async () => {
  for (const code of ['first-profile-taken', 'spo-unusable', 'minijail-default', 'systemd-groups']) {
    expect(importMessages[code]).toBeDefined()
  }
})

describe('a dropped file', () => {
  async function kindOf(text: string) {
    async function* chunks() {
      yield encodeUtf8(text)
    }
    const result = await readLog(chunks(), { name: 'file', catalog })
    if (result.kind === 'error') return result.error.code
    return result.value.kind === 'profile' ? codes(result.value.notices) : result.value.kind
  }
  const oci = '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[]}'

  test.each([
    ['an OCI profile', oci, []],
    ['docker inspect', JSON.stringify([{ HostConfig: { SecurityOpt: [`seccomp=${oci}`] } }]), 'posture'],
    ['advice', `// a\n${oci}\n// b\n${oci}\n`, ['first-profile-taken']],
    ['a policy', 'read: 1\nwrite: 1\n', ['minijail-default']],
    ['a unit', 'SystemCallFilter=~ptrace\n', []],
    ['an object', 'kind: SeccompProfile\nspec:\n  defaultAction: SCMP_ACT_LOG\n', []],
    [
      'a report',
      '{"monitors":{"pt":{"arch_name":"amd64","syscall_stats":{"0":{"num":0,"name":"read","count":1}}}}}',
      'trace',
    ],
  ])('with %s is told by its content', async (_, text, expected) => {
    expect(await kindOf(text)).toEqual(expected)
  })
})

test.each(['[', '{', ' ', '\n', '"kind":', 'a: 1 ', '// ', '\\\n', '- ', '"x\\', 'read: {', '{a,b}: '])(
  'a head of %j alone is judged in no time',
  (part) => {
    const head = part.repeat(Math.ceil(65536 / part.length))
    const start = process.cpuUsage().user
    for (const reader of converters) reader.recognise(headOfText(head, catalog))
    expect(process.cpuUsage().user - start).toBeLessThan(500_000)
  },
)

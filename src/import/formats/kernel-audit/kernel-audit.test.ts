import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { kernelAudit } from './kernel-audit.ts'

const catalog = await loadCatalog()

function findingsOf(...lines: readonly string[]) {
  const session = kernelAudit.session({ catalog })
  const verdicts = lines.map((line, index) => {
    const bytes = encodeUtf8(line)
    return session.read(bytes, 0, bytes.length, index + 1)
  })
  return { ...session.finish(), verdicts }
}

const callIn = (line: string) => {
  const [call] = findingsOf(line).calls
  return call && [call.name ?? call.nr, call.arch]
}

const seccomp = 'audit(1795461281.266:1427): auid=0 uid=0 sig=0'
const rest = 'compat=0 ip=0x7f code=0x7ffc0000'

describe('a call is found', () => {
  test.each([
    ['dmesg', `[ 2681.809837] audit: type=1326 ${seccomp} arch=c000003e syscall=83 ${rest}`],
    ['dmesg -r', `<5>[ 2681.809837] audit: type=1326 ${seccomp} arch=c000003e syscall=83 ${rest}`],
    ['dmesg -T', `[Mon Nov 23 19:14:40 2026] audit: type=1326 ${seccomp} arch=c000003e syscall=83 ${rest}`],
    ['auditd', `type=SECCOMP msg=${seccomp} arch=c000003e syscall=83 ${rest}`],
    ['auditd with node', `node=vm type=SECCOMP msg=${seccomp} arch=c000003e syscall=83 ${rest}`],
    ['an old auditd', `type=UNKNOWN[1326] msg=${seccomp} arch=c000003e syscall=83 ${rest}`],
    [
      'the journal',
      `Nov 23 19:17:43 vm audit[293]: SECCOMP auid=0 uid=0 sig=31 arch=c000003e syscall=83 ${rest}`,
    ],
    [
      'ausearch -i',
      'type=SECCOMP msg=audit(11/23/26 19:15:35.142:1562) : auid=unset arch=x86_64 syscall=mkdir compat=0 ',
    ],
    [
      'enriched',
      `type=SECCOMP msg=${seccomp} arch=c000003e syscall=83 code=0x0\x1dARCH=x86_64 SYSCALL=unknown-syscall(-1)`,
    ],
    [
      'a flattened event',
      `type=MAC_STATUS msg=audit(1.2:3): x type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=83 success=yes`,
    ],
  ])('in %s', (_, line) => {
    expect(callIn(line)).toEqual(['mkdir', 'SCMP_ARCH_X86_64'])
  })

  test.each([
    ['c000003e', 83, 'mkdir', 'SCMP_ARCH_X86_64'],
    ['c000003e', 0x40000000 + 83, 'mkdir', 'SCMP_ARCH_X32'],
    ['40000003', 102, 'socketcall', 'SCMP_ARCH_X86'],
    ['14', 4, 'write', 'SCMP_ARCH_PPC'],
    ['8', 4004, 'write', 'SCMP_ARCH_MIPS'],
    ['c00000b7', 34, 'mkdirat', 'SCMP_ARCH_AARCH64'],
    ['c000003e', 9999, 9999, 'SCMP_ARCH_X86_64'],
  ])('arch=%s syscall=%i is %s', (arch, nr, name, token) => {
    expect(callIn(`type=1326 ${seccomp} arch=${arch} syscall=${nr} ${rest}`)).toEqual([name, token])
  })

  test('but a number without an architecture stays a number', () => {
    expect(callIn(`type=1326 ${seccomp} syscall=83 ${rest}`)).toEqual([83, null])
  })
})

describe('no call is found', () => {
  test.each([
    [
      'in arguments that look like one',
      'type=EXECVE msg=audit(1.2:3): argc=2 a0="x" a1=" arch=c000003e syscall=83"',
      'used',
    ],
    ['in a skipped call', `type=1326 ${seccomp} arch=c000003e syscall=-1 ${rest}`, 'no-call-number'],
    [
      'of an unknown architecture',
      `type=1326 ${seccomp} arch=dead syscall=83 ${rest}`,
      'unknown-architecture',
    ],
    ['in other kernel messages', '[ 2681.8] usb 1-1: new device', 'foreign'],
    ['in strace lines', 'openat(AT_FDCWD, "/var/log/audit", O_RDONLY) = 3', 'foreign'],
  ])('%s', (_, line, verdict) => {
    const { calls, verdicts } = findingsOf(line)
    expect(calls).toEqual([])
    expect(verdicts).toEqual([verdict])
  })
})

test('a failed call is counted with its error, raw and interpreted', () => {
  const head = 'type=SYSCALL msg=audit(1.2:3): arch=c000003e'
  const { calls } = findingsOf(
    `${head} syscall=257 success=no exit=-2 a0=ffffff9c`,
    `${head} syscall=257 success=no exit=EACCES(Permission denied) a0=ffffff9c`,
    `${head} syscall=257 success=yes exit=3 a0=ffffff9c`,
  )
  expect(calls).toMatchObject([{ name: 'openat', calls: 3, errors: { ENOENT: 1, EACCES: 1 } }])
})

test.each([
  ['records-lost-printk', 497, '[ 3567.5] kauditd_printk_skb: 497 callbacks suppressed'],
  ['records-lost-printk', 12, '[ 3567.5] audit_printk_skb: 12 callbacks suppressed'],
  ['records-lost-journal', 229, 'Nov 23 19:17 vm systemd-journald[91]: Missed 229 kernel messages'],
  [
    'records-lost-journal',
    4,
    'Nov 23 19:17 vm systemd-journald[91]: Suppressed 4 messages from audit.service',
  ],
  ['records-lost-kernel', 1, '[ 35.1] audit: audit_lost=30 audit_rate_limit=0 audit_backlog_limit=64'],
  ['records-lost-kernel', 1, '[ 35.1] audit: rate limit exceeded'],
  ['records-lost-kernel', 1, '[ 35.1] audit: backlog limit exceeded'],
  ['records-lost-kernel', 1, '[ 35.1] audit: kauditd hold queue overflow'],
  ['records-lost-since-boot', 9, 'lost 9'],
  ['records-lost-auditd', 1, 'Nov 23 vm auditd[812]: queue to plugins is full - dropping event'],
  ['records-lost-auditd', 1, 'Nov 23 vm audispd: queue is full - dropping event'],
  ['records-lost-auditd', 1, 'Nov 23 vm auditd[812]: dispatch err (pipe full) event lost'],
])('%s: %i in “%s”', (code, count, line) => {
  expect(findingsOf(line)).toMatchObject({ warnings: [{ code, params: { count } }], verdicts: ['used'] })
})

test('the kernel’s sum of lost records is no number of its own in each line', () => {
  const { warnings } = findingsOf(
    'audit: audit_lost=30 audit_rate_limit=0 audit_backlog_limit=64',
    'audit: backlog limit exceeded',
    'audit: audit_lost=35 audit_rate_limit=0 audit_backlog_limit=64',
    'audit: backlog limit exceeded',
  )
  expect(warnings).toEqual([{ code: 'records-lost-kernel', params: { count: 6 } }])
})

test.each(['net_ratelimit: 5 callbacks suppressed', 'lost 0', 'the parcel got lost 3 times'])(
  'no record is told lost by “%s”',
  (line) => expect(findingsOf(line).warnings).toEqual([]),
)

describe('event numbers that no record has', () => {
  const numbered = (...serials: readonly number[]) =>
    serials.map(
      (serial) =>
        `[ 9.1] audit: type=1326 audit(1795461281.266:${serial}): auid=0 arch=c000003e syscall=83 compat=0`,
    )
  const missingIn = (...lines: readonly string[]) =>
    findingsOf(...lines).warnings.filter(({ code }) => code === 'records-missing')

  test('are counted', () => {
    expect(missingIn(...numbered(7, 8, 20, 21))).toEqual([{ code: 'records-missing', params: { count: 11 } }])
  })

  test('are none where records of other kinds have them', () => {
    const other = '[ 9.1] audit: type=1334 audit(1795461281.266:8): prog-id=12 op=LOAD'
    expect(missingIn(...numbered(7), other, ...numbered(9))).toEqual([])
  })

  test('are none where processors overtake each other, records share an event, or the machine starts anew', () => {
    expect(missingIn(...numbered(7, 9, 8, 10, 10, 11))).toEqual([])
    expect(missingIn(...numbered(90007, 90008, 3, 4))).toEqual([])
  })

  test('are those that the kernel says it dropped', () => {
    const notice = '[ 9.2] kauditd_printk_skb: 11 callbacks suppressed'
    expect(missingIn(...numbered(7, 8), notice, ...numbered(20))).toEqual([])
  })

  test('tell nothing in auditd’s own file, which leaves out what it is not asked for', () => {
    const line = (serial: number) =>
      `type=SECCOMP msg=audit(1.2:${serial}): arch=c000003e syscall=83 code=0x0`
    expect(missingIn(line(7), line(99))).toEqual([])
  })
})

describe('a log as long as the ring that begins late', () => {
  const many = Array.from(
    { length: 1000 },
    (_, n) =>
      `[ ${900 + n}.809837] audit: type=1326 audit(1795461281.266:${n}): auid=0 uid=0 gid=0 ses=4294967295 pid=1 comm="sh" arch=c000003e syscall=83 compat=0`,
  )
  const late = (lines: readonly string[]) =>
    findingsOf(...lines).warnings.filter(({ code }) => code === 'log-begins-late')

  test('may have lost its beginning', () => {
    expect(late(many)).toEqual([{ code: 'log-begins-late', params: { seconds: 900 } }])
  })

  test('has not where the recommended command followed it from its first line on', () => {
    expect(late(['kernel.printk_ratelimit = 0', ...many])).toEqual([])
  })

  test('has not where it is short or begins with the kernel', () => {
    expect(late(many.slice(0, 10))).toEqual([])
    expect(late(['[    0.000000] Linux version 6.1.0', ...many])).toEqual([])
  })
})

test('what the profile did is told by the number of records', () => {
  const record = (code: string) =>
    `type=1326 ${seccomp} arch=c000003e syscall=83 compat=0 ip=0x7f code=${code}`
  const { warnings } = findingsOf(
    ...['0x7ffc0000', '0x7ffc0000', '0x50001', '0x0', '0x80000000', '0x30000'].map(record),
    'type=SECCOMP msg=audit(1.2:3) : auid=unset arch=x86_64 syscall=mkdir compat=0 ip=0x7f code=log ',
  )
  expect(warnings).toEqual([
    { code: 'seccomp-logged', params: { count: 3 } },
    { code: 'seccomp-denied', params: { count: 1 } },
    { code: 'seccomp-killed-thread', params: { count: 1 } },
    { code: 'seccomp-killed-process', params: { count: 1 } },
    { code: 'seccomp-trapped', params: { count: 1 } },
  ])
})

test('a journal that holds records twice says so', () => {
  const { warnings } = findingsOf(
    `vm kernel: audit: type=1326 ${seccomp} arch=c000003e syscall=83 compat=0`,
    'vm audit[29]: SECCOMP auid=0 sig=0 arch=c000003e syscall=83 compat=0',
  )
  expect(warnings).toContainEqual({ code: 'records-twice', params: { count: 1 } })
})

test('the journal’s own fields serve where its message is missing', () => {
  expect(
    callIn(
      '{"MESSAGE":null,"_AUDIT_FIELD_ARCH":"c000003e","_AUDIT_FIELD_SYSCALL":"83","_AUDIT_FIELD_CODE":"0x0"}',
    ),
  ).toEqual(['mkdir', 'SCMP_ARCH_X86_64'])
})

test('all records of a line count, as in one line of JSON', () => {
  const records = Array.from(
    { length: 50 },
    (_, serial) =>
      `{"pri":5,"msg":"audit: type=1326 audit(1795461281.266:${serial}): auid=0 arch=c000003e syscall=83 ${rest}"}`,
  )
  const { calls } = findingsOf(`{"dmesg":[${records.join(',')}]}`)
  expect(calls).toMatchObject([{ name: 'mkdir', calls: 50 }])
})

test('one that a collector keeps twice in a line counts once', () => {
  const record = `type=SECCOMP msg=audit(1795461281.266:9): ${'x'.repeat(600)} arch=c000003e syscall=83 ${rest}`
  const { calls } = findingsOf(`{"message":"${record}","event":{"original":"${record}"}}`)
  expect(calls).toMatchObject([{ name: 'mkdir', calls: 1 }])
})

test('a record that was cut before its call is told', () => {
  const { calls, warnings, verdicts } = findingsOf('type=SYSCALL msg=audit(1.2:3): arch=c000003e sys')
  expect({ calls, warnings, verdicts }).toEqual({
    calls: [],
    warnings: [{ code: 'records-cut', params: { count: 1 } }],
    verdicts: ['no-call-number'],
  })
})

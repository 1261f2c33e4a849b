import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { assumeArchitecture } from '../architecture/assume-architecture.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { importMessages } from '../messages.ts'
import { readLog } from '../read-log.ts'
import { headOfLines } from '../reading/head.ts'
import { formats } from '../registry.ts'

const catalog = await loadCatalog()

async function read(...lines: readonly string[]) {
  const bytes = encodeUtf8(`${lines.join('\n')}\n`)
  async function* chunks() {
    yield bytes
  }
  return readLog(chunks(), { name: 'file', catalog })
}

async function tallyOf(...lines: readonly string[]) {
  const result = await read(...lines)
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error))
  if (result.value.kind !== 'trace') throw new Error(result.value.kind)
  return result.value.tally
}

async function countsIn(...lines: readonly string[]) {
  const { calls } = await tallyOf(...lines)
  return Object.fromEntries(calls.map(({ name, nr, calls: times }) => [name ?? `#${nr}`, times]))
}

async function warningsIn(...lines: readonly string[]) {
  return (await tallyOf(...lines)).warnings.map(({ code }) => code)
}

const fixture = (path: string) =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8').split('\n')

describe('what is no log of calls gives none', () => {
  test.each([
    [
      'prose with names of calls',
      'Please read this, then write to me and close the window.',
      'We open at nine.',
    ],
    ['a list of other words', 'apple', 'pear', 'read', 'plum', 'cherry'],
    ['ps', '  PID TTY          TIME CMD', '    1 ?        00:00:01 mount', '    2 ?        00:00:01 sync'],
    ['a map of process numbers alone', '@n[41850]: 42', '@n[41851]: 7'],
    ['a map of program names', '@[bash]: 4', '@[sleep]: 2', '@[sync]: 1', '@[node]: 1', '@[mount]: 1'],
    ['a histogram', '@:', '[2, 4)                12 |@@@@|', '[4, 8)                 1 |@|'],
    ['ltrace without system calls', 'malloc(8) = 0x1000', 'strlen("x") = 1'],
    ['events that are no calls', '{"eventName":"sched_process_exec","processId":1}'],
    ['an alert without a call', '18:50:03.391767411: Warning Something odd (user=root command=zsh)'],
    ['JSON of something else', '{"syscall": "it says", "name": "openat"}', '{"a": 1}'],
  ])('%s', async (_, ...lines) => {
    expect(await read(...lines)).toMatchObject({ kind: 'error', error: { code: 'no-syscalls-found' } })
  })
})

describe('perf trace', () => {
  const event = (rest: string) => `     0.065 ( 0.018 ms): cat/3367 ${rest}`

  test('counts an interrupted call once', async () => {
    expect(
      await countsIn(
        '     1.000 (         ): cat/3367 read(fd: 3)          ...',
        '         ? (         ): cat/3367  ... [continued]: read()) = 1',
        event('close(fd: 3) = 0'),
      ),
    ).toEqual({ read: 1, close: 1 })
  })

  test('says what had begun before the recording, and does not count it', async () => {
    const lines = ['         ? (         ): cat/3367  ... [continued]: execve()) = 0', event('brk() = 0x1')]
    expect(await countsIn(...lines)).toEqual({ brk: 1 })
    expect(await warningsIn(...lines)).toEqual(['begun-before'])
  })

  test('finds the call behind odd names of processes', async () => {
    expect(
      await countsIn('     0.065 ( 0.018 ms): a/b (x) = 1/12 getpid() = 12', event('getppid() = 1')),
    ).toEqual({
      getpid: 1,
      getppid: 1,
    })
  })

  test('warns where a 32-bit program was named by the 64-bit table, and only there', async () => {
    expect(await warningsIn(...fixture('perf-trace/t32-wrong-names.txt'))).toContain('perf-names-32-bit')
    expect(await warningsIn(...fixture('perf-trace/ot-perf-trace.txt'))).not.toContain('perf-names-32-bit')
  })

  test('with -S counts by the table, not twice', async () => {
    const table = [
      ' cat (3367), 2 events, 66.7%',
      '   syscall            calls  errors  total       min       avg       max       stddev',
      '                                     (msec)    (msec)    (msec)    (msec)        (%)',
      '   --------------- --------  ------ -------- --------- --------- ---------     ------',
      '   read                   2      1     0.185     0.011     0.013     0.027      8.29%',
    ]
    const tally = await tallyOf(event('read(fd: 3) = 1'), event('read(fd: 3) = -1 EIO (I/O error)'), ...table)
    expect(tally.calls).toMatchObject([{ name: 'read', calls: 2, errors: { 'any error': 1 } }])
  })
})

describe('ltrace', () => {
  test('counts system calls alone, whatever the library’s are called', async () => {
    const { calls, skipped } = await tallyOf(
      'SYS_brk(0) = 0x1000',
      'socket(1, 1, 0 <unfinished ...>',
      'SYS_socket(1, 1, 0) = -97',
      '<... socket resumed> ) = -1',
      'time(0) = 1',
    )
    expect(calls.map(({ name, calls: times, errors }) => [name, times, errors])).toEqual([
      ['brk', 1, {}],
      ['socket', 1, { EAFNOSUPPORT: 1 }],
    ])
    expect(skipped).toMatchObject([{ reason: 'library-call', lines: 2 }])
  })

  test('also where the log begins with calls of the library', async () => {
    expect(await countsIn('connect(3, 0x1, 16 <unfinished ...>', 'SYS_connect(3, 0x1, 16) = 0')).toEqual({
      connect: 1,
    })
  })

  test('leaves the unnamed calls of old straces to strace', async () => {
    const { sources } = await tallyOf('SYS_317(1) = 0', 'close(3) = 0')
    expect(sources).toMatchObject([{ format: 'strace' }])
  })
})

describe('numbers without an architecture', () => {
  const entries = (...numbers: readonly number[]) =>
    numbers.map((nr) => `  cat-12    [000] .....  3394.774379: sys_enter: NR ${nr} (0, 0, 0, 0, 0, 0)`)

  test('stay numbers where several fit, until somebody says which', async () => {
    const tally = await tallyOf(...entries(0, 1, 3))
    expect(tally.calls).toMatchObject([
      { nr: 0, name: null },
      { nr: 1, name: null },
      { nr: 3, name: null },
    ])
    expect(tally.warnings.map(({ code }) => code)).toEqual(['numbers-unresolved'])
    const named = assumeArchitecture(tally, 'SCMP_ARCH_X86_64', catalog)
    expect(named.calls.map(({ name }) => name)).toEqual(['read', 'write', 'close'])
  })

  test('of the table that arm64, riscv64 and loongarch64 share stay numbers', async () => {
    const generic = [
      56, 57, 62, 63, 64, 78, 79, 80, 93, 94, 96, 98, 99, 134, 135, 160, 214, 215, 221, 222, 226, 278,
    ]
    expect((await tallyOf(...entries(...generic))).calls.every(({ name }) => name === null)).toBe(true)
  })

  test('get names where only one table makes a program of them, and that is said', async () => {
    const tally = await tallyOf(...entries(12, 9, 21, 257, 262, 3, 0, 17, 10, 11, 158, 231, 334))
    expect(tally.calls.every(({ arch, name }) => arch === 'SCMP_ARCH_X86_64' && name !== null)).toBe(true)
    expect(tally.warnings.map(({ code }) => code)).toEqual(['architecture-by-numbers'])
  })

  test('below zero are no calls', async () => {
    const { calls, skipped } = await tallyOf(...entries(-1, 0))
    expect(calls).toMatchObject([{ nr: 0, calls: 1 }])
    expect(skipped).toMatchObject([{ reason: 'no-call-number', lines: 1 }])
  })
})

describe('tracepoints', () => {
  test('are counted when a call begins, not when it ends, under the kernel’s own names', async () => {
    expect(
      await countsIn(
        ' a b-c 12 [000]  2855.173895: syscalls:sys_enter_newstat: filename: 0x0',
        ' a b-c-12 [000] .....  2855.173896: sys_newuname(name: 0x1)',
        ' a b-c-12 [000] .....  2855.173897: sys_newuname -> 0x0',
        ' cat 21322 [001]  2855.173915:       syscalls:sys_exit_close: 0x0',
        ' cat 21322 [001]  2855.173916:       syscalls:sys_enter_newfstat: fd: 0x3',
      ),
    ).toEqual({ stat: 1, uname: 1, fstat: 1 })
  })

  test('that were lost are told', async () => {
    const line = ' cat-12 [000] .....  2855.173896: sys_close(fd: 0x1)'
    expect(await warningsIn('CPU:0 [LOST 12 EVENTS]', line)).toEqual(['records-lost'])
  })
})

describe('bpftrace', () => {
  test('reads maps as JSON', async () => {
    expect(
      await countsIn(
        '{"type": "attached_probes", "data": {"probes": 1}}',
        '{"type": "map", "data": {"@": {"tracepoint:syscalls:sys_enter_read": 2}}}',
        '{"type": "map", "data": {"@n": {"4185": 42}}}',
      ),
    ).toEqual({ read: 2 })
  })

  test('leaves a map of process numbers out and says so', async () => {
    const tally = await tallyOf('@n[4185]: 42', '@[tracepoint:syscalls:sys_enter_read]: 1')
    expect(tally.calls).toMatchObject([{ name: 'read', calls: 1 }])
    expect(tally.warnings).toEqual([{ code: 'map-left-out', params: { map: '@n', count: 1 } }])
  })

  test('takes the last print of a map that only grows, and all prints of one that is cleared', async () => {
    const print = (...times: readonly number[]) =>
      times.map((time) => `@[t:syscalls:sys_enter_read]: ${time}`)
    expect(await countsIn(...print(1, 3, 6))).toEqual({ read: 6 })
    expect(await countsIn(...print(3, 1, 2))).toEqual({ read: 6 })
  })

  test('counts entries where exits are in the map too', async () => {
    expect(
      await countsIn('@[tracepoint:syscalls:sys_enter_read]: 2', '@[tracepoint:syscalls:sys_exit_read]: 2'),
    ).toEqual({ read: 2 })
  })
})

describe('tools that write entry and exit', () => {
  test.each([
    ['sysdig', '1 21:14:45.8 0 nginx (62.62) > close fd=3', '2 21:14:45.8 0 nginx (62.62) < close res=0'],
    [
      'gVisor',
      'I0807 19:49:37.8 1 strace.go:561] [   1:   1] my app E close(0x3)',
      'I0807 19:49:37.8 1 strace.go:599] [   1:   1] my app X close(0x3) = 0 (0x0) (3µs)',
    ],
  ])('%s: are counted once, and by exits alone where no entry is', async (_, entry, exit) => {
    expect(await countsIn(entry, exit)).toEqual({ close: 1 })
    expect(await countsIn(exit)).toEqual({ close: 1 })
    expect(await warningsIn(exit)).toContain('only-ends-recorded')
  })
})

describe('a list', () => {
  test.each([
    ['uniq -c', ['    342 openat', '     12 read', '      1 close'], { openat: 342, read: 12, close: 1 }],
    ['names with their own numbers', ['openat 257', 'read 0', 'close 3'], { openat: 1, read: 1, close: 1 }],
    ['a JSON array', ['["openat", "read",', '"close"]'], { openat: 1, read: 1, close: 1 }],
    [
      'C++ cases',
      ['    case __NR_openat:', '    case __NR_read:', '      return true;'],
      { openat: 1, read: 1 },
    ],
    ['libc macros', ['SYS_openat, SYS_read, SYS_pread64'], { openat: 1, read: 1, pread64: 1 }],
    ['capitals', ['OPENAT', 'READ'], { openat: 1, read: 1 }],
    ['names and counts in one line of JSON', ['{"openat": 12, "read": 3}'], { openat: 12, read: 3 }],
    ['a Python counter', ["Counter({'openat': 12, 'read': 3})"], { openat: 12, read: 3 }],
    [
      'JSON objects, a member a line',
      ['[{', '  "syscall": "openat",', '  "calls": 12', '},{', '  "syscall": "read",', '  "calls": 3', '}]'],
      { openat: 12, read: 3 },
    ],
    [
      'counts with their share and a total',
      ['342 openat 96.6%', ' 12 read 3.4%', '354 total'],
      { openat: 342, read: 12 },
    ],
    ['counts behind a sign', ['openat=12', 'read=3'], { openat: 12, read: 3 }],
    ['counts as times', ['openat x12', 'read x3'], { openat: 12, read: 3 }],
    ['pages of the manual', ['openat(2)', 'read(2)'], { openat: 1, read: 1 }],
    ['C definitions', ['#define __NR_openat 257', '#define __NR_read 0'], { openat: 1, read: 1 }],
    [
      'rules of libseccomp',
      [
        'seccomp_rule_add(ctx, SCMP_ACT_ALLOW, SCMP_SYS(openat), 0);',
        'seccomp_rule_add(ctx, SCMP_ACT_ALLOW, SCMP_SYS(read), 0);',
      ],
      { openat: 1, read: 1 },
    ],
    [
      'counts of which some are none',
      ['openat: 12', 'read: 0', 'close: 5', 'brk: 7'],
      { openat: 12, close: 5, brk: 7 },
    ],
    ['names with counts behind a colon', ['openat: 12', 'read: 3'], { openat: 12, read: 3 }],
  ])('%s is read', async (_, lines, counts) => {
    expect(await countsIn(...lines)).toEqual(counts)
  })

  test('says how much of it names no call', async () => {
    const { calls, warnings } = await tallyOf('openat, read, close, nosuchcall')
    expect(calls.length).toBe(3)
    expect(warnings).toContainEqual({ code: 'words-unknown', params: { count: 1 } })
  })

  test.each([
    ['rules that forbid', 'rule_add(ctx, SCMP_ACT_KILL, SCMP_SYS(openat), 0);'],
    ['words with numbers', 'open 5 doors and close 3 windows'],
  ])('is none: %s', async (_, line) => {
    const result = await read(line, line)
    expect(result).toMatchObject({ kind: 'error', error: { code: 'no-syscalls-found' } })
  })

  test('is not seen in the output of a traced program', async () => {
    expect(await countsIn('write(1, "read\\n", 5) = 5', 'read', 'sync', 'close(1) = 0')).toEqual({
      write: 1,
      close: 1,
    })
  })
})

test('perf stat is no list, whatever stands in front', async () => {
  const row = (times: number, name: string) =>
    `                 ${times}      syscalls:sys_enter_${name}      `
  const head = ['# started on Thu Nov 26 00:57:26 2026', '', " Performance counter stats for 'ls':", '']
  const { calls, sources } = await tallyOf(...head, row(0, 'mmap'), row(2, 'openat'), row(0, 'read'))
  expect(calls).toMatchObject([{ name: 'openat', calls: 2 }])
  expect(sources[0]?.format).toBe('perf-stat')
})

test('perf script may leave the time out', async () => {
  expect(
    await countsIn(
      '   t 26330 raw_syscalls:sys_enter: NR 257 (0, c)',
      '   t 26330 raw_syscalls:sys_enter: NR 59 (0, c)',
    ),
  ).toEqual({ '#257': 1, '#59': 1 })
})

describe('Inspektor Gadget', () => {
  test('takes a cut name only where one call begins so', async () => {
    const { calls, skipped } = await tallyOf(
      'POD   SYSCALL   CODE',
      'web   SYS_UNSH… log',
      'web   SYS_OPEN… log',
    )
    expect(calls).toMatchObject([{ name: 'unshare', calls: 1 }])
    expect(skipped).toMatchObject([{ reason: 'unknown-name', lines: 1 }])
  })

  test('reads events as JSON', async () => {
    expect(
      await countsIn(
        '{"comm":"mkdir","syscall":"SYS_MKDIR","code":"SECCOMP_RET_LOG"}',
        '{"syscall":"brk","parameters":"brk=0"}',
      ),
    ).toEqual({ mkdir: 1, brk: 1 })
  })
})

test('Tetragon’s numbers are named by the ABI of the event', async () => {
  const event = (id: number, abi: string) =>
    `{"process_tracepoint":{"subsys":"raw_syscalls","event":"sys_enter","args":[{"syscall_id":{"id":${id},"abi":"${abi}"}}]}}`
  const { calls } = await tallyOf(event(257, 'x64'), event(56, 'arm64'))
  expect(calls.map(({ arch, name }) => `${name} ${arch}`).toSorted()).toEqual([
    'openat SCMP_ARCH_AARCH64',
    'openat SCMP_ARCH_X86_64',
  ])
})

test('syscount says that it lists only the top', async () => {
  const rows = ['read 3', 'write 2']
  const header = [
    'Tracing syscalls, printing top 2... Ctrl+C to quit.',
    '[05:01:28]',
    'SYSCALL                   COUNT',
  ]
  expect(await warningsIn(...header, ...rows)).toEqual(['only-top-listed'])
})

test.each([
  '/*',
  '@[',
  '("',
  '{"evt.dir":"<"',
  ' 1.234567: ',
  'a/1 ',
  '[',
  'SYS_',
  '"output_fields":{',
  'x (1) > ',
])('a long line of %j alone costs every format next to nothing', async (part) => {
  const line = encodeUtf8(part.repeat(1 << 15))
  const start = process.cpuUsage().user
  for (const format of formats) {
    format.recognise(headOfLines([part.repeat(1 << 15)], catalog))
    format.session({ catalog, sureness: 1 }).read(line, 0, line.length, 1)
  }
  expect(process.cpuUsage().user - start).toBeLessThan(1_000_000)
})

test('every message has its words', () => {
  const codes = (
    'architecture-by-numbers numbers-unresolved begun-before only-ends-recorded perf-names-32-bit only-top-listed ' +
    'alerts-are-no-trace only-watched-calls guest-calls map-left-out keys-left-out list-without-counts library-call'
  ).split(' ')
  expect(codes.filter((code) => importMessages[code] === undefined)).toEqual([])
})

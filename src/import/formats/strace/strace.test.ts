import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { CallTally } from '#core/base/tally.ts'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { strace } from './strace.ts'

const catalog = await loadCatalog()

function findingsOf(...lines: readonly string[]) {
  const session = strace.session({ catalog })
  const verdicts = lines.map((line, index) => {
    const bytes = encodeUtf8(line)
    return session.read(bytes, 0, bytes.length, index + 1)
  })
  return { ...session.finish(), verdicts }
}

const keyOf = ({ arch, name, nr }: CallTally) => `${name ?? nr}${arch === null ? '' : `@${arch.slice(10)}`}`

function counts(...lines: readonly string[]) {
  const sums: Record<string, number> = {}
  for (const call of findingsOf(...lines).calls) sums[keyOf(call)] = (sums[keyOf(call)] ?? 0) + call.calls
  return sums
}

describe('entries', () => {
  test('a call interrupted by another process counts once', () => {
    expect(
      counts(
        '[pid 2] wait4(-1,  <unfinished ...>',
        '[pid 3] getpid() = 3',
        '<... wait4 resumed>NULL, 0, NULL) = 3',
      ),
    ).toEqual({ wait4: 1, getpid: 1 })
  })

  test('a completion whose beginning was not recorded counts', () => {
    expect(counts('12 <... futex resumed>) = 0', '12 futex(0x7f, FUTEX_WAKE, 1) = 0')).toEqual({ futex: 2 })
  })

  test('a call that never returned counts', () => {
    expect(counts('exit_group(0) = ?', '9 pause( <unfinished ...>')).toEqual({ exit_group: 1, pause: 1 })
  })

  test('a call cut in two by a note of strace counts once', () => {
    expect(
      counts(
        'clone(child_stack=NULL, flags=SIGCHLDstrace: Process 2 attached',
        ' <unfinished ...>',
        '[pid 1] <... clone resumed>) = 2',
      ),
    ).toEqual({ clone: 1 })
  })

  test('execve by a thread returns under the name of the leader', () => {
    expect(
      counts(
        '25 execve("/bin/true" <pid changed to 24 ...>',
        '24 +++ superseded by execve in pid 25 +++',
        '24 <... execve resumed>) = 0',
      ),
    ).toEqual({ execve: 1 })
  })

  test('restart_syscall is a call of its own', () => {
    expect(counts('restart_syscall(<... resuming interrupted read ...>) = 0')).toEqual({ restart_syscall: 1 })
  })

  test('old names and numbers in three notations', () => {
    expect(
      counts('pread(3, "", 0, 0) = 0', 'SYS_317(1) = 0', 'syscall_317(1) = 0', 'syscall_0x13d(1) = 0'),
    ).toEqual({
      pread64: 1,
      317: 3,
    })
  })
})

describe('lines without a call', () => {
  test.each([
    ['--- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED} ---', 'used'],
    ['12 +++ exited with 0 +++', 'used'],
    [' > /usr/lib/libc.so.6(read+0x1a) [0x3e69a]', 'used'],
    [' | 00000  7f 45 4c 46                                       .ELF |', 'used'],
    ['read the manual (page 3)', 'foreign'],
    ['printf(1) = 0', 'foreign'],
    ['strace: Process 29312 attached', 'foreign'],
    ['audit: type=1326 audit(1.2:3): arch=c000003e syscall=83', 'foreign'],
  ])('%s: %s', (line, verdict) => {
    expect(findingsOf(line).verdicts).toEqual([verdict])
  })
})

describe('errors', () => {
  test('are counted by name, also of calls that returned later', () => {
    const { calls } = findingsOf(
      'access("/a", R_OK) = -1 ENOENT (No such file or directory)',
      'access("/b", R_OK) = -1 EACCES (Permission denied)',
      '1 access("/c", R_OK <unfinished ...>',
      '1 <... access resumed>) = -1 ENOENT (No such file or directory)',
      'access("/d", R_OK) = 0',
    )
    expect(calls).toMatchObject([
      { name: 'access', calls: 4, errors: { ENOENT: 2, EACCES: 1 }, firstLine: 1, lastLine: 5 },
    ])
  })
})

describe('architecture', () => {
  test('is not claimed without evidence', () => {
    const { calls, warnings } = findingsOf('openat(AT_FDCWD, "/x", 0) = 3')
    expect(calls[0]).toMatchObject({ arch: null, nr: null })
    expect(warnings).toEqual([])
  })

  test('is x86-64 where arch_prctl was called, and the inference is told', () => {
    const { calls, warnings } = findingsOf(
      'arch_prctl(ARCH_SET_FS, 0xfc) = 0',
      'read(0, "", 1) = 0',
      'syscall_0x1(1) = 0',
    )
    expect(calls.map(keyOf).toSorted()).toEqual(['arch_prctl@X86_64', 'read@X86_64', 'write@X86_64'])
    expect(warnings).toEqual([
      { code: 'architecture-inferred', params: { arch: 'SCMP_ARCH_X86_64', evidence: 'arch_prctl' } },
    ])
  })

  test('follows what strace says about a process', () => {
    expect(
      counts(
        '1 arch_prctl(ARCH_SET_FS, 0xfc) = 0',
        '[ Process PID=2 runs in 32 bit mode. ]',
        '2 brk(NULL) = 0x5680',
        '2 fork() = 3',
        '3 getpid() = 3',
        '1 brk(NULL) = 0x5680',
      ),
    ).toEqual({ 'arch_prctl@X86_64': 1, 'brk@X86_64': 1, 'brk@X86': 1, 'fork@X86': 1, 'getpid@X86': 1 })
  })

  test('follows names of one width where strace says nothing, until the next execve', () => {
    expect(
      counts(
        '1 arch_prctl(ARCH_SET_FS, 0xfc) = 0',
        '1 newfstatat(3, "", {}, 0) = 0',
        '2 mmap2(NULL, 8192) = 0xf7',
        '2 close(3) = 0',
        '2 execve("/x", [], []) = 0',
        '2 close(3) = 0',
      ),
    ).toEqual({
      'arch_prctl@X86_64': 1,
      'newfstatat@X86_64': 1,
      'mmap2@X86': 1,
      'close@X86': 1,
      'execve@X86': 1,
      'close@X86_64': 1,
    })
  })

  test('is 32-bit from the first line on when nothing in the log is 64-bit', () => {
    expect(
      counts('brk(NULL) = 0x56', 'mmap2(NULL, 8192) = 0xf7', 'arch_prctl(0x3001, 0xff) = -1 EINVAL (x)'),
    ).toEqual({
      'brk@X86': 1,
      'mmap2@X86': 1,
      'arch_prctl@X86': 1,
    })
  })

  test('of names that 32-bit Arm has too is not claimed', () => {
    expect(counts('mmap2(NULL, 8192) = 0xf7', 'getuid32() = 0')).toEqual({ mmap2: 1, getuid32: 1 })
  })

  test('is x32 for names that strace marks', () => {
    expect(counts('arch_prctl(1) = 0', 'readv#64(3, []) = 0')).toEqual({
      'arch_prctl@X86_64': 1,
      'readv@X32': 1,
    })
  })
})

describe('numbers that -n prints', () => {
  test('name the only architecture they fit', () => {
    const { calls, warnings } = findingsOf('[ 257] openat(1) = 3', '[   1] write(1, "", 0) = 0')
    expect(calls.map(keyOf).toSorted()).toEqual(['openat@X86_64', 'write@X86_64'])
    expect(warnings).toMatchObject([{ code: 'architecture-inferred', params: { evidence: 'openat = 257' } }])
  })

  test('name none where several tables have them', () => {
    expect(counts('[  56] openat(1) = 3')).toEqual({ openat: 1 })
  })

  test('name none where they contradict', () => {
    expect(counts('[ 257] openat(1) = 3', '[   4] write(1) = 0')).toEqual({ openat: 1, write: 1 })
  })
})

test('a process is 32-bit where its addresses have eight digits', () => {
  expect(
    counts(
      '1 [00007f7ecc1d9b1d] arch_prctl(ARCH_SET_FS, 0xfc) = 0',
      '2 [f7ed55e9] close(3) = 0',
      '1 [00007f7ecc1d9b1d] close(3) = 0',
    ),
  ).toEqual({ 'arch_prctl@X86_64': 1, 'close@X86_64': 1, 'close@X86': 1 })
})

describe('a log that shares its stream with the program', () => {
  test('has events behind output that ended without a line feed', () => {
    expect(counts('close(3) = 0', 'no newline at end[pid 12] read(3, "", 1) = 0')).toEqual({
      close: 1,
      read: 1,
    })
  })

  test('has output that looks like none of them', () => {
    expect(
      findingsOf('close(3) = 0', 'see [pid 12] printf(3)', 'see [pid x] read(3)').verdicts.slice(1),
    ).toEqual(['foreign', 'foreign'])
  })
})

describe('a trace that was told to leave calls out', () => {
  const times = (count: number, line: string) => Array.from({ length: count }, () => line)
  const codes = (...lines: readonly string[]) => findingsOf(...lines).warnings.map(({ code }) => code)

  test('is missed by what every program does', () => {
    expect(
      codes('execve("/x", [], []) = 0', ...times(20, 'openat(1) = -1 ENOENT (x)'), 'read(1) = 0'),
    ).toContain('trace-filtered')
  })

  test('is not missed by a whole one, nor by one of a running program', () => {
    const whole = ['execve("/x", [], []) = 0', 'brk(NULL) = 0x5', 'mmap(NULL, 1) = 0x7', 'exit_group(0) = ?']
    expect(codes(...whole, ...times(30, 'read(1) = 0'))).not.toContain('trace-filtered')
    expect(codes('close(1) = 0', ...times(30, 'read(1) = 0'))).not.toContain('trace-filtered')
  })

  test('shows successes alone, or failures', () => {
    expect(codes(...times(60, 'close(3) = 0'))).toContain('trace-only-successes')
    expect(codes(...times(60, 'close(3) = 0'), 'close(9) = -1 EBADF (x)')).not.toContain(
      'trace-only-successes',
    )
    expect(codes(...times(9, 'close(3) = -1 EBADF (x)'))).toContain('trace-only-failures')
    expect(codes(...times(9, 'close(3)'))).not.toContain('trace-only-failures')
  })
})

test('calls that may have been made through socketcall are told', () => {
  const { warnings } = findingsOf(
    'arch_prctl(0x3001, 0xff) = -1 EINVAL (x)',
    'mmap2(NULL) = 0xf7',
    'socket(1) = 3',
  )
  expect(warnings).toContainEqual({ code: 'call-multiplexed', params: { name: 'socketcall' } })
  const native = findingsOf('arch_prctl(ARCH_SET_FS, 0xff) = 0', 'socket(1) = 3')
  expect(native.warnings.map(({ code }) => code)).not.toContain('call-multiplexed')
})

test('in a sorted log ends stand before beginnings and count once', () => {
  const begun = Array.from({ length: 20 }, (_, at) => `1 read(${String(at).padStart(2, '0')}, "", 1) = 0`)
  const lines = ['1 <... wait4 resumed>NULL) = 2', ...begun, '1 wait4(-1,  <unfinished ...>']
  expect(counts(...lines)).toEqual({ read: 20, wait4: 1 })
  expect(counts('1 wait4(-1,  <unfinished ...>', '1 read(1)', ...lines)).toEqual({ read: 21, wait4: 2 })
})

test('digits without end are no time', () => {
  const { timeline } = findingsOf('19:00:00 close(3) = 0', `19:00:0${'1'.repeat(400)} close(3) = 0`)
  expect(timeline?.calls).toEqual({ close: [[0, 2]] })
})

test('calls are counted by process and over time', () => {
  const { processes, timeline } = findingsOf(
    '7<sh> 23:59:59.5 close(3) = 0',
    '8 00:00:01.5 close(3) = 0',
    '7<sh> 00:00:01.6 read(3) = 0',
  )
  expect(processes).toEqual([
    { pid: 7, name: 'sh', calls: { close: 1, read: 1 } },
    { pid: 8, name: null, calls: { close: 1 } },
  ])
  expect(timeline).toMatchObject({
    unit: 'seconds',
    start: 86399.5,
    calls: { close: [[0, 1], expect.anything()] },
  })
  expect((timeline?.bins ?? 0) * (timeline?.step ?? 0)).toBeCloseTo(2.1, 1)
})

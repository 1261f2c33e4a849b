import { describe, expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import type { CallTally } from '#core/base/tally.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { strace } from '../formats/strace/strace.ts'

const catalog = await loadCatalog()
const constants = await loadConstants()

/** Tells that the log is x86-64. */
const telling = 'arch_prctl(ARCH_SET_FS, 0x7f0000000000) = 0'

function callsOf(...lines: readonly string[]): readonly CallTally[] {
  const session = strace.session({ catalog, constants })
  lines.forEach((line, index) => {
    const bytes = encodeUtf8(line)
    session.read(bytes, 0, bytes.length, index + 1)
  })
  return session.finish().calls
}

function call(name: string, ...lines: readonly string[]): CallTally {
  const found = callsOf(telling, ...lines).find((each) => each.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

/** `2: 524288×2 +1`: values and calls of an argument, and how many are not listed. */
function shown({ args }: CallTally): readonly string[] {
  return args.map(({ index, values, symbols, unlisted }) => {
    const listed = [
      ...values.map((each) => `${each.value}×${each.calls}`),
      ...(symbols ?? []).map((each) => `${each.text}×${each.calls}`),
    ]
    return `${index}: ${listed.join(' ')} +${unlisted}`
  })
}

describe('values', () => {
  test('are counted by argument, and what is printed no value is unlisted', () => {
    const openat = call(
      'openat',
      'openat(AT_FDCWD, "/a", O_RDONLY|O_CLOEXEC) = 3',
      'openat(AT_FDCWD, "/b, (c", O_RDONLY|O_CLOEXEC) = 3',
      'openat(7</home/a,b>, "d\\"", O_WRONLY|O_CREAT, 0644) = 3',
    )
    expect(shown(openat)).toEqual(['0: 4294967196×2 +1', '2: 524288×2 65×1 +0', '3: 420×1 +2'])
  })

  test('are the same raw, abbreviated and verbose', () => {
    const read = call(
      'socket',
      'socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3',
      'socket(0x1, 0x80001, 0) = 3',
      'socket(0x1 /* AF_UNIX */, 0x1 /* SOCK_STREAM */|0x80000 /* SOCK_CLOEXEC */, 0) = 3',
      'socket(domain=AF_UNIX, type=SOCK_STREAM|SOCK_CLOEXEC, protocol=0) = 3',
    )
    expect(shown(read)).toEqual(['0: 1×4 +0', '1: 524289×4 +0', '2: 0×4 +0'])
    expect(read.tuples).toEqual([
      { indices: [0, 1, 2], values: [{ values: ['1', '524289', '0'], calls: 4 }], unlisted: 0 },
    ])
  })

  test('of clone stand in another order than the kernel’s, except in raw output', () => {
    const clone = call(
      'clone',
      'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD, child_tidptr=0x7f) = 2',
      'clone(0x200011, 0, 0, 0x7f, 0) = 2',
    )
    expect(shown(clone)[0]).toBe('0: 2097169×2 +0')
  })

  test('of numbers that 32-bit kernels take in halves are left out behind the halves', () => {
    const [pread] = callsOf(
      'arch_prctl(0x3001, 0xff) = -1 EINVAL (x)',
      'mmap2(NULL, 8192, PROT_READ, MAP_PRIVATE, 3, 0) = 0xf7',
      'fadvise64(0, 0, 0, POSIX_FADV_RANDOM) = 0',
    ).filter(({ name }) => name === 'fadvise64')
    expect(pread?.arch).toBe('SCMP_ARCH_X86')
    expect(pread && shown(pread)).toEqual(['0: 0×1 +0'])
  })

  test('of calls that may have gone through socketcall are left out', () => {
    const found = callsOf(
      'arch_prctl(0x3001, 0xff) = -1 EINVAL (x)',
      'mmap2(NULL, 8192) = 0xf7',
      'socket(AF_UNIX, SOCK_STREAM, 0) = 3',
    ).find(({ name }) => name === 'socket')
    expect(found).toMatchObject({ arch: 'SCMP_ARCH_X86', args: [] })
  })

  test('without a known architecture are told where they are the same on all', () => {
    const [socket, openat] = [
      'socket(AF_UNIX, SOCK_DGRAM, 0) = 3',
      'openat(AT_FDCWD, "x", O_DIRECTORY) = 3',
    ].map((line) => callsOf(line)[0])
    expect(socket && shown(socket)).toEqual(['0: 1×1 +0', '1: SOCK_DGRAM×1 +0', '2: 0×1 +0'])
    expect(openat && shown(openat)[1]).toBe('2: O_DIRECTORY×1 +0')
  })

  test('that say nothing are not listed: open descriptors, addresses, processes', () => {
    expect(shown(call('close', 'close(3) = 0', 'close(27</x>) = 0', 'close(2) = 0'))).toEqual(['0: 2×1 +2'])
    expect(shown(call('kill', 'kill(4711, SIGTERM) = 0', 'kill(0, SIGTERM) = 0'))).toEqual([
      '0: 0×1 +1',
      '1: 15×2 +0',
    ])
    const prctl = call('prctl', 'prctl(PR_SET_NAME, "secret") = 0', 'prctl(PR_GET_DUMPABLE, 0x7f00ff00) = 1')
    expect(shown(prctl)).toEqual(['0: 15×1 3×1 +0'])
  })

  test('are listed up to 256, and the rest is told', () => {
    const lines = Array.from({ length: 300 }, (_, size) => `getrandom("", ${size}, GRND_NONBLOCK) = 1`)
    const [size] = call('getrandom', ...lines).args
    expect(size?.values.length).toBe(256)
    expect(size?.unlisted).toBe(44)
  })

  test('that the program wrote into the line are not taken for the size of a write', () => {
    expect(shown(call('write', 'write(1, "7", 17', ')                = 1'))).toEqual(['0: 1×1 +0'])
  })
})

describe('a call over several lines', () => {
  test('goes on where it was laid aside', () => {
    const wait = call(
      'wait4',
      '1 wait4(-1,  <unfinished ...>',
      '2 wait4(-1, NULL, 0,  <unfinished ...>',
      '1 <... wait4 resumed>[{WIFEXITED(s)}], WNOHANG, NULL) = 2',
      '2 <... wait4 resumed>NULL) = 2',
    )
    expect(shown(wait)).toEqual(['0: 4294967295×2 +0', '2: 0×1 1×1 +0'])
  })

  test('does so behind what the kernel changed', () => {
    const clone = call(
      'clone3',
      '1 clone3({flags=CLONE_VM, exit_signal=0} <unfinished ...>',
      '1 <... clone3 resumed> => {parent_tid=[9]}, 88) = 9',
    )
    expect(shown(clone)).toEqual(['1: 88×1 +0'])
  })

  test('is whole before a note of strace, and goes on behind it', () => {
    const clone = call(
      'clone',
      'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLDstrace: Process 3 attached',
      ', child_tidptr=0x7f) = 3',
    )
    expect(shown(clone)).toEqual(['0: 2097169×1 +0'])
  })

  test('tells its error wherever it stands', () => {
    const write = call('write', 'write(1, "a\\n", 2a', ')                = -1 EPIPE (Broken pipe)')
    expect(write.errors).toEqual({ EPIPE: 1 })
  })
})

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readLog } from '../read-log.ts'

const catalog = await loadCatalog()

/** The architectures of the calls, and what was said of them. */
async function architecturesOf(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  async function* chunks() {
    yield bytes
  }
  const read = await readLog(chunks(), { name: 'a.strace', catalog })
  if (read.kind !== 'ok' || read.value.kind !== 'trace') throw new Error(JSON.stringify(read))
  const { calls, warnings } = read.value.tally
  const arches = [...new Set(calls.map(({ arch }) => arch?.replace('SCMP_ARCH_', '') ?? null))]
  return { arches, calls, codes: warnings.map(({ code }) => code) }
}

const plain = ['read(0, "", 1) = 0', 'write(1, "x", 1) = 1', 'exit_group(0) = ?']

describe('a log is of the one architecture that has all its calls', () => {
  test.each([
    ['ARM', ['set_tls(0xf7) = 0', 'mmap2(NULL, 8192) = 0xf7', 'fstat64(3, {}) = 0']],
    ['ARM', ['arm_fadvise64_64(3, POSIX_FADV_NORMAL, 0, 0) = 0']],
    ['RISCV64', ['riscv_hwprobe({}, 1, 0, NULL, 0) = 0', 'newfstatat(3, "", {}, AT_EMPTY_PATH) = 0']],
    ['RISCV64', ['riscv_flush_icache(0x1, 0x2, 0) = 0']],
    ['S390X', ['s390_pci_mmio_read(1, 2, 3) = 0', 'newfstatat(3, "", {}, 0) = 0', 'mmap(NULL, 1) = 0x3']],
    ['X86_64', ['iopl(3) = 0', 'time(NULL) = 5', 'newfstatat(3, "", {}, 0) = 0', 'memfd_secret(0) = 3']],
    ['X86', ['set_thread_area({entry_number=-1}) = 0', 'vm86old(0x1) = 0', 'mmap2(NULL, 8192) = 0xf7']],
  ])('%s', async (arch, lines) => {
    const { arches, codes } = await architecturesOf(...lines, ...plain)
    expect(arches).toEqual([arch])
    expect(codes).toContain('architecture-inferred')
  })

  test.each([
    [
      'open, stat and access, which many have',
      ['open("/a", 0) = 3', 'stat("/a", {}) = 0', 'access("/a", 0) = 0'],
    ],
    ['openat alone', ['openat(AT_FDCWD, "/a", 0) = 3']],
    ['32-bit calls of several', ['mmap2(NULL, 1) = 0xf7', 'getuid32() = 0', 'ugetrlimit(7, {}) = 0']],
    ['calls of both byte orders of PowerPC', ['swapcontext(0x1, 0x2, 3) = 0', 'mmap(NULL, 1) = 0x7']],
    ['MIPS, of which there are six', ['sysmips(1, 2) = 0']],
  ])('%s prove nothing', async (_, lines) => {
    expect((await architecturesOf(...lines, ...plain)).arches).toEqual([null])
  })
})

describe('the signal of a filter names the architecture', () => {
  const sigsys = (arch: string, call = '__NR_getpid') =>
    `--- SIGSYS {si_signo=SIGSYS, si_code=SYS_SECCOMP, si_call_addr=0x1, si_syscall=${call}, si_arch=AUDIT_ARCH_${arch}} ---`

  test.each([
    ['X86_64', 'X86_64'],
    ['I386', 'X86'],
    ['AARCH64', 'AARCH64'],
    ['PPC64LE', 'PPC64LE'],
    ['S390X', 'S390X'],
    ['RISCV64', 'RISCV64'],
    ['MIPSEL64', 'MIPSEL64'],
    ['LOONGARCH64', 'LOONGARCH64'],
  ])('%s', async (printed, arch) => {
    expect((await architecturesOf(...plain, sigsys(printed))).arches).toEqual([arch])
  })

  test('and, in a log of signals alone, the calls', async () => {
    const { calls } = await architecturesOf(sigsys('X86_64'), sigsys('X86_64', '0x1b3'), sigsys('X86_64'))
    expect(calls.map(({ name, calls: times }) => [name, times])).toEqual([
      ['clone3', 1],
      ['getpid', 2],
    ])
  })

  test('but a call that stands before its signal counts once', async () => {
    const { calls } = await architecturesOf('getpid() = 39', sigsys('X86_64'))
    expect(calls).toMatchObject([{ name: 'getpid', calls: 1 }])
  })
})

describe('a whole program', () => {
  const start = ['execve("/a", ["a"], 0x7) = 0', 'brk(NULL) = 0x5', 'mmap(NULL, 1) = 0x7', 'close(3) = 0']
  const rest = ['mprotect(0x7, 1, 1) = 0', 'set_tid_address(0x7) = 9']

  test('without arch_prctl is no x86 program', async () => {
    const { calls } = await architecturesOf(...start, ...rest, 'syscall_0x38(1) = 3', ...plain)
    // 56 is openat on all that are left and have a call 56 of one name, and clone on x86-64.
    expect(calls.some(({ name }) => name === 'clone')).toBe(false)
    expect(calls.every(({ arch }) => arch === null)).toBe(true)
  })
})

test('numbers from 424 on have one name on all architectures that count them alike', async () => {
  const { calls } = await architecturesOf('openat(21, "a", 0) = 39', 'syscall_0x1b5(0x15) = -1 ENOSYS (x)')
  expect(calls).toMatchObject([
    { arch: null, name: 'openat' },
    { arch: null, name: 'openat2', nr: 437 },
  ])
})

test('of a log of two widths each call that one width has alone is of that architecture', async () => {
  const lines = ['mmap(NULL, 1) = 0x7', 'set_tls(0xf7) = 0', 'read(0, "", 1) = 0']
  const { calls } = await architecturesOf(...lines)
  expect(calls.map(({ name, arch }) => [name, arch])).toEqual([
    ['read', null],
    ['mmap', 'SCMP_ARCH_AARCH64'],
    ['set_tls', 'SCMP_ARCH_ARM'],
  ])
})

describe('calls of a guest of qemu', () => {
  test('are said to be such, and their errors have numbers', async () => {
    const { calls, codes } = await architecturesOf(
      '36 faccessat(AT_FDCWD,"/a",R_OK,0x50) = -1 errno=2 (No such file or directory)',
      '36 Unknown syscall 435',
      '36 exit_group(0)',
    )
    expect(codes).toContain('guest-calls')
    expect(calls).toContainEqual(expect.objectContaining({ name: null, nr: 435, calls: 1 }))
    expect(calls).toContainEqual(expect.objectContaining({ name: 'faccessat', errors: { ENOENT: 1 } }))
  })

  test('a program that prints such words makes no call', async () => {
    const { codes } = await architecturesOf('Unknown syscall table', ...plain)
    expect(codes).not.toContain('guest-calls')
  })
})

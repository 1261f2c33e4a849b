import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from './catalog.ts'
import { loadCatalog } from './load.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

function canonical(printed: string, tool: 'strace' | 'audit' | 'kernel', arch?: string): string | undefined {
  return catalog.canonical(printed, tool, arch === undefined ? undefined : `SCMP_ARCH_${arch}`)
}

describe('a libseccomp name is taken as it is', () => {
  test('every name, for every tool, where no architecture is known', () => {
    const names = catalog.syscalls.map((call) => call.name)
    for (const tool of ['strace', 'audit', 'kernel'] as const) {
      expect(names.map((name) => canonical(name, tool))).toEqual(names)
    }
  })

  test('every name on every architecture that has it', () => {
    for (const { token } of catalog.architectures) {
      const names = catalog.syscalls.map((call) => call.name)
      const there = names.filter((name) => catalog.numberOf(name, token) !== undefined)
      expect(there.map((name) => catalog.canonical(name, 'strace', token))).toEqual(there)
    }
  })

  test('even where the architecture lacks it and no alias fits', () => {
    expect(canonical('semop', 'strace', 'X86')).toBe('semop')
  })
})

describe('what old straces print', () => {
  test.each([
    ['_exit', 'X86_64', 'exit'],
    ['pread', 'X86_64', 'pread64'],
    ['pwrite', 'ARM', 'pwrite64'],
    ['umount', 'X86_64', 'umount2'],
    ['oldumount', 'X86', 'umount'],
    ['oldselect', 'X86', 'select'],
    ['old_mmap', 'X86', 'mmap'],
    ['old_getrlimit', 'X86', 'getrlimit'],
    ['newfstatat', 'ARM', 'fstatat64'],
    ['newfstatat', 'SH', 'fstatat64'],
    ['siggetmask', 'X86', 'sgetmask'],
    ['sigsetmask', 'X86', 'ssetmask'],
    ['sys_kexec_load', 'X86', 'kexec_load'],
    ['timerfd', 'ARM', 'timerfd_create'],
    ['sysctl', 'X86_64', '_sysctl'],
    ['debug_setcontext', 'PPC', 'sys_debug_setcontext'],
    ['tux', 'PPC', 'tuxcall'],
    ['MOL', 'PPC', 'multiplexer'],
    ['newstat', 'PARISC', 'stat'],
    ['newuname', 'PARISC', 'uname'],
    ['perf_counter_open', 'PARISC', 'perf_event_open'],
    ['fadvise64_64', 'ARM', 'arm_fadvise64_64'],
    ['sync_file_range2', 'ARM', 'arm_sync_file_range'],
  ])('%s on %s is %s', (printed, arch, name) => {
    expect(canonical(printed, 'strace', arch)).toBe(name)
  })

  test.each([
    ['umount', 'X86', 'umount'],
    ['select', 'X86', 'select'],
    ['newfstatat', 'X86_64', 'newfstatat'],
    ['fadvise64_64', 'X86', 'fadvise64_64'],
  ])('%s on %s, which has a call of that name, stays', (printed, arch, name) => {
    expect(canonical(printed, 'strace', arch)).toBe(name)
  })
})

describe('what audit prints', () => {
  test.each([
    ['pread', 'X86_64', 'pread64'],
    ['pwrite', 'S390X', 'pwrite64'],
    ['madvise1', 'X86', 'madvise'],
    ['getdents', 'AARCH64', 'getdents64'],
    ['newfstat', 'AARCH64', 'fstat'],
    ['newselect', 'ARM', '_newselect'],
    ['llseek', 'ARM', '_llseek'],
    ['sysctl', 'ARM', '_sysctl'],
    ['sync_file_range', 'ARM', 'arm_sync_file_range'],
    ['fadvise64_64', 'ARM', 'arm_fadvise64_64'],
    ['fstatat64', 'PPC64LE', 'newfstatat'],
    ['timerfd', 'PPC64', 'timerfd_create'],
    ['perf_counter_open', 'PPC64', 'perf_event_open'],
    ['sys_kexec_load', 'X86', 'kexec_load'],
    ['sched_rr_get_interval64', 'X86', 'sched_rr_get_interval_time64'],
    ['socketcall(socket)', 'X86', 'socketcall'],
    ['ipc(shmget)', 'S390X', 'ipc'],
  ])('%s on %s is %s', (printed, arch, name) => {
    expect(canonical(printed, 'audit', arch)).toBe(name)
  })

  test('getdents stays where that call exists', () => {
    expect(canonical('getdents', 'audit', 'X86_64')).toBe('getdents')
  })
})

describe('kernel names', () => {
  test.each([
    ['newstat', 'X86_64', 'stat'],
    ['newlstat', 'X86_64', 'lstat'],
    ['newfstat', 'X86_64', 'fstat'],
    ['newuname', 'RISCV64', 'uname'],
    ['sendfile64', 'X86_64', 'sendfile'],
    ['umount', 'X86_64', 'umount2'],
    ['fadvise64_64', 'AARCH64', 'fadvise64'],
    ['sys_enter_openat', 'X86_64', 'openat'],
    ['sys_exit_newfstatat', 'X86_64', 'newfstatat'],
    ['__ia32_sys_getuid', 'X86', 'getuid32'],
    ['__ia32_sys_getuid16', 'X86', 'getuid'],
  ])('%s on %s is %s', (printed, arch, name) => {
    expect(canonical(printed, 'kernel', arch)).toBe(name)
  })

  test('without a kernel function’s prefix the table’s name is meant', () => {
    expect(canonical('getuid', 'kernel', 'X86')).toBe('getuid')
  })

  test('need no architecture where only one call can be meant', () => {
    expect(canonical('newfstat', 'kernel')).toBe('fstat')
    expect(canonical('pread', 'kernel')).toBe('pread64')
  })
})

describe('what is no call', () => {
  test.each([
    'ni_syscall',
    'switch',
    'do_sys_openat2',
    'reserved82',
    'unknown-syscall(9999)',
    'syscall_0x1a2',
    '',
  ])('“%s” has no name', (printed) => {
    expect(canonical(printed, 'kernel')).toBeUndefined()
    expect(canonical(printed, 'strace', 'X86_64')).toBeUndefined()
  })
})

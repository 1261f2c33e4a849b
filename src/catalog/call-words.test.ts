import { describe, expect, test } from 'vitest'
import { parseCall } from '#core/enforce/evaluate/call-text.ts'
import { callWords, namesOfValue } from './call-words.ts'
import { loadCatalog, loadConstants } from './load.ts'

const [catalog, constants] = await Promise.all([loadCatalog(), loadConstants()])
const read = (text: string, arch = 'SCMP_ARCH_X86_64') => {
  const call = parseCall(text, callWords(catalog, constants, arch))
  return call.kind === 'ok' ? [call.value.nr, ...call.value.args.slice(0, 3)] : call.error.code
}

describe('a call in the names of programs', () => {
  test.each([
    ['socket(AF_ALG, SOCK_SEQPACKET, 0)', [41, 38n, 5n, 0n]],
    ['socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC)', [41, 1n, 0x80001n, 0n]],
    ['ioctl(0, TIOCSTI, 0)', [16, 0n, 0x5412n, 0n]],
    ['clone(CLONE_NEWUSER|SIGCHLD)', [56, 0x1000_0011n, 0n, 0n]],
    ['openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC)', [257, 0xffff_ff9cn, 0n, 0x80000n]],
    ['personality(ADDR_NO_RANDOMIZE)', [135, 0x40000n, 0n, 0n]],
    ['unshare(CLONE_NEWNS)', [272, 0x20000n, 0n, 0n]],
    ['prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL)', [157, 22n, 2n, 0n]],
    ['kill(1, SIGKILL)', [62, 1n, 9n, 0n]],
    ['ptrace(PTRACE_ATTACH, 1)', [101, 16n, 1n, 0n]],
    ['bpf(BPF_PROG_LOAD, NULL, 0)', [321, 5n, 0n, 0n]],
    ['mmap(NULL, 4096, PROT_READ|PROT_EXEC)', [9, 0n, 4096n, 5n]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('has the numbers and values of the architecture', () => {
    expect(read('open("/", O_DIRECTORY)', 'SCMP_ARCH_ARM')).toEqual([5, 0n, 0x4000n, 0n])
    expect(read('clone(SIGCHLD)', 'SCMP_ARCH_MIPS')).toEqual([4120, 18n, 0n, 0n])
    expect(read('open("/")', 'SCMP_ARCH_AARCH64')).toBe('call-absent-instead')
    expect(read('vm86(1)')).toBe('call-absent')
    expect(read('no_such_call(1)')).toBe('call-unknown')
  })

  test('refuses a name that no architecture has', () => {
    expect(read('socket(AF_NOWHERE)')).toBe('call-constant')
  })
})

describe('a value in the names of its argument', () => {
  const names = (call: string, index: number, value: bigint) => {
    const arg = catalog.syscall(call)?.args[index]
    return arg && namesOfValue(value, arg, 'SCMP_ARCH_X86_64', constants)
  }
  test.each([
    ['socket', 0, 38n, ['AF_ALG']],
    ['openat', 0, 0xffff_ff9cn, ['AT_FDCWD']],
    ['clone', 0, 0x1200011n, ['CLONE_CHILD_CLEARTID', 'CLONE_CHILD_SETTID', 'SIGCHLD']],
    ['clone', 0, 0x1200000n, ['CLONE_CHILD_CLEARTID', 'CLONE_CHILD_SETTID']],
    ['clone', 0, 17n, ['SIGCHLD']],
  ])('%s %s %s', (call, index, value, expected) => {
    expect(names(call, index, value)?.toSorted()).toEqual(expected)
  })

  test('has none where a part has none', () => {
    expect(names('clone', 0, 0x1200000n | 99n)).toEqual([])
    expect(names('read', 0, 3n)).toEqual([])
  })
})

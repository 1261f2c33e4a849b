import { describe, expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { parseScalar, scalarText } from './scalar.ts'
import { isOfConstants, valueOn } from './scalar-value.ts'

const worth = { catalog: await loadCatalog(), constants: await loadConstants() }
const x86 = 'SCMP_ARCH_X86_64'

function worthOf(printed: string, width: 32 | 64 = 32, arch: string | null = x86): string | undefined {
  const scalar = parseScalar(printed)
  return scalar && valueOn(scalar, width, arch, worth)
}

describe('a printed value', () => {
  test.each([
    ['3', '3'],
    ['NULL', '0'],
    ['0644', '420'],
    ['0x80000', '524288'],
    ['8192*1024', '8388608'],
    ['1<<12', '4096'],
    ['-1', '4294967295'],
    ['AT_FDCWD', '4294967196'],
    ['AT_FDCWD</srv/a, b>', '4294967196'],
    ['2</dev/null<char 1:3>>', '2'],
    ['S_IFREG|0644', '33188'],
    ['0x1 /* SOCK_STREAM */|0x80000 /* SOCK_CLOEXEC */', '524289'],
    ['O_RDONLY|O_CLOEXEC', '524288'],
    ['FUTEX_WAIT_BITSET_PRIVATE|FUTEX_CLOCK_REALTIME', '393'],
    ['CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD', '18874385'],
    ['flags=SIGCHLD', '17'],
    ['TCGETS or SNDCTL_TMR_TIMEBASE', '21505'],
    ['_IOC(_IOC_READ|_IOC_WRITE, 0x54, 0x1, 0x4)', '3221509121'],
    ['htons(ETH_P_ALL)', '768'],
    ['SIGRT_1', '33'],
    ['0x3001 /* ARCH_??? */', '12289'],
  ])('%s is %s', (printed, value) => {
    expect(worthOf(printed)).toBe(value)
  })

  test.each([
    ['"O_RDONLY"'],
    ['{sa_handler=SIG_DFL}'],
    ['[CHLD]'],
    ['10start = 0'],
    ['SIGCHLDstrace: Process 3 attached'],
    ['NO_SUCH_CONSTANT'],
    ['O_RDONLY|NO_SUCH_FLAG'],
    ['???'],
    [''],
  ])('%s is none', (printed) => {
    expect(worthOf(printed)).toBeUndefined()
  })
})

describe('the architecture', () => {
  test.each([
    ['SOCK_STREAM', 'SCMP_ARCH_MIPSEL', '2'],
    ['O_DIRECTORY', 'SCMP_ARCH_ARM', '16384'],
    ['htons(ETH_P_ALL)', 'SCMP_ARCH_S390X', '3'],
    ['_IOC(_IOC_NONE, 0x54, 0x1, 0)', 'SCMP_ARCH_PPC64LE', '536892417'],
    ['AF_UNIX', null, '1'],
  ])('%s on %s is %s', (printed, arch, value) => {
    expect(worthOf(printed, 32, arch)).toBe(value)
  })

  test('decides the width of a negative number', () => {
    expect(worthOf('-1', 64)).toBe('18446744073709551615')
    expect(worthOf('-1', 64, 'SCMP_ARCH_X86')).toBe('4294967295')
    expect(worthOf('-1', 64, null)).toBeUndefined()
  })

  test('unknown leaves what differs as text, of known constants alone', () => {
    const printed = parseScalar('O_RDONLY|O_DIRECTORY') ?? []
    expect(valueOn(printed, 32, null, worth)).toBeUndefined()
    expect(isOfConstants(printed, worth)).toBe(true)
    expect(parseScalar(scalarText(printed))).toEqual(printed)
    expect(isOfConstants(parseScalar('MY_SECRET_TOKEN') ?? [], worth)).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { loadConstants } from './load.ts'

const constants = await loadConstants()
const x86 = 'SCMP_ARCH_X86_64'

describe('valueOf', () => {
  test.each([
    ['AF', 'AF_UNIX', x86, 1n],
    ['SOCK_TYPE', 'SOCK_STREAM', 'SCMP_ARCH_MIPSEL', 2n],
    ['MAP', 'MAP_ANONYMOUS', 'SCMP_ARCH_MIPS64', 2048n],
    ['AT_FDCWD', 'AT_FDCWD', 'SCMP_ARCH_AARCH64', -100n],
    ['PERSONALITY', 'PER_LINUX32', x86, 8n],
  ])('%s %s on %s', (set, name, arch, value) => {
    expect(constants.valueOf(set, name, arch)).toBe(value)
  })

  test.each([
    ['MAP', 'MAP_32BIT', 'SCMP_ARCH_AARCH64'],
    ['AF', 'SOCK_STREAM', x86],
    ['NO_SUCH_SET', 'AF_UNIX', x86],
  ])('%s has no %s on %s', (set, name, arch) => {
    expect(constants.valueOf(set, name, arch)).toBeUndefined()
  })
})

test('find looks a name up in every set, and tells what differs by architecture', () => {
  expect(constants.find('O_DIRECTORY', x86)).toBe(65536n)
  expect(constants.find('O_DIRECTORY', 'SCMP_ARCH_ARM')).toBe(16384n)
  expect(constants.find('O_NO_SUCH_FLAG', x86)).toBeUndefined()
  expect(constants.isUniversal('AF_UNIX')).toBe(true)
  expect(constants.isUniversal('O_DIRECTORY')).toBe(false)
  expect(constants.isUniversal('O_NO_SUCH_FLAG')).toBe(false)
})

describe('namesOf', () => {
  test.each([
    ['AF', 10n, ['AF_INET6']],
    ['O', 0n, ['O_RDONLY']],
    ['O', 0x80000n, ['O_RDONLY', 'O_CLOEXEC']],
    ['O', 0x101001n, ['O_WRONLY', 'O_SYNC']],
    ['SOCK_TYPE', 0x80001n, ['SOCK_STREAM', 'SOCK_CLOEXEC']],
    ['AT_FDCWD', 0xffff_ff9cn, ['AT_FDCWD']],
    ['AT_FDCWD', 0xffff_ffff_ffff_ff9cn, ['AT_FDCWD']],
  ])('%s %s', (set, value, names) => {
    expect(constants.namesOf(set, value, x86)).toEqual(names)
  })

  test('has no names for a value of which a bit has none', () => {
    expect(constants.namesOf('AF', 4711n, x86)).toEqual([])
    expect(constants.namesOf('O', 1n << 40n, x86)).toEqual([])
  })
})

test('choicesOf lists the names of a set as the architecture has them', () => {
  const names = (arch: string) => constants.choicesOf('MAP', arch).map(({ name }) => name)
  expect(names(x86)).toContain('MAP_32BIT')
  expect(names('SCMP_ARCH_AARCH64')).not.toContain('MAP_32BIT')
  expect(constants.choicesOf('AF', x86)).toContainEqual({ name: 'AF_ALG', value: 38n })
  expect(constants.choicesOf('NO_SUCH_SET', x86)).toEqual([])
})

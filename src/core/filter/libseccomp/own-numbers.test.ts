import { expect, test } from 'vitest'
import { numberOfRelease } from './own-numbers.ts'

const getpid = { name: 'getpid', arch: 'SCMP_ARCH_MIPSEL', number: 4020 }
const recv = { name: 'recv', arch: 'SCMP_ARCH_MIPS64', number: undefined }

test('2.5.2 alone forgets the base of the oldest MIPS ABI', () => {
  expect(numberOfRelease({ ...getpid, release: '2.5.1' })).toBe(4020)
  expect(numberOfRelease({ ...getpid, release: '2.5.2' })).toBe(20)
  expect(numberOfRelease({ ...getpid, release: '2.5.3' })).toBe(4020)
  expect(numberOfRelease({ ...getpid, arch: 'SCMP_ARCH_MIPS64', number: 5038, release: '2.5.2' })).toBe(5038)
})

test('2.5.0 gives calls that MIPS reaches only by another one a number', () => {
  expect(numberOfRelease({ ...recv, release: '2.5.0' })).toBe(4890)
  expect(numberOfRelease({ ...recv, release: '2.5.1' })).toBeUndefined()
  expect(numberOfRelease({ ...recv, name: 'frobnicate', release: '2.5.0' })).toBeUndefined()
})

test('until 2.5.1 two calls of s390x have the numbers of x86', () => {
  const sendmmsg = { name: 'sendmmsg', arch: 'SCMP_ARCH_S390X', number: 358 }
  expect(numberOfRelease({ ...sendmmsg, release: '2.5.1' })).toBe(345)
  expect(numberOfRelease({ ...sendmmsg, release: '2.5.2' })).toBe(358)
  expect(numberOfRelease({ ...sendmmsg, name: 'sendmsg', number: 370, release: '2.5.1' })).toBe(370)
})

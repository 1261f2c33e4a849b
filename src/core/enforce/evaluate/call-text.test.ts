import { describe, expect, test } from 'vitest'
import { type CallWords, parseCall } from './call-text.ts'

const constants: Readonly<Record<string, bigint>> = {
  AF_ALG: 38n,
  CLONE_NEWUSER: 0x1000_0000n,
  SIGCHLD: 17n,
  AT_FDCWD: -100n,
}
const words: CallWords = {
  numberOf: (name) => ({ socket: 41, clone: 56, openat: 257, read: 0 })[name],
  absence: () => undefined,
  constant: (word) => constants[word],
  width: (name) => (name === 'openat' ? 32 : 64),
}

const read = (text: string) => {
  const parsed = parseCall(text, words)
  return parsed.kind === 'ok' ? [parsed.value.nr, ...parsed.value.args.slice(0, 3)] : parsed.error.code
}

describe('a call as people write it', () => {
  test.each([
    ['socket(38, 5, 0)', [41, 38n, 5n, 0n]],
    ['socket(AF_ALG, 0x5)', [41, 38n, 5n, 0n]],
    [' socket ( 38 ) ;', [41, 38n, 0n, 0n]],
    ['read', [0, 0n, 0n, 0n]],
    ['41(1)', [41, 1n, 0n, 0n]],
    ['0x29()', [41, 0n, 0n, 0n]],
    ['clone(CLONE_NEWUSER|SIGCHLD)', [56, 0x1000_0011n, 0n, 0n]],
    ['read(18446744073709551615)', [0, (1n << 64n) - 1n, 0n, 0n]],
    ['read(-1)', [0, (1n << 64n) - 1n, 0n, 0n]],
    ['openat(AT_FDCWD, "/a,b(c)", 0)', [257, 0xffff_ff9cn, 0n, 0n]],
    ['socket(38, 5, 0) = -1 EPERM (Operation not permitted)', [41, 38n, 5n, 0n]],
    ['openat(-100, {a, b}, 7)', [257, 0xffff_ff9cn, 0n, 7n]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    ['', 'call-form'],
    ['socket(', 'call-form'],
    ['frobnicate(1)', 'call-unknown'],
    ['99999999999', 'call-unknown'],
    ['read(1,2,3,4,5,6,7)', 'call-too-many'],
    ['read(NO_SUCH)', 'call-constant'],
    ['read(18446744073709551616)', 'value-too-large'],
  ])('%s is refused', (text, code) => {
    expect(read(text)).toBe(code)
  })
})

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { createStraceReader } from './reader.ts'

const catalog = await loadCatalog()

function counts(...lines: readonly string[]) {
  const session = createStraceReader({ catalog })
  lines.forEach((line, at) => {
    const bytes = encodeUtf8(line)
    session.read(bytes, 0, bytes.length, at + 1)
  })
  return Object.fromEntries(session.finish().calls.map(({ name, calls }) => [name, calls]))
}

describe('of lines that were cut', () => {
  test('an end belongs to the beginning that lost its mark', () => {
    expect(
      counts('12 futex(0x7f00, FUTEX_WAIT_PRIV', '13 getpid() = 13', '12 <... futex resumed>) = 0'),
    ).toEqual({
      futex: 1,
      getpid: 1,
    })
  })

  test('an end without any beginning is a call', () => {
    expect(counts('12 getpid() = 12', '12 <... futex resumed>) = 0')).toEqual({ futex: 1, getpid: 1 })
  })

  test('a beginning that went on is no other end’s', () => {
    expect(
      counts(
        '12 futex(0x7f00, FUTEX_WAITstrace: Process 13 attached',
        ', 1) = 0',
        '12 <... futex resumed>) = 0',
      ),
    ).toEqual({ futex: 2 })
  })

  test.each([
    'close(3',
    'close(3)',
    'close(3)      =',
    'close(3) <unf',
    'close(3)...',
    'close(3)  >',
    'close(3)…',
  ])('a call counts: %s', (line) => {
    expect(counts(line)).toEqual({ close: 1 })
  })
})

describe('backwards', () => {
  test('ends stand before beginnings and count once', () => {
    expect(
      counts(
        '12 +++ exited with 0 +++',
        '12 <... exit_group resumed>) = ?',
        '12 exit_group(0 <unfinished ...>',
      ),
    ).toEqual({ exit_group: 1 })
  })

  test('not so where a log begins in the middle of the call that it ends in', () => {
    expect(counts('12 <... futex resumed>) = 0', '12 futex(0x7f00, FUTEX_WAIT <unfinished ...>')).toEqual({
      futex: 2,
    })
  })
})

describe('what only mentions a call counts none', () => {
  test.each([
    'close(3) is a call',
    'read(2) says so',
    'open(file) ok, x = 3',
    'open("/etc/x", O_RDONLY) failed: no',
  ])('%s', (line) => {
    expect(counts(line)).toEqual({})
  })

  test.each([
    'write(1, "a) b\\n", 5a) b',
    'write(1, "x = 0\\n", 6x = 0',
    'write(1, "no line feed", 12no line feed)       = 12',
  ])('but with what the program wrote in it: %s', (line) => {
    expect(counts(line)).toEqual({ write: 1 })
  })
})

test('the result is the one behind the arguments', () => {
  const session = createStraceReader({ catalog })
  for (const line of ['write(1, "= -1 EPERM (x)\\n", 15 = -1 EPERM (x)', ')  = 15']) {
    const bytes = encodeUtf8(line)
    session.read(bytes, 0, bytes.length, 1)
  }
  expect(session.finish().calls[0]?.errors).toEqual({})
})

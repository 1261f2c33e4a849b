import { expect, test } from 'vitest'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { findBytes, needle } from './find-bytes.ts'
import { type Scanned, scanRecord } from './scan.ts'

function scan(line: string): Scanned {
  const found: Scanned = { kind: 'none', arch: 0, nr: 0, errno: 0, code: 0, isShort: false, next: 0 }
  const bytes = encodeUtf8(`before ${line} after`)
  scanRecord(bytes, 7, bytes.length - 6, found)
  return found
}

const head = 'type=SECCOMP msg=audit(1.2:3): auid=0'

test.each([
  [`${head} arch=c000003e syscall=83 compat=0 ip=0x7f code=0x7ffc0000`, { nr: 83, code: 0x7ffc0000 }],
  [`${head} arch=c000003e syscall=83 code=0x0AUID="unset"`, { nr: 83, code: 0 }],
  [`${head} arch=40000003 syscall=102`, { arch: 0x40000003, nr: 102, code: -1 }],
  ['type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2 success=no exit=-13 a0=0', { nr: 2, errno: 13 }],
  [
    'type=SYSCALL msg=audit(1.2:3): arch=c000003e per=400000 syscall=2 success=yes exit=3',
    { nr: 2, errno: 0 },
  ],
  [
    'type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2 per=40000 success=no exit=-13 a0=0',
    { nr: 2, errno: 13 },
  ],
  ['type=CWD msg=audit(1.2:3): cwd="/" type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2', { nr: 2 }],
  ['vm audit[29]: SECCOMP auid=0 arch=c000003e syscall=83 code=0x0', { nr: 83, isShort: true }],
])('%s is a call', (line, expected) => {
  expect(scan(line)).toMatchObject({ kind: 'call', ...expected })
})

test.each([
  ['a name for a number', `${head} arch=c000003e syscall=mkdir`, 'unsure'],
  ['a name for an architecture', `${head} arch=x86_64 syscall=83`, 'unsure'],
  ['a skipped call', `${head} arch=c000003e syscall=-1`, 'unsure'],
  ['no architecture', `${head} syscall=83`, 'unsure'],
  [
    'an interpreted error',
    'type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=2 success=no exit=EACCES',
    'unsure',
  ],
  ['words of a command line', `type=EXECVE msg=audit(1.2:3): a1="${head} arch=c000003e syscall=83"`, 'other'],
  ['a record of another type', 'type=PATH msg=audit(1.2:3): item=0 name="/x"', 'other'],
  ['a word that ends like one', `subtype=SECCOMP msg=audit(1.2:3): arch=c000003e syscall=83`, 'none'],
  ['strace', 'openat(AT_FDCWD, "type=x", O_RDONLY) = 3', 'none'],
  ['nothing', '', 'none'],
])('%s is none', (_, line, kind) => {
  expect(scan(line).kind).toBe(kind)
})

test('a word is found wherever it stands, and only within its range', () => {
  const word = needle('abab')
  expect(findBytes(encodeUtf8('ababab'), 0, 6, word)).toBe(0)
  expect(findBytes(encodeUtf8('ababab'), 1, 6, word)).toBe(2)
  expect(findBytes(encodeUtf8('aababb'), 0, 6, word)).toBe(1)
  expect(findBytes(encodeUtf8('xabab'), 0, 4, word)).toBe(-1)
  expect(findBytes(encodeUtf8('aba'), 0, 3, word)).toBe(-1)
})

/**
 * strace's event lines: https://man7.org/linux/man-pages/man1/strace.1.html
 *   31522 19:11:33.210705 [ 257] [00007f7ecc1d9b1d] openat(AT_FDCWD, "/etc/ld.so.cache", O_RDONLY) = 3 <0.000046>
 * Entries are counted, never completions: a call that never returned is needed as much as any other.
 */

import { share } from '../../lines/share.ts'
import { logFormat } from '../../reader.ts'
import { createStraceReader } from './reader.ts'

const event =
  /(?:^|[\s\]>])(?:[a-z_][a-z0-9_]*(?:#64)?\(.*(?:\) += |<unfinished \.\.\.>|<detached \.\.\.>)|<\.\.\. [a-z_]\w* resumed>|(?:\+\+\+ (?:exited|killed)|--- SIG)[^\n]* (?:\+\+\+|---)$)/

export const strace = logFormat({
  id: 'strace',
  recognise: ({ lines }) => Math.max(share(lines, event), isSpread(lines) ? 0.4 : 0),
  session: createStraceReader,
})

/** With -k most lines are stack traces; three events among them are no accident. */
function isSpread(head: readonly string[]): boolean {
  return head.filter((line) => event.test(line)).length >= 3
}

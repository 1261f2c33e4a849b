/** Copies of a terminal's screen fill up the lines. */
export function withoutBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  while (at > start && isBlankOrMark(bytes[at - 1] ?? 0)) at--
  return at
}

/** A blank, or the `$` by which cat -A shows where lines end. */
function isBlankOrMark(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 0x24
}

/** ` > /usr/lib/libc.so.6(exit+0x1a) [0x3e69a]` of -k and ` | 00000  7f 45 …` of -e write. */
export function isAside(bytes: Uint8Array, start: number, at: number): boolean {
  const isMarked = at === start + 1 && (bytes[at] === 0x3e || bytes[at] === 0x7c)
  return isMarked && bytes[start] === 32 && bytes[at + 1] === 32
}

/** `+++ ` or `--- `. */
export function isMark(bytes: Uint8Array, at: number, byte: number): boolean {
  return bytes[at] === byte && bytes[at + 1] === byte && bytes[at + 2] === byte && bytes[at + 3] === 32
}

/** Where `[pid ` begins, −1 when nowhere. */
export function findPid(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + 6 < end; at++) {
    if (bytes[at] === 0x5b && bytes[at + 1] === 0x70 && bytes[at + 3] === 0x64 && bytes[at + 4] === 32)
      return at
  }
  return -1
}

/** Capitals stand in `SYS_317(`, the hash in `readv#64(`. */
export function isNameByte(byte: number): boolean {
  if (byte >= 0x5f && byte <= 0x7a) return byte !== 0x60
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x23 || (byte >= 0x41 && byte <= 0x5a)
}

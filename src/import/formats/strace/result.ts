import { isDigit } from './prefix.ts'

const space = 32
const equals = 0x3d
const greater = 0x3e

/**
 * Where the result begins, −1 when the line has none:
 *   openat(AT_FDCWD, "/x", O_RDONLY) = -1 ENOENT (No such file or directory) <0.000043>
 * The last `) = ` is the result's, for texts after it (localised ones too) hold none, while the strings before
 * it may.
 */
export function resultAt(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) {
    const isResult = bytes[at] === equals && bytes[at - 1] === space && bytes[at + 1] === space
    if (isResult && isClosed(bytes, start, at - 2)) return at + 2
  }
  return -1
}

/** What a program prints has the sign too: `write(1, "x = 0\n", 6x = 0`. */
function isClosed(bytes: Uint8Array, start: number, last: number): boolean {
  let at = last
  while (at > start && bytes[at] === space) at--
  return bytes[at] === 0x29
}

/**
 * Where the error's name begins in a result, −1 when the call did not fail. Every failed line ends in a
 * bracket or in the time behind it.
 */
export function errorIn(bytes: Uint8Array, result: number, end: number): number {
  const isMinusOne = bytes[result] === 0x2d && bytes[result + 1] === 0x31 && bytes[result + 2] === space
  if (!isMinusOne) return -1
  // qemu-user prints numbers: `-1 errno=2 (No such file or directory)`.
  if (bytes[result + 3] === 0x65 && bytes[result + 8] === equals) return result + 3
  // `(errno 531)` has no name in strace's table.
  if (bytes[result + 3] === 0x28 && bytes[result + 4] === 0x65) return result + 4
  if (bytes[result + 3] !== 0x45) return -1
  let last = end - 1
  if (bytes[last] === greater) last = beforeDuration(bytes, result, last)
  while (last > result && bytes[last] === space) last--
  return bytes[last] === 0x29 ? result + 3 : -1
}

/** The end of an errno name that begins at `start`. */
export function errorEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  if (bytes[at] === 0x65) while (at < end && bytes[at] !== 0x29) at++
  else while (at < end && isErrnoByte(bytes[at] ?? 0)) at++
  return at
}

/** The number in a result, undefined when the call returned none. */
export function returnedIn(bytes: Uint8Array, result: number, end: number): number | undefined {
  let at = result
  if (!isDigit(bytes[at] ?? 0)) return undefined
  let value = 0
  while (at < end && isDigit(bytes[at] ?? 0)) value = value * 10 + (bytes[at++] ?? 0) - 48
  return value
}

/** True when the line ends in `<unfinished ...>`. */
export function isUnfinished(bytes: Uint8Array, start: number, end: number): boolean {
  const from = end - 16
  if (from < start || bytes[end - 1] !== greater || bytes[from] !== 0x3c) return false
  return bytes[from + 1] === 0x75 && bytes[end - 2] === 0x2e && bytes[from + 11] === space
}

/** Steps over ` <0.000043>`; other brackets at the end (a decoded descriptor) belong to a good result. */
function beforeDuration(bytes: Uint8Array, start: number, last: number): number {
  let at = last - 1
  while (at > start && (isDigit(bytes[at] ?? 0) || bytes[at] === 0x2e)) at--
  return bytes[at] === 0x3c && at < last - 1 ? at - 1 : last
}

function isErrnoByte(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || isDigit(byte)
}

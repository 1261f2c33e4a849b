import { isDigit } from './prefix.ts'

const space = 32
const equals = 0x3d
const closed = 0x29
const greater = 0x3e

/**
 * Where the error's name begins in the last result of the line, −1 when the call did not fail:
 *   openat(AT_FDCWD, "/x", O_RDONLY) = -1 ENOENT (No such file or directory) <0.000043>
 * Every failed line ends in a bracket or in the time behind it; the last ` = ` is the result's, for texts
 * after it (localised ones too) hold none, while the strings before it may.
 */
export function errorAt(bytes: Uint8Array, start: number, end: number): number {
  let last = end - 1
  if (bytes[last] === greater) last = beforeDuration(bytes, start, last)
  while (last > start && bytes[last] === space) last--
  if (bytes[last] !== closed) return -1
  const at = afterLastEquals(bytes, start, last)
  const isMinusOne = at !== -1 && bytes[at] === 0x2d && bytes[at + 1] === 0x31 && bytes[at + 2] === space
  return isMinusOne && bytes[at + 3] === 0x45 ? at + 3 : -1
}

/** The end of an errno name that begins at `start`. */
export function errorEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isErrnoByte(bytes[at] ?? 0)) at++
  return at
}

/** The number a call returned, undefined when it returned none. */
export function returned(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = afterLastEquals(bytes, start, end)
  if (at === -1 || !isDigit(bytes[at] ?? 0)) return undefined
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

function afterLastEquals(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) {
    if (bytes[at] === equals && bytes[at - 1] === space && bytes[at + 1] === space) return at + 2
  }
  return -1
}

function isErrnoByte(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || isDigit(byte)
}

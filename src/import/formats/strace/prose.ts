import { isDigit } from './prefix.ts'

const backslash = 0x5c
const quote = 0x22
const comma = 0x2c

/**
 * True when a line without a result only mentions a call, as `close(3) is a call` or `read(2) says so`: strace puts
 * nothing behind the arguments but ` = ` and ` <unfinished ...>`, whose rest a copy may have lost.
 */
export function isProse(bytes: Uint8Array, open: number, end: number): boolean {
  let depth = 1
  let last = open + 1
  let hasString = false
  for (let at = open + 1; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      hasString = true
      at = stringEnd(bytes, at, end)
    } else if (byte === comma && depth === 1) last = at + 1
    else if (byte === 0x28 || byte === 0x5b || byte === 0x7b) depth++
    else if ((byte === 0x29 || byte === 0x5d || byte === 0x7d) && --depth === 0)
      return hasWords(bytes, at + 1, end) && !(hasString && isGlued(bytes, last, at))
  }
  return false
}

function stringEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] === backslash) at++
    else if (bytes[at] === quote) return at
  }
  return end
}

/** What a cut copy may have behind the arguments: ` =`, ` <unf` and the marks that something was cut: `>`, `...`, `…`. */
const ofCopies: readonly number[] = [0x3d, 0x3c, 0x3e, 0x2e, 0xe2]

function hasWords(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  while (at < end && bytes[at] === 32) at++
  return at < end && !ofCopies.includes(bytes[at] ?? 0)
}

/** `write(1, "a) b\n", 5a) b`: behind the last argument stands what the program wrote. */
function isGlued(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  while (bytes[at] === 32) at++
  const digits = at
  while (at < end && isDigit(bytes[at] ?? 0)) at++
  return at > digits && at < end
}

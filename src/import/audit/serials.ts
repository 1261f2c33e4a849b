import { findBytes, needle } from './find-bytes.ts'

/** `audit: type=1326 audit(1795461281.266:1427): …`, as the kernel prints it; auditd's own files have no such head. */
const printed = needle('audit: type=')
const stamp = needle(' audit(')

/** A record that comes so much too late was overtaken by one of another processor. */
const overtaken = 256

/** Logs of several machines in one: their numbers have nothing to do with each other. */
const mostRestarts = 8

export interface Serials {
  /** A line that was read. */
  see(bytes: Uint8Array, start: number, end: number): void
  /** So many whole lines at once, of which only the first and the last are looked at. */
  seeMany(bytes: Uint8Array, start: number, end: number, lines: number): void
  /** Numbers between the first and the last record that no record of the log has. */
  missing(): number
}

/**
 * Follows the numbers of the events. The kernel counts them without a hole and, without auditd, prints all: a
 * hole is a record that was lost or left out. printk tells of its own losses only when it prints again.
 */
export function createSerials(): Serials {
  let last: number | undefined
  let holes = 0
  let restarts = 0

  function step(serial: number): void {
    const before = last
    if (before === undefined || serial > before) {
      if (before !== undefined) holes += serial - before - 1
      last = serial
    } else if (before - serial > overtaken) {
      restarts++
      last = serial
    } else if (serial < before) holes = Math.max(0, holes - 1)
  }

  function see(bytes: Uint8Array, start: number, end: number): void {
    const serial = serialIn(bytes, start, end)
    if (serial !== undefined) step(serial)
  }

  function seeMany(bytes: Uint8Array, start: number, end: number, lines: number): void {
    if (lines === 0) return
    const first = serialIn(bytes, start, bytes.indexOf(0x0a, start))
    const final = serialIn(bytes, bytes.lastIndexOf(0x0a, end - 2) + 1, end)
    if (first === undefined || final === undefined) return
    step(first)
    if (final > first) holes += Math.max(0, final - first + 1 - lines)
    last = Math.max(first, final)
  }

  return { see, seeMany, missing: () => (restarts > mostRestarts ? 0 : holes) }
}

function serialIn(bytes: Uint8Array, start: number, end: number): number | undefined {
  const head = findBytes(bytes, start, end, printed)
  const from = head === -1 ? -1 : findBytes(bytes, head, end, stamp)
  if (from === -1) return undefined
  let at = bytes.indexOf(0x3a, from)
  if (at === -1 || at > end) return undefined
  let serial = 0
  for (at++; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    serial = serial * 10 + digit
  }
  return bytes[at] === 0x29 ? serial : undefined
}

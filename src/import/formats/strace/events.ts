import { hashOf } from '../../bytes/byte-names.ts'
import { decodeUtf8, encodeUtf8 } from '../../bytes/utf8.ts'
import type { Verdict } from '../../lines/session.ts'
import type { Calls } from './calls.ts'
import { findPid, isAside, isMark } from './event-bytes.ts'
import type { Parts } from './parts.ts'
import { readPrefix } from './prefix.ts'
import { nameIndex } from './trapped.ts'

const execve = encodeUtf8('execve')

/** Ends of processes that are kept in mind, to see whether a log is read backwards. */
const mostEnded = 16_384

/** Lines by their first byte behind the prefix. */
export interface Events {
  /** One line without the blanks around it. */
  readEvent(bytes: Uint8Array, start: number, end: number, line: number): Verdict
  /** qemu-user has printed a call of its guest. */
  isOfGuest(): boolean
}

export function createEvents(parts: Parts, calls: Calls): Events {
  const { prefix, personalities, sigsys, last, begun, names } = parts
  const { readCall, readResumed, readRest } = calls
  const readExit = exitReader(parts)
  let isGuest = false

  /** `Unknown syscall 435`, as qemu-user prints a call of its guest. */
  function readUnknown(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const nr = /^Unknown syscall (\d{1,9})$/.exec(decodeUtf8(bytes, start, Math.min(end, start + 40)))?.[1]
    if (nr === undefined) return 'foreign'
    isGuest = true
    begun.count(0, nameIndex(`syscall_${nr}`, names), bytes, line)
    return 'used'
  }

  function readEvent(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const at = readPrefix(bytes, start, end, prefix)
    const first = bytes[at] ?? 0
    if (first >= 0x5f && first <= 0x7a) return readCall(bytes, at, end, line)
    if (first === 0x3c && bytes[at + 1] === 0x2e) return readResumed(bytes, at, end, line)
    if (first === 0x53) return readCall(bytes, at, end, line)
    if (isMark(bytes, at, 0x2b)) return readExit(bytes, at)
    if (isMark(bytes, at, 0x2d)) {
      sigsys.read(bytes, at, end, line)
      return 'used'
    }
    if (first === 0x55) return readUnknown(bytes, at, end, line)
    if (first === 0x5b) return personalities.readSwitch(bytes, at, end, prefix) ? 'used' : 'foreign'
    if (isAside(bytes, start, at)) return 'used'
    return last.name === -1 ? 'foreign' : readRest(bytes, at, end)
  }

  return { readEvent, isOfGuest: () => isGuest }
}

/**
 * `+++ superseded by execve in pid 5925 +++`: this process goes on with the call of another, which may
 * stand in another file.
 */
function exitReader({ prefix, names, pairing, ended }: Parts): (bytes: Uint8Array, start: number) => Verdict {
  return (bytes, start) => {
    if (ended.size < mostEnded) ended.add(prefix.pid)
    if (bytes[start + 4] !== 0x73) return 'used'
    const name = names.find(execve, 0, execve.length, hashOf(execve, 0, execve.length))
    if (name !== -1) pairing.atLeastOne(name)
    return 'used'
  }
}

/** `no line feed at the end[pid 12] read(3, …`: what the program wrote stands in front of an event. */
export function gluedReader({ prefix }: Parts, { readCall, readResumed }: Calls): Events['readEvent'] {
  return (bytes, start, end, line) => {
    const glued = findPid(bytes, start + 1, end)
    if (glued === -1) return 'foreign'
    const at = readPrefix(bytes, glued, end, prefix)
    const first = bytes[at] ?? 0
    if (first >= 0x5f && first <= 0x7a) return readCall(bytes, at, end, line)
    return first === 0x3c && bytes[at + 1] === 0x2e ? readResumed(bytes, at, end, line) : 'foreign'
  }
}

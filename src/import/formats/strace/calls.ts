import { hashOf } from '../../bytes/byte-names.ts'
import type { Verdict } from '../../lines/session.ts'
import { isNameByte } from './event-bytes.ts'
import type { LaneDoor } from './lane-door.ts'
import type { Parts } from './parts.ts'
import { isProse } from './prose.ts'
import { isUnfinished, resultAt } from './result.ts'

/** Lines of calls: one that begins, one that is resumed, and the rest of one that was cut in two. */
export interface Calls {
  readCall(bytes: Uint8Array, start: number, end: number, line: number): Verdict
  readResumed(bytes: Uint8Array, start: number, end: number, line: number): Verdict
  readRest(bytes: Uint8Array, start: number, end: number): Verdict
}

export function createCalls(parts: Parts, lane: LaneDoor): Calls {
  return { readCall: callReader(parts, lane), readResumed: resumedReader(parts), readRest: restReader(parts) }
}

/** `openat(AT_FDCWD, "a", O_RDONLY) = 3`, as far as it stands in the line. */
function callReader(parts: Parts, lane: LaneDoor): Calls['readCall'] {
  const { names, personalities, begun, args, prefix, last, pairing, results } = parts
  return (bytes, start, end, line) => {
    let at = start
    let hash = 0
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === 0x28) break
      if (!isNameByte(byte)) return 'foreign'
      hash = (Math.imul(hash, 31) + byte) | 0
    }
    if (at === end) return 'foreign'
    const name = names.find(bytes, start, at, hash)
    if (name === -1) return 'foreign'
    const isOpen = isUnfinished(bytes, at, end)
    const result = isOpen ? -1 : resultAt(bytes, at, end)
    if (result === -1 && !isOpen && isProse(bytes, at, end)) return 'foreign'
    const personality = personalities.of(name, prefix)
    const counter = begun.count(personality, name, bytes, line)
    if (counter.nr === -1) counter.nr = prefix.nr
    args?.begin(counter, name, prefix.pid, bytes, at + 1, end)
    last.name = name
    last.personality = personality
    if (personality === 0) lane.learn(name, bytes, start, at)
    last.isOpen = result === -1 && !isOpen
    if (isOpen) pairing.layAside(name)
    else if (result !== -1) results.readResult(bytes, result, end, name, personality)
    else pairing.leaveOpen(name)
    return 'used'
  }
}

/** `<... openat resumed>) = 3`: a completion, unless the log begins in the middle of the call. */
function resumedReader(parts: Parts): Calls['readResumed'] {
  const { names, personalities, begun, args, prefix, pairing, results, ended, processes } = parts
  const isMet = (pid: number) => ended.has(pid) || processes.of(pid).times.length > 0
  return (bytes, start, end, line) => {
    if (bytes[start + 4] !== 32) return 'foreign'
    let at = start + 5
    while (at < end && isNameByte(bytes[at] ?? 0)) at++
    if (bytes[at] !== 32 || bytes[at + 1] !== 0x72) return 'foreign'
    const name = names.find(bytes, start + 5, at, hashOf(bytes, start + 5, at))
    if (name === -1) return 'unknown-name'
    const personality = personalities.current(prefix.pid)
    if (!pairing.takeUp(name, isMet(prefix.pid))) begun.count(personality, name, bytes, line)
    else args?.resume(name, prefix.pid, bytes, at + ' resumed>'.length, end)
    const result = resultAt(bytes, at, end)
    if (result !== -1) results.readResult(bytes, result, end, name, personality)
    return 'used'
  }
}

/**
 * The rest of the last call, which a note of strace or the program's output had cut in two: its remaining
 * arguments, its result, or ` <unfinished ...>`.
 */
function restReader({ last, pairing, args, results }: Parts): Calls['readRest'] {
  return (bytes, start, end) => {
    if (last.isOpen && isUnfinished(bytes, start, end)) {
      pairing.close(last.name)
      pairing.layAside(last.name)
      args?.layAside()
      last.isOpen = false
      return 'used'
    }
    const result = resultAt(bytes, start, end)
    const first = bytes[start]
    const isRest = first === 0x29 || first === 0x2c || first === 0x7b || first === 0x5b
    // With -z and -Z strace 6.1 leaves ends of calls of which it dropped the beginning.
    if (result === -1 || !last.isOpen || !isRest) return 'foreign'
    args?.goOn(bytes, start, end)
    results.readResult(bytes, result, end, last.name, last.personality)
    pairing.close(last.name)
    last.isOpen = false
    return 'used'
  }
}

import type { Catalog } from '#catalog/catalog.ts'
import { createByteNames, hashOf } from '../byte-names.ts'
import type { Session, Verdict } from '../importer.ts'
import { decodeUtf8, encodeUtf8 } from '../utf8.ts'
import { widthOf } from './architecture.ts'
import { createCalledNames } from './called-names.ts'
import { createCounters, type Personality } from './counters.ts'
import { explainLine } from './explain.ts'
import { type Prefix, readPrefix } from './prefix.ts'
import { reportCalls } from './report.ts'
import { errorAt, errorEnd, isUnfinished, returned } from './result.ts'

const execve = encodeUtf8('execve')
const startsProcess = new Set(['clone', 'clone3', 'fork', 'vfork'])

/** Reads strace's event lines on their bytes and counts the calls that begin in them. */
export function createStraceReader(catalog: Catalog): Session {
  const names = createCalledNames(catalog)
  const errors = createByteNames()
  const errorNames: string[] = []
  const counters = createCounters()
  const widths: ('only32' | 'only64' | 'both' | undefined)[] = []
  /** Calls begun and not yet returned, by name: enough to tell a `resumed` without a beginning. */
  const unfinished: number[] = []
  /** Processes that are not known to run as 64-bit ones. */
  const personalityOf = new Map<number, Personality>()
  const prefix: Prefix = { pid: 0, nr: -1 }
  let hasSwitchLines = false
  let isMixed = false
  let lastName = -1

  function read(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const at = readPrefix(bytes, start, end, prefix)
    const first = bytes[at] ?? 0
    if (first >= 0x5f && first <= 0x7a) return readCall(bytes, at, end, line)
    if (first === 0x3c && bytes[at + 1] === 0x2e) return readResumed(bytes, at, end, line)
    if (first === 0x53) return readCall(bytes, at, end, line)
    if (isMark(bytes, at, 0x2b)) return readExit(bytes, at)
    if (isMark(bytes, at, 0x2d)) return 'used'
    if (first === 0x5b) return readSwitch(bytes, at, end)
    const isAside = at > start && (first === 0x3e || first === 0x7c) && bytes[at + 1] === 32
    if (isAside && bytes[start] === 32) return 'used'
    return lastName === -1 ? 'foreign' : readRest(bytes, at, end)
  }

  /** A note of strace itself had cut the last call in two, and here it is laid aside: ` <unfinished ...>`. */
  function readRest(bytes: Uint8Array, start: number, end: number): Verdict {
    if (!isUnfinished(bytes, start, end)) return 'foreign'
    unfinished[lastName] = (unfinished[lastName] ?? 0) + 1
    return 'used'
  }

  /**
   * `+++ superseded by execve in pid 5925 +++`: this process goes on with the call of another, which may
   * stand in another file.
   */
  function readExit(bytes: Uint8Array, start: number): Verdict {
    if (bytes[start + 4] !== 0x73) return 'used'
    const name = names.find(execve, 0, execve.length, hashOf(execve, 0, execve.length))
    if (name !== -1) unfinished[name] = Math.max(unfinished[name] ?? 0, 1)
    return 'used'
  }

  function readCall(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
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
    const personality = isMixed || widthAt(name) === 'only32' ? personalityFor(name) : 0
    counters.enter(personality, name, line)
    lastName = name
    if (isUnfinished(bytes, at, end)) unfinished[name] = (unfinished[name] ?? 0) + 1
    else readResult(bytes, at, end, name, personality)
    return 'used'
  }

  /** `<... openat resumed>) = 3`: a completion, unless the log begins in the middle of the call. */
  function readResumed(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    if (bytes[start + 4] !== 32) return 'foreign'
    let at = start + 5
    while (at < end && isNameByte(bytes[at] ?? 0)) at++
    if (bytes[at] !== 32 || bytes[at + 1] !== 0x72) return 'foreign'
    const name = names.find(bytes, start + 5, at, hashOf(bytes, start + 5, at))
    if (name === -1) return 'unknown-name'
    const personality = isMixed ? (personalityOf.get(prefix.pid) ?? 0) : 0
    const open = unfinished[name] ?? 0
    if (open > 0) unfinished[name] = open - 1
    else counters.enter(personality, name, line)
    readResult(bytes, at, end, name, personality)
    return 'used'
  }

  function readResult(bytes: Uint8Array, at: number, end: number, name: number, personality: Personality) {
    const from = errorAt(bytes, at, end)
    if (from !== -1) counters.fail(personality, name, errorIndex(bytes, from, errorEnd(bytes, from, end)))
    if (personality === 0 || !startsProcess.has(names.list[name]?.name ?? '')) return
    const child = returned(bytes, at, end)
    if (child !== undefined && child > 0) personalityOf.set(child, personality)
  }

  function errorIndex(bytes: Uint8Array, start: number, end: number): number {
    const known = errors.find(bytes, start, end, hashOf(bytes, start, end))
    if (known !== -1) return known
    errorNames.push(decodeUtf8(bytes, start, end))
    return errors.add(bytes.slice(start, end))
  }

  function widthAt(name: number): 'only32' | 'only64' | 'both' {
    const known = widths[name]
    if (known) return known
    const called = names.list[name]
    const width = called ? widthOf(called, catalog) : 'both'
    widths[name] = width
    return width
  }

  /**
   * With -o strace does not say when a process turns 32-bit: a name of one width tells, and holds until
   * the next execve.
   */
  function personalityFor(name: number): Personality {
    const called = names.list[name]
    if (called?.isX32) return 2
    const width = widthAt(name)
    const before = personalityOf.get(prefix.pid) ?? 0
    if (width === 'only32' && before !== 1) return become(1)
    if (width === 'only64' && before === 1) return become(0)
    if (called?.name === 'execve' && !hasSwitchLines) {
      become(0)
      return before
    }
    return before
  }

  function become(personality: Personality): Personality {
    personalityOf.set(prefix.pid, personality)
    if (personality !== 0) isMixed = true
    return personality
  }

  /** `[ Process PID=5897 runs in 32 bit mode. ]` */
  function readSwitch(bytes: Uint8Array, start: number, end: number): Verdict {
    const text = decodeUtf8(bytes, start, Math.min(end, start + 80))
    const found = /^\[ Process PID=(\d+) runs in (64 bit|32 bit|x32) mode\. \]/.exec(text)
    if (!found) return 'foreign'
    const personality: Personality = found[2] === '32 bit' ? 1 : found[2] === 'x32' ? 2 : 0
    hasSwitchLines = true
    become(personality)
    personalityOf.set(Number(found[1]), personality)
    return 'used'
  }

  function finish() {
    return reportCalls({ names: names.list, counters, errorNames, catalog, hasSwitchLines })
  }

  return { read, explain: explainLine, finish }
}

/** `+++ ` or `--- `. */
function isMark(bytes: Uint8Array, at: number, byte: number): boolean {
  return bytes[at] === byte && bytes[at + 1] === byte && bytes[at + 2] === byte && bytes[at + 3] === 32
}

/** Capitals stand in `SYS_317(`, the hash in `readv#64(`. */
function isNameByte(byte: number): boolean {
  if (byte >= 0x5f && byte <= 0x7a) return byte !== 0x60
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x23 || (byte >= 0x41 && byte <= 0x5a)
}

import { createByteNames, hashOf } from '../../bytes/byte-names.ts'
import { decodeUtf8, encodeUtf8 } from '../../bytes/utf8.ts'
import { createCalledNames } from '../../evidence/called-names.ts'
import { createCounters, type Personality } from '../../evidence/counters.ts'
import { createProcessCounts, type OwnCalls } from '../../evidence/process-counts.ts'
import type { BulkReader, Context, Session, Verdict } from '../../lines/session.ts'
import { createArgumentReader } from './argument-reader.ts'
import { createClock } from './clock.ts'
import { findPid, isAside, isMark, isNameByte, withoutBlanks } from './event-bytes.ts'
import { explainLine } from './explain.ts'
import { type FastLane, openFastLane } from './lane/fast-lane.ts'
import { createOrderWatch } from './order.ts'
import { createPairing } from './pairing.ts'
import { createPersonalities } from './personalities.ts'
import { createPrefix, readPrefix } from './prefix.ts'
import { isProse } from './prose.ts'
import { reportCalls } from './report.ts'
import { errorEnd, errorIn, isUnfinished, resultAt, returnedIn } from './result.ts'
import { createSigsysLines } from './sigsys.ts'

const execve = encodeUtf8('execve')
/** More calls than this wait for their rest only in garbage; then the fast lane is left. */
const mostHeld = 32_768

/** Ends of processes that are kept in mind, to see whether a log is read backwards. */
const mostEnded = 16_384

const startsProcess = new Set(['clone', 'clone3', 'fork', 'vfork'])

/** Reads strace's event lines on their bytes and counts the calls that begin in them. */
export function createStraceReader({ catalog, constants, core }: Context): Session {
  const names = createCalledNames(catalog)
  const errors = createByteNames(256)
  const errorNames: string[] = []
  const counters = createCounters()
  const personalities = createPersonalities(names.list, catalog)
  const pairing = createPairing()
  const args = constants === undefined ? undefined : createArgumentReader(names.list, catalog)
  const processes = createProcessCounts()
  const clock = createClock((name) => names.list[name]?.name)
  const order = createOrderWatch()
  const sigsys = createSigsysLines(catalog)
  const ended = new Set<number>()
  const prefix = createPrefix()
  const results = { returned: 0, failed: 0 }
  let process: OwnCalls = processes.of(0)
  let processId = 0
  let lastName = -1
  let lastPersonality: Personality = 0
  let isLastOpen = false
  let isGuest = false
  let lane: FastLane | 'none' | undefined

  function read(bytes: Uint8Array, start: number, lineEnd: number, line: number): Verdict {
    if (order.state.isSorted) order.watch(bytes, start, lineEnd)
    const end = withoutBlanks(bytes, start, lineEnd)
    const verdict = readEvent(bytes, start, end, line)
    return verdict === 'foreign' && lastName !== -1 ? readGlued(bytes, start, end, line) : verdict
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
    return lastName === -1 ? 'foreign' : readRest(bytes, at, end)
  }

  /** `Unknown syscall 435`, as qemu-user prints a call of its guest. */
  function readUnknown(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const nr = /^Unknown syscall (\d{1,9})$/.exec(decodeUtf8(bytes, start, Math.min(end, start + 40)))?.[1]
    if (nr === undefined) return 'foreign'
    isGuest = true
    enter(0, nameIndex(`syscall_${nr}`), bytes, line)
    return 'used'
  }

  function nameIndex(printed: string): number {
    const bytes = encodeUtf8(printed)
    return names.find(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length))
  }

  /** A log that shows only the signals still names the calls that brought them. */
  function countTrapped(): void {
    for (const { printed, times, firstLine, lastLine } of sigsys.trapped()) {
      const name = nameIndex(printed)
      const isCounted = ([0, 1, 2] as const).some((personality) => counters.of(personality, name))
      if (name === -1 || isCounted) continue
      const counter = counters.enter(0, name, firstLine)
      counter.calls = times
      counter.lastLine = lastLine
    }
  }

  /** `no line feed at the end[pid 12] read(3, …`: what the program wrote stands in front of an event. */
  function readGlued(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const glued = findPid(bytes, start + 1, end)
    if (glued === -1) return 'foreign'
    const at = readPrefix(bytes, glued, end, prefix)
    const first = bytes[at] ?? 0
    if (first >= 0x5f && first <= 0x7a) return readCall(bytes, at, end, line)
    return first === 0x3c && bytes[at + 1] === 0x2e ? readResumed(bytes, at, end, line) : 'foreign'
  }

  /**
   * The rest of the last call, which a note of strace or the program's output had cut in two: its remaining
   * arguments, its result, or ` <unfinished ...>`.
   */
  function readRest(bytes: Uint8Array, start: number, end: number): Verdict {
    if (isLastOpen && isUnfinished(bytes, start, end)) {
      pairing.close(lastName)
      pairing.layAside(lastName)
      args?.layAside()
      isLastOpen = false
      return 'used'
    }
    const result = resultAt(bytes, start, end)
    const first = bytes[start]
    const isRest = first === 0x29 || first === 0x2c || first === 0x7b || first === 0x5b
    // With -z and -Z strace 6.1 leaves ends of calls of which it dropped the beginning.
    if (result === -1 || !isLastOpen || !isRest) return 'foreign'
    args?.goOn(bytes, start, end)
    readResult(bytes, result, end, lastName, lastPersonality)
    pairing.close(lastName)
    isLastOpen = false
    return 'used'
  }

  /**
   * `+++ superseded by execve in pid 5925 +++`: this process goes on with the call of another, which may
   * stand in another file.
   */
  function readExit(bytes: Uint8Array, start: number): Verdict {
    if (ended.size < mostEnded) ended.add(prefix.pid)
    if (bytes[start + 4] !== 0x73) return 'used'
    const name = names.find(execve, 0, execve.length, hashOf(execve, 0, execve.length))
    if (name !== -1) pairing.atLeastOne(name)
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
    const isOpen = isUnfinished(bytes, at, end)
    const result = isOpen ? -1 : resultAt(bytes, at, end)
    if (result === -1 && !isOpen && isProse(bytes, at, end)) return 'foreign'
    const personality = personalities.of(name, prefix)
    const counter = enter(personality, name, bytes, line)
    if (counter.nr === -1) counter.nr = prefix.nr
    args?.begin(counter, name, prefix.pid, bytes, at + 1, end)
    lastName = name
    lastPersonality = personality
    if (lane !== undefined && lane !== 'none' && personality === 0 && !personalities.isMixed())
      lane.learn(name, bytes.subarray(start, at), prefix.pid, process)
    isLastOpen = result === -1 && !isOpen
    if (isOpen) pairing.layAside(name)
    else if (result !== -1) readResult(bytes, result, end, name, personality)
    else pairing.leaveOpen(name)
    return 'used'
  }

  function enter(personality: Personality, name: number, bytes: Uint8Array, line: number) {
    if (prefix.pid !== processId) {
      processId = prefix.pid
      process = processes.of(processId)
    }
    if (process.name === null && prefix.nameEnd > prefix.nameStart) {
      process.name = decodeUtf8(bytes, prefix.nameStart, prefix.nameEnd)
    }
    process.times[name] = (process.times[name] ?? 0) + 1
    clock.add(prefix, line, name)
    return counters.enter(personality, name, line)
  }

  /** `<... openat resumed>) = 3`: a completion, unless the log begins in the middle of the call. */
  function readResumed(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    if (bytes[start + 4] !== 32) return 'foreign'
    let at = start + 5
    while (at < end && isNameByte(bytes[at] ?? 0)) at++
    if (bytes[at] !== 32 || bytes[at + 1] !== 0x72) return 'foreign'
    const name = names.find(bytes, start + 5, at, hashOf(bytes, start + 5, at))
    if (name === -1) return 'unknown-name'
    const personality = personalities.current(prefix.pid)
    if (!pairing.takeUp(name, isMet(prefix.pid))) enter(personality, name, bytes, line)
    else args?.resume(name, prefix.pid, bytes, at + ' resumed>'.length, end)
    const result = resultAt(bytes, at, end)
    if (result !== -1) readResult(bytes, result, end, name, personality)
    return 'used'
  }

  function isMet(pid: number): boolean {
    return ended.has(pid) || processes.of(pid).times.length > 0
  }

  function readResult(bytes: Uint8Array, at: number, end: number, name: number, personality: Personality) {
    const from = errorIn(bytes, at, end)
    if (from !== -1) {
      results.failed++
      counters.fail(personality, name, errorIndex(bytes, from, errorEnd(bytes, from, end)))
      return
    }
    if (bytes[at] !== 0x3f) results.returned++
    if (personality === 0 || !startsProcess.has(names.list[name]?.name ?? '')) return
    const child = returnedIn(bytes, at, end)
    if (child !== undefined && child > 0) personalities.inherit(child, personality)
  }

  function errorIndex(bytes: Uint8Array, start: number, end: number): number {
    const known = errors.find(bytes, start, end, hashOf(bytes, start, end))
    if (known !== -1) return known
    const printed = decodeUtf8(bytes, start, end)
    if (printed.startsWith('errno=')) isGuest = true
    errorNames.push(printed)
    return errors.add(bytes.slice(start, end))
  }

  /** The lane for lines whose like was read before; it is opened for logs that are long enough to be worth it. */
  function bulk(): BulkReader | undefined {
    if (lane === undefined) lane = openLane() ?? 'none'
    return lane === 'none' ? undefined : lane
  }

  function openLane(): FastLane | undefined {
    const timeline = clock.timeline()
    if (core === undefined || args === undefined || timeline === undefined) return undefined
    const counterOf = (name: number) => counters.of(0, name)
    const opened = openFastLane(core, {
      ...{ counterOf, errorIndex, clock: clock.state, timeline, order: order.state, results },
      holds: args.holds,
      isOpen: () => !personalities.isMixed() && args.held() < mostHeld,
      called(name) {
        lastName = name
        lastPersonality = 0
        isLastOpen = false
        args.forget()
      },
    })
    if (opened === undefined) return undefined
    pairing.share(opened.open)
    args.share({ ...opened, countsOf: (name) => counterOf(name)?.args })
    return opened
  }

  function finish() {
    if (lane !== undefined && lane !== 'none') lane.finish()
    // In a sorted log ends stand before beginnings, and equal beginnings are one line.
    pairing.endsAlone(order.isProven(), counters.leave)
    countTrapped()
    return reportCalls({
      ...{ names: names.list, counters, errorNames, catalog, constants, processes, results },
      timeline: clock.timeline,
      told: {
        isTold: personalities.isTold(),
        runs32: personalities.runs32(),
        arches: sigsys.arches(),
      },
      isGuest,
    })
  }

  return { read, bulk, explain: explainLine, finish }
}

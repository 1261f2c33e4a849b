/**
 * Records of the kernel's audit system, from dmesg, the journal or auditd:
 * https://github.com/linux-audit/audit-documentation/wiki
 *   [ 2681.809837] audit: type=1326 audit(1795461281.266:1427): auid=0 … arch=c000003e syscall=83 compat=0 … code=0x7ffc0000
 *   node=vm type=SYSCALL msg=audit(1795461363.010:1724): arch=c000003e syscall=44 success=yes exit=60 a0=3 …
 */
import { createActions } from '../../audit/actions.ts'
import { type AuditCall, createAuditCalls, enter } from '../../audit/calls.ts'
import { findBytes, needle } from '../../audit/find-bytes.ts'
import { createLosses } from '../../audit/losses.ts'
import { readRecord } from '../../audit/record.ts'
import { createRing } from '../../audit/ring.ts'
import { type Scanned, scanRecord } from '../../audit/scan.ts'
import { createSerials } from '../../audit/serials.ts'
import { createUsers } from '../../audit/users.ts'
import { decodeUtf8 } from '../../bytes/utf8.ts'
import { createRegisters } from '../../evidence/registers.ts'
import type { BulkReader, Context, Findings, Session, Verdict } from '../../lines/session.ts'
import { share } from '../../lines/share.ts'
import { logFormat } from '../../reader.ts'
import { type AuditLane, openAuditLane } from './lane/audit-lane.ts'

export const kernelAudit = logFormat({
  id: 'kernel-audit',
  recognise: ({ lines }) =>
    Math.max(share(lines, /\baudit\(|\baudit(\[\d+\])?: /), isSomewhere(lines) ? 0.5 : 0),
  session: createAuditReader,
})

function isSomewhere(head: readonly string[]): boolean {
  return head.some((line) => readRecord(line).kind === 'call')
}

/** A record with its executable and enriched values; longer ones keep what matters in front. */
const longestRecord = 8192

/** `----` between the events of ausearch. */
const shortestRecord = 4

/** No single record has more behind its number. */
const usualRest = 600

const told = ['audit', 'yscall=', 'uppressed', 'Missed', '_AUDIT_', 'lost ', ' queue '].map(needle)

/** False for what neither a record nor a loss can be, at less than the cost of making text of it. */
function mayTell(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0
  const isHead = first === 0x2d || first === 0x74 || (first >= 0x41 && first <= 0x5a)
  return isHead || told.some((each) => findBytes(bytes, start, end, each) !== -1)
}

/** What a record is of, for collectors keep the line twice: as they got it, and as they understood it. */
function eventIn(bytes: Uint8Array, start: number, end: number): string | undefined {
  const text = decodeUtf8(bytes, Math.max(start, end - longestRecord), end)
  return [...text.matchAll(/type=\S+ (?:msg=)?audit\([^)]*\).*$/g)].at(-1)?.[0]
}

function createAuditReader({ catalog, constants, core }: Context): Session {
  const calls = createAuditCalls(catalog)
  const registers = constants && createRegisters<AuditCall>(catalog, constants)
  const actions = createActions()
  const found: Scanned = { kind: 'none', arch: 0, nr: 0, errno: 0, code: 0, isShort: false, next: 0 }
  const losses = createLosses()
  const serials = createSerials()
  const ring = createRing()
  const users = createUsers()
  const seen = { lines: 0, cut: 0, long: 0, short: 0 }
  let lane: AuditLane | 'none' | undefined

  function read(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    if (seen.lines++ === 0) ring.begin(decodeUtf8(bytes, start, Math.min(end, start + 200)))
    ring.grow(end - start + 1)
    scanRecord(bytes, start, end, found)
    if (found.kind !== 'none') serials.see(bytes, start, end)
    if (found.kind === 'call') return countAll(bytes, start, end, line)
    if (found.kind === 'other') return 'used'
    if (end - start < shortestRecord || !mayTell(bytes, start, end)) return 'foreign'
    return readText(decodeUtf8(bytes, start, Math.min(end, start + longestRecord)), line)
  }

  /** `dmesg -J` and collectors put many records on one line. */
  function countAll(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const first = countScanned(bytes, start, end, line)
    if (end - found.next <= usualRest) return first
    const counted = new Set([eventIn(bytes, start, found.next)])
    for (;;) {
      const from = found.next
      scanRecord(bytes, from, end, found)
      if (found.kind !== 'call') return first
      const event = eventIn(bytes, from, found.next)
      if (event !== undefined && counted.has(event)) continue
      counted.add(event)
      countScanned(bytes, from, end, line)
    }
  }

  function countScanned(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const call = calls.byNumber(found.arch, found.nr)
    if (typeof call === 'string') return call
    users.see(bytes, start, end)
    enter(call, line, found.errno === 0 ? undefined : `-${found.errno}`)
    if (found.code >= 0) actions.add(found.code, 1)
    else registers?.read(call, bytes, found.next, end)
    if (lane !== undefined && lane !== 'none') lane.learn(call, found)
    if (found.isShort) seen.short++
    else seen.long++
    return 'used'
  }

  function readText(text: string, line: number): Verdict {
    const record = readRecord(text)
    if (record.kind === 'cut') {
      seen.cut++
      return 'no-call-number'
    }
    if (record.kind !== 'call') {
      return losses.read(text) || record.kind === 'other' ? 'used' : 'foreign'
    }
    const call = calls.byText(record.arch, record.syscall)
    if (typeof call === 'string') return call
    users.giveUp()
    enter(call, line, record.exit)
    if (record.code !== undefined) actions.addPrinted(record.code)
    if (record.isShort) seen.short++
    else seen.long++
    return 'used'
  }

  /** The lane for records whose like was read before; it is opened for logs that are long enough to be worth it. */
  function bulk(): BulkReader | undefined {
    if (lane === undefined) lane = openLane() ?? 'none'
    return lane === 'none' ? undefined : watched(lane)
  }

  /** Of lines that are read at once the numbers of the events still count. */
  function watched({ read: readMany, next }: AuditLane): BulkReader {
    return {
      next,
      read(bytes, from, line, chunk) {
        const lines = readMany(bytes, from, line, chunk)
        if (lines > 0) users.seeMany(bytes, from, next())
        serials.seeMany(bytes, from, next(), lines)
        ring.grow(next() - from)
        return lines
      },
    }
  }

  function openLane(): AuditLane | undefined {
    if (core === undefined || registers === undefined) return undefined
    return openAuditLane(core, {
      countsOf: registers.countsOf,
      countCode: actions.add,
      countLong(records) {
        seen.long += records
      },
    })
  }

  function finish(): Findings {
    if (lane !== undefined && lane !== 'none') lane.finish()
    const missing = serials.missing() - losses.count()
    const holes = missing > 0 ? [{ code: 'records-missing', params: { count: missing } }] : []
    const seconds = ring.beganLate()
    const late = seconds === undefined ? [] : [{ code: 'log-begins-late', params: { seconds } }]
    const lost = [...losses.warnings(), ...holes, ...late]
    const cut = seen.cut > 0 ? [{ code: 'records-cut', params: { count: seen.cut } }] : []
    // A journal that hears the kernel and the audit system writes each record in both forms.
    const isTwice = seen.short > 0 && seen.long > 0
    const twice = isTwice ? [{ code: 'records-twice', params: { count: seen.short } }] : []
    const evidenceOf = (call: AuditCall) => registers?.evidenceOf(call) ?? { args: [] }
    return {
      calls: calls.list(evidenceOf),
      users: users.seen(),
      warnings: [...lost, ...cut, ...twice, ...actions.warnings()],
    }
  }

  return { read, bulk, explain: () => 'other-record', finish }
}

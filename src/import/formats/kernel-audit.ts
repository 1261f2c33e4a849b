/**
 * Records of the kernel's audit system, from dmesg, the journal or auditd:
 * https://github.com/linux-audit/audit-documentation/wiki
 *   [ 2681.809837] audit: type=1326 audit(1795461281.266:1427): auid=0 … arch=c000003e syscall=83 compat=0 … code=0x7ffc0000
 *   node=vm type=SYSCALL msg=audit(1795461363.010:1724): arch=c000003e syscall=44 success=yes exit=60 a0=3 …
 */
import type { Catalog } from '#catalog/catalog.ts'
import type { CallTally } from '#core/tally.ts'
import { readArchitectures } from '../audit/architectures.ts'
import { exitError } from '../audit/exit.ts'
import { type CallRecord, lostRecords, readRecord } from '../audit/record.ts'
import type { Importer, Session, Verdict } from '../importer.ts'
import { share } from '../recognise.ts'
import { decodeUtf8 } from '../utf8.ts'

export const kernelAudit: Importer = {
  id: 'kernel-audit',
  label: 'Kernel audit log',
  kind: 'trace',
  repeats: undefined,
  recognise: (head) => Math.max(share(head, /\baudit\(|\baudit(\[\d+\])?: /), isSomewhere(head) ? 0.5 : 0),
  open: ({ catalog }) => createAuditReader(catalog),
}

function isSomewhere(head: readonly string[]): boolean {
  return head.some((line) => readRecord(line).kind === 'call')
}

/** A record with its executable and enriched values; longer ones keep what matters in front. */
const longestRecord = 8192

type Answer = { readonly key: string } & Pick<CallTally, 'arch' | 'name' | 'nr'>

function createAuditReader(catalog: Catalog): Session {
  const architectures = readArchitectures(catalog)
  const sums = new Map<string, CallTally & { readonly errors: Record<string, number> }>()
  const answers = new Map<string, Answer | 'no-call-number' | 'unknown-architecture'>()
  let lost = 0

  function read(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    const text = decodeUtf8(bytes, start, Math.min(end, start + longestRecord))
    const record = readRecord(text)
    if (record.kind === 'call') return count(record, line)
    const dropped = lostRecords(text)
    lost += dropped
    if (dropped > 0) return 'used'
    return record.kind === 'none' ? 'foreign' : 'used'
  }

  function count(record: CallRecord, line: number): Verdict {
    const question = `${record.arch} ${record.syscall}`
    const answer = answers.get(question) ?? identify(record, architectures, catalog)
    answers.set(question, answer)
    if (typeof answer === 'string') return answer
    const before = sums.get(answer.key)
    const errors = before?.errors ?? {}
    if (record.exit !== undefined) {
      const errno = exitError(record.exit, answer.arch ?? undefined)
      errors[errno] = (errors[errno] ?? 0) + 1
    }
    const { arch, name, nr } = answer
    const [calls, firstLine] = [(before?.calls ?? 0) + 1, before?.firstLine ?? line]
    sums.set(answer.key, { arch, name, nr, calls, errors, args: [], firstLine, lastLine: line })
    return 'used'
  }

  function finish() {
    const warnings = lost > 0 ? [{ code: 'records-lost', params: { count: lost } }] : []
    return { calls: [...sums.values()], warnings }
  }

  return { read, explain: () => 'other-record', finish }
}

function identify(
  { arch, syscall }: CallRecord,
  architectures: ReturnType<typeof readArchitectures>,
  catalog: Catalog,
): Answer | 'no-call-number' | 'unknown-architecture' {
  const digits = /^(?:unknown-syscall\()?(\d+)\)?$/.exec(syscall)?.[1]
  const nr = digits === undefined ? undefined : Number(digits)
  const token = arch === undefined ? undefined : architectures.find(arch, nr)
  const key = `${token} ${syscall}`
  if (nr === undefined) {
    const name = catalog.canonical(syscall, 'audit', token)
    if (name === undefined) return 'no-call-number'
    const number = token === undefined ? undefined : catalog.numberOf(name, token)
    return { key, arch: token ?? null, name, nr: number ?? null }
  }
  // −1 as an unsigned number: a call that a tracer skipped.
  if (nr === 0xffff_ffff) return 'no-call-number'
  if (arch !== undefined && token === undefined) return 'unknown-architecture'
  const name = token === undefined ? undefined : catalog.nameOf(nr, token)
  return { key, arch: token ?? null, name: name ?? null, nr }
}

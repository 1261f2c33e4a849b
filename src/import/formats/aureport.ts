/**
 * The system-call report of aureport, made from audit logs: https://man7.org/linux/man-pages/man8/aureport.8.html
 *   # date time syscall pid comm auid event
 *   1. 11/23/26 19:16:03 44 27023 auditd -1 1724
 * and with --summary `total  syscall` above `18  12`. Architectures are lost in it, and one report may mix
 * several: a number stays one until somebody says which it is.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { createAuditCalls, enter } from '../audit/calls.ts'
import type { Session } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const detailHead = /^# date time syscall pid comm auid event\s*$/
const summaryHead = /^total {2}syscall\s*$/
const title = /^Syscall (?:Summary )?Report\s*$|^={10,}\s*$/
const detailRow = /^\d+\. \S+ \S+ (-?\w[\w()-]*) -?\d+ .+ -?\w+ \d+\s*$/
const summaryRow = /^(\d+) {2}(-?\w[\w()-]*)\s*$/

export const aureport = logFormat({
  id: 'aureport',
  recognise: ({ lines }) =>
    lines.some((line) => detailHead.test(line) || summaryHead.test(line)) ? 0.95 : 0,
  session: ({ catalog }) => createReportReader(catalog),
})

function createReportReader(catalog: Catalog): Session {
  const calls = createAuditCalls(catalog)
  let rows: 'detail' | 'summary' | undefined

  return textSession(
    { shortest: 4, longest: 1000, marks: ['syscall', 'Syscall', '==='] },
    {
      isOpen: () => rows !== undefined,
      read(text, line) {
        if (detailHead.test(text)) rows = 'detail'
        else if (summaryHead.test(text)) rows = 'summary'
        else if (title.test(text)) return rows === undefined && !text.startsWith('S') ? 'foreign' : 'used'
        else {
          const row =
            rows === 'detail' ? detailRow.exec(text) : rows === 'summary' ? summaryRow.exec(text) : null
          if (row === null) return 'foreign'
          const [times, syscall = ''] = rows === 'detail' ? [1, row[1]] : [Number(row[1]), row[2]]
          const call = calls.byText(undefined, syscall)
          if (typeof call === 'string') return call
          enter(call, line, undefined)
          call.calls += times - 1
        }
        return 'used'
      },
      finish: () => ({
        calls: calls.list(),
        warnings: [{ code: 'numbers-without-architecture', params: {} }],
      }),
    },
  )
}

/**
 * Tracee's events, as JSON (old and new keys) or as a table: https://aquasecurity.github.io/tracee/latest/docs/outputs/
 *     {"timestamp":1657290245020855990,…,"eventId":"257","eventName":"openat","argsNum":4,"returnValue":3,…}
 *     TIME             UID    COMM             PID     TID     RET              EVENT                     ARGS
 * Many events are no calls (`sched_process_exec`, `security_file_open`); they are passed over.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { errnoName } from '#core/base/errno.ts'
import type { Node } from '#core/json/tree.ts'
import { type CallIdentity, callNamed, createCallSums } from '../evidence/call-sums.ts'
import { type CellRange, cellIn, columnUnder } from '../lines/column-cells.ts'
import { jsonObjectIn, textAt } from '../lines/json-line.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const oldJson = /"eventName"\s*:\s*"/
const newJson = /"workload"\s*:\s*\{/
const titles = /^TIME\s.*\sEVENT\s+(?:ARGS|DATA)\b/
const end = /^End of events stream|^Stats: \{/

export const tracee = logFormat({
  id: 'tracee',
  recognise: ({ lines }) => (lines.some((line) => titles.test(line) || isEvent(line)) ? 0.85 : 0),
  session: ({ catalog }) => createTraceeReader(catalog),
})

function isEvent(line: string): boolean {
  return line.startsWith('{') && (oldJson.test(line) || newJson.test(line))
}

function createTraceeReader(catalog: Catalog): Session {
  const sums = createCallSums()
  let columns: { readonly event: CellRange; readonly result: CellRange | undefined } | undefined

  function read(text: string, line: number): Verdict {
    if (isEvent(text)) return readJson(jsonObjectIn(text), line)
    if (titles.test(text)) {
      const event = columnUnder(text, 'EVENT')
      columns = event && { event, result: columnUnder(text, 'RET') }
      return 'used'
    }
    if (columns === undefined || text.startsWith('{')) return 'foreign'
    if (end.test(text)) {
      columns = undefined
      return 'used'
    }
    if (!/^\d\d:\d\d:\d\d/.test(text)) return 'foreign'
    return count(cellIn(text, columns.event), columns.result && cellIn(text, columns.result), line)
  }

  function readJson(event: Node | undefined, line: number): Verdict {
    if (event === undefined) return 'no-call-number'
    const name = textAt(event, 'eventName') ?? textAt(event, 'name')
    return count(name ?? '', textAt(event, 'returnValue'), line)
  }

  function count(name: string, result: string | undefined, line: number): Verdict {
    const call: CallIdentity | undefined = name === '' ? undefined : callNamed(name, catalog)
    if (call === undefined) return 'other-record'
    sums.add(call, line)
    const error = /^-(\d{1,3})$/.exec(result ?? '')?.[1]
    if (error !== undefined) sums.fail(call, errnoName(Number(error)) ?? `errno ${error}`)
    return 'used'
  }

  return textSession(
    { shortest: 12, longest: 1 << 20, marks: ['"eventName"', '"workload"', 'EVENT'] },
    {
      read,
      isOpen: () => columns !== undefined,
      finish: () => ({ calls: sums.list(), warnings: [] }),
      explain: () => 'other-record',
    },
  )
}

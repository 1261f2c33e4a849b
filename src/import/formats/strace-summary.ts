/**
 * The table of `strace -c` and `-C`: https://man7.org/linux/man-pages/man1/strace.1.html
 *   % time     seconds  usecs/call     calls    errors syscall
 *   ------ ----------- ----------- --------- --------- ------------------
 *     6.28    0.000565           1       383       127 newfstatat
 * It lists no call that never returned, `exit_group` first of all.
 */
import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/message.ts'
import type { CallTally } from '#core/tally.ts'
import type { Importer, Session, Verdict } from '../importer.ts'
import { columnsOf, isDivider, isHeader, readRow, type TableColumns } from '../strace-summary/table.ts'
import { decodeUtf8 } from '../utf8.ts'

export const straceSummary: Importer = {
  id: 'strace-summary',
  label: 'strace -c',
  kind: 'trace',
  repeats: 'strace',
  recognise(head) {
    const at = head.findIndex(isHeader)
    if (at === -1 || !isDivider(head[at + 1] ?? '')) return 0
    // What stands before the table is of another format, which then is the likelier one.
    return 0.9 * (1 - at / head.length)
  },
  open: ({ catalog }) => createTableReader(catalog),
}

const title = /^System call usage summary for (64 bit|32 bit|x32) mode:/

/** Longer lines are no rows; strace has at most eight columns. */
const longestRow = 400

function createTableReader(catalog: Catalog): Session {
  const calls: CallTally[] = []
  const warnings = new Map<string, Message>()
  let header: string | undefined
  let columns: TableColumns | undefined
  let sum = 0

  function read(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    if (end - start > longestRow) return 'foreign'
    const text = decodeUtf8(bytes, start, end)
    if (title.test(text)) return 'used'
    if (isHeader(text)) {
      header = text
      return 'used'
    }
    if (isDivider(text) && header !== undefined) {
      if (columns === undefined) sum = 0
      columns = columns === undefined ? columnsOf(header, text) : undefined
      return 'used'
    }
    return columns === undefined ? readTotal(text) : readLine(text, columns, line)
  }

  function readLine(text: string, shape: TableColumns, line: number): Verdict {
    const row = readRow(text, shape)
    if (row === undefined) {
      columns = undefined
      return 'foreign'
    }
    const call = callOf(row.name, catalog)
    if (call === undefined) return 'unknown-name'
    if (row.calls === undefined) warn({ code: 'table-without-counts', params: {} })
    sum += row.calls ?? 1
    const errors: Readonly<Record<string, number>> = row.errors === 0 ? {} : { 'any error': row.errors }
    calls.push({ ...call, calls: row.calls ?? 1, errors, args: [], firstLine: line, lastLine: line })
    return 'used'
  }

  /** `100.00    0.008992           4      2006       329 total` */
  function readTotal(text: string): Verdict {
    if (header === undefined || !/\btotal\b/.test(text)) return 'foreign'
    const numbers: readonly string[] = text.match(/(?<![.,\d])\d+(?![.,\d])/g) ?? []
    const hasCalls = / ?calls( |$)/.test(header)
    if (hasCalls && !numbers.includes(String(sum))) {
      warn({ code: 'table-total-differs', params: { sum } })
    }
    header = undefined
    return 'used'
  }

  function warn(message: Message): void {
    warnings.set(message.code, message)
  }

  function finish() {
    if (calls.length > 0) warn({ code: 'table-omits-unreturned', params: {} })
    return { calls, warnings: [...warnings.values()] }
  }

  return { read, explain: () => 'program-output', finish }
}

function callOf(printed: string, catalog: Catalog): Pick<CallTally, 'arch' | 'name' | 'nr'> | undefined {
  const number = /^syscall_0x([0-9a-f]{1,8})$/.exec(printed)?.[1]
  if (number !== undefined) return { arch: null, name: null, nr: Number.parseInt(number, 16) }
  const name = catalog.canonical(printed, 'strace', undefined)
  return name === undefined ? undefined : { arch: null, name, nr: null }
}

/**
 * The table of `strace -c` and `-C`: https://man7.org/linux/man-pages/man1/strace.1.html
 *   % time     seconds  usecs/call     calls    errors syscall
 *   ------ ----------- ----------- --------- --------- ------------------
 *     6.28    0.000565           1       383       127 newfstatat
 * It lists no call that never returned, `exit_group` first of all.
 */
import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { CallTally } from '#core/base/tally.ts'
import { isX86Only, x86Tokens } from '../../architecture/named-calls.ts'
import { decodeUtf8 } from '../../bytes/utf8.ts'
import { type CalledName, meaningOf } from '../../evidence/called-names.ts'
import type { Session, Verdict } from '../../lines/session.ts'
import { share } from '../../lines/share.ts'
import { logFormat } from '../../reader.ts'
import {
  bareRow,
  columnsOf,
  isDivider,
  isHeader,
  type Row,
  readRow,
  readWords,
  type TableColumns,
  usualHeader,
} from './table.ts'

export const straceSummary = logFormat({
  id: 'strace-summary',
  repeats: 'strace',
  recognise({ lines }) {
    const filled = lines.filter((line) => line.trim() !== '')
    const at = filled.findIndex(isHeader)
    if (at === -1 || !isDivider(filled[at + 1] ?? '')) return 0.9 * share(filled, bareRow)
    // What stands before the table is of another format, which then is the likelier one.
    return 0.9 * (1 - at / filled.length)
  },
  session: ({ catalog }) => createTableReader(catalog),
})

const title = /^System call usage summary for (64 bit|32 bit|x32) mode:/

/** Longer lines are no rows; strace has at most twelve columns. */
const longestRow = 400

type Mode = '64 bit' | '32 bit' | 'x32'

/** Tables of 64-bit processes have no title. */
const archOf: Readonly<Record<Mode, string>> = {
  '64 bit': x86Tokens[0],
  '32 bit': x86Tokens[1],
  x32: x86Tokens[2],
}

interface TableRow {
  readonly mode: Mode
  readonly called: CalledName
  readonly calls: number
  readonly errors: number
  readonly line: number
}

function createTableReader(catalog: Catalog): Session {
  const rows: TableRow[] = []
  const warnings = new Map<string, Message>()
  let mode: Mode = '64 bit'
  let header: string | undefined
  /** Since a header nothing but rows. */
  let isUnderHeader = false
  let columns: TableColumns | undefined
  let sum = 0

  function read(bytes: Uint8Array, start: number, end: number, line: number): Verdict {
    if (end - start > longestRow) return 'foreign'
    const text = decodeUtf8(bytes, start, end)
    const titled = title.exec(text)?.[1]
    if (titled !== undefined) {
      mode = titled === '32 bit' || titled === 'x32' ? titled : '64 bit'
      return 'used'
    }
    if (isHeader(text)) {
      header = text
      isUnderHeader = true
      sum = 0
      return 'used'
    }
    if (isDivider(text) && header !== undefined) {
      if (columns === undefined) sum = 0
      isUnderHeader = false
      columns = columns === undefined ? columnsOf(header, text) : undefined
      return 'used'
    }
    if (columns === undefined) return readBare(text, line)
    return text.trim() === '' ? 'used' : readLine(text, columns, line)
  }

  function readLine(text: string, shape: TableColumns, line: number): Verdict {
    const isCall = (word: string) => meaningOf(word, catalog) !== undefined
    const cells = readRow(text, shape)
    const row = cells && isCall(cells.name) ? cells : (readWords(text, header ?? '', isCall) ?? cells)
    if (row === undefined) {
      columns = undefined
      return 'foreign'
    }
    return take(row, line)
  }

  /** Copies lack the divider, or the header too. */
  function readBare(text: string, line: number): Verdict {
    const isCall = (word: string) => meaningOf(word, catalog) !== undefined
    const titles = isUnderHeader ? header : bareRow.test(text) ? usualHeader : undefined
    const row = titles === undefined ? undefined : readWords(text, titles, isCall)
    if (row !== undefined) return take(row, line)
    if (text.trim() !== '') isUnderHeader = false
    return readTotal(text)
  }

  function take(row: Row, line: number): Verdict {
    const called = meaningOf(row.name, catalog)
    if (called === undefined) return 'unknown-name'
    if (row.calls === undefined) warn({ code: 'table-without-counts', params: {} })
    sum += row.calls ?? 1
    rows.push({ mode, called, calls: row.calls ?? 1, errors: row.errors, line })
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
    mode = '64 bit'
    return 'used'
  }

  /** The log ends inside the table: of `unlinkat` may be left `unlink`, which nobody called. */
  function dropCutRow(): void {
    warn({ code: 'table-cut', params: {} })
    const name = rows.at(-1)?.called.name
    if (name === undefined) return
    if (catalog.syscalls.some((call) => call.name !== name && call.name.startsWith(name))) rows.pop()
  }

  function warn(message: Message): void {
    warnings.set(message.code, message)
  }

  function finish() {
    if (columns !== undefined) dropCutRow()
    const telling = rows.find(({ called }) => isX86Only(called, catalog))
    const calls = rows.map((row) => tallyOf(row, telling !== undefined, catalog))
    if (telling !== undefined) {
      const arch = [...new Set(calls.flatMap((call) => call.arch ?? []))].join(', ')
      warn({ code: 'architecture-inferred', params: { arch, evidence: telling.called.name ?? '' } })
    }
    if (calls.length > 0) warn({ code: 'table-omits-unreturned', params: {} })
    return { calls, warnings: [...warnings.values()] }
  }

  return { read, explain: () => 'program-output', finish }
}

function tallyOf(
  { mode, called, calls, errors, line }: TableRow,
  isX86: boolean,
  catalog: Catalog,
): CallTally {
  const arch = isX86 ? archOf[called.isX32 ? 'x32' : mode] : null
  const name = called.name ?? (arch === null ? undefined : catalog.nameOf(called.nr ?? -1, arch)) ?? null
  const number = arch === null || name === null ? undefined : catalog.numberOf(name, arch)
  return {
    ...{ arch, name, nr: called.nr ?? number ?? null, calls },
    errors: errors === 0 ? {} : { 'any error': errors },
    ...{ args: [], firstLine: line, lastLine: line },
  }
}

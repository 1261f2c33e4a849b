/**
 * The tables of `perf trace -s` and `-S`, one a thread: https://man7.org/linux/man-pages/man1/perf-trace.1.html
 *    syscall            calls  errors  total       min       avg       max       stddev
 *    openat                34     13     0.451     0.011     0.013     0.019      2.17%
 */
import type { Catalog } from '#catalog/catalog.ts'
import { callNamed, createCallSums } from '../evidence/call-sums.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const header = /^\s*syscall\s+calls\s+(errors\s+)?total\s+min\s/
const divider = /^\s*-{3,}(\s+-{3,})+\s*$/
const units = /^\s*\(msec\)/
const thread = /^\s*(?:.+ \(\d+\)|total), \d+ events/
const title = /^\s*Summary of events:/
const row = /^\s+(\S+)\s+(\d+)\s+(?:(\d+)\s+)?\d+\.\d+\s/
const errnoRow = /^\s+E[A-Z0-9]+: \d+\s*$/

const marks = ['syscall ', ' events', 'Summary of events']

export const perfTraceSummary = logFormat({
  id: 'perf-trace-summary',
  recognise({ lines }) {
    const at = lines.findIndex((line) => header.test(line))
    return at === -1 ? 0 : 0.9 * (1 - at / lines.length)
  },
  session: ({ catalog }) => createSummaryReader(catalog),
})

function createSummaryReader(catalog: Catalog): Session {
  const sums = createCallSums()
  let inTable = false

  function read(text: string, line: number): Verdict {
    if (header.test(text)) {
      inTable = true
      return 'used'
    }
    if (title.test(text) || thread.test(text)) {
      inTable = false
      return 'used'
    }
    if (!inTable) return 'foreign'
    if (divider.test(text) || units.test(text) || errnoRow.test(text)) return 'used'
    const cells = row.exec(text)
    if (cells) return count(cells, line)
    inTable = false
    return 'foreign'
  }

  function count([, printed = '', calls, errors = '0']: RegExpExecArray, line: number): Verdict {
    const call = callNamed(printed, catalog)
    if (call === undefined) return 'unknown-name'
    sums.add(call, line, Number(calls))
    if (Number(errors) > 0) sums.fail(call, 'any error', Number(errors))
    return 'used'
  }

  function finish() {
    const calls = sums.list()
    return { calls, warnings: calls.length > 0 ? [{ code: 'table-omits-unreturned', params: {} }] : [] }
  }

  return textSession({ shortest: 6, longest: 400, marks }, { read, isOpen: () => inTable, finish })
}

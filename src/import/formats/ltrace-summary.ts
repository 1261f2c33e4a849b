/**
 * The table of `ltrace -S -c`: https://man7.org/linux/man-pages/man1/ltrace.1.html
 *     % time     seconds  usecs/call     calls      function
 *     ------ ----------- ----------- --------- --------------------
 *       3.04    0.000302          37         8 SYS_mmap
 * Rows without `SYS_` are library calls, whatever their name.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { callNamed, callNumbered, createCallSums } from '../evidence/call-sums.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const header = /^(?:\^C)?% time\s+seconds\s+usecs\/call\s+calls\s+(?:errors\s+)?function\s*$/
const divider = /^-{2,}( -{2,})*\s*$/
const row = /^\s*[\d.,]+\s+[\d.,]+\s+\d+\s+(\d+)\s+(?:SYS_(\w+)|(\w+)@SYS|(\S.*))$/
const total = /\btotal\s*$/

export const ltraceSummary = logFormat({
  id: 'ltrace-summary',
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
    if (!inTable) return 'foreign'
    if (divider.test(text)) return 'used'
    const cells = row.exec(text)
    if (cells && !total.test(text)) return count(cells, line)
    inTable = false
    return cells || total.test(text) ? 'used' : 'foreign'
  }

  function count([, times, now, old, library]: RegExpExecArray, line: number): Verdict {
    const printed = now ?? old
    if (printed === undefined) return library === undefined ? 'foreign' : 'library-call'
    const call = /^\d/.test(printed) ? callNumbered(printed) : callNamed(printed, catalog)
    if (call === undefined) return 'unknown-name'
    sums.add(call, line, Number(times))
    return 'used'
  }

  function finish() {
    const { calls, warnings } = nameNumbers(sums.list(), catalog)
    const omitted = calls.length > 0 ? [{ code: 'table-omits-unreturned', params: {} }] : []
    return { calls, warnings: [...warnings, ...omitted] }
  }

  return textSession({ shortest: 5, longest: 400, first: '%^' }, { read, isOpen: () => inTable, finish })
}

/**
 * Inspektor Gadget's audit_seccomp and traceloop, as columns or JSON:
 * https://inspektor-gadget.io/docs/latest/gadgets/audit_seccomp
 *     K8S.NAMESPACE    K8S.POD          SYSCALL          CODE
 *     default          mypod            SYS_MKDIR        SECCOMP_RET_LOG
 * Cells that do not fit end in `…`; such a name counts only where one call alone begins so.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { type CallIdentity, callNamed, createCallSums } from '../evidence/call-sums.ts'
import { type CellRange, cellIn, columnUnder } from '../lines/column-cells.ts'
import { jsonObjectIn, textAt } from '../lines/json-line.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const title = /^[A-Z][A-Z0-9._]*…?$/
const cellShape = /^[A-Za-z_]\w*…?$/
const json = /"syscall"\s*:\s*"[A-Za-z]/
const besides = /"(?:code|parameters)"\s*:/
const otherTools = /"eventName"\s*:|"output_fields"\s*:/

export const inspektorGadget = logFormat({
  id: 'inspektor-gadget',
  recognise: ({ lines }) => (lines.some((line) => isHeader(line) || isEvent(line)) ? 0.85 : 0),
  session: ({ catalog }) => createGadgetReader(catalog),
})

/** Titles in capitals, with the gadgets' own two beside the call. */
function isHeader(line: string): boolean {
  if (!line.includes('SYSCALL')) return false
  const words = line.trim().split(/\s+/)
  const isOurs = words.includes('SYSCALL') && (words.includes('CODE') || words.includes('PARAMETERS'))
  return isOurs && words.every((word) => title.test(word))
}

function isEvent(line: string): boolean {
  return line.startsWith('{') && json.test(line) && besides.test(line) && !otherTools.test(line)
}

function createGadgetReader(catalog: Catalog): Session {
  const sums = createCallSums()
  let column: CellRange | undefined

  function read(text: string, line: number): Verdict {
    if (isEvent(text)) return count(textAt(jsonObjectIn(text), 'syscall') ?? '', line)
    if (isHeader(text)) {
      column = columnUnder(text, 'SYSCALL')
      return 'used'
    }
    if (column === undefined || text.startsWith('{')) return 'foreign'
    const cell = cellIn(text, column)
    return cellShape.test(cell) && text[column.start - 1] === ' ' ? count(cell, line) : 'foreign'
  }

  function count(printed: string, line: number): Verdict {
    const call = printed.endsWith('…')
      ? callBeginning(printed.slice(0, -1), catalog)
      : callNamed(printed, catalog)
    if (call === undefined) return 'unknown-name'
    sums.add(call, line)
    return 'used'
  }

  return textSession(
    { shortest: 8, longest: 1 << 16, marks: ['SYSCALL', '"syscall"'] },
    {
      read,
      isOpen: () => column !== undefined,
      finish: () => ({ calls: sums.list(), warnings: [] }),
      explain: () => 'other-record',
    },
  )
}

function callBeginning(printed: string, catalog: Catalog): CallIdentity | undefined {
  const start = printed.toLowerCase().replace(/^sys_/, '')
  const [only, ...others] = catalog.syscalls.filter(({ name }) => name.startsWith(start))
  return start === '' || only === undefined || others.length > 0
    ? undefined
    : { arch: null, name: only.name, nr: null }
}

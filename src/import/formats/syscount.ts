/**
 * bcc's syscount: https://github.com/iovisor/bcc/blob/master/tools/syscount_example.txt
 *     SYSCALL                   COUNT        TIME (us)
 *     epoll_wait                    9       903357.105
 *     [unknown: 334]                3
 */
import type { Catalog } from '#catalog/catalog.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { callNamed, callNumbered, createCallSums } from '../evidence/call-sums.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const header = /^SYSCALL\s+COUNT(?:\s+TIME \((?:us|ms)\))?\s*$/
const row = /^(?:([a-z_]\w*)|\[unknown: (\d+)\])\s+(\d+)(?:\s+[\d.]+)?\s*$/
const top = /^Tracing .*printing top (\d+)/
const time = /^(?:\^C)?\[\d\d:\d\d:\d\d\]\s*$|^Detaching/

export const syscount = logFormat({
  id: 'syscount',
  recognise: ({ lines }) => (lines.some((line) => header.test(line)) ? 0.9 : 0),
  session: ({ catalog }) => createSyscountReader(catalog),
})

function createSyscountReader(catalog: Catalog): Session {
  const sums = createCallSums()
  let inTable = false
  let limit: string | undefined
  let rows = 0
  let isFull = false
  let isSeen = false

  function read(text: string, line: number): Verdict {
    if (header.test(text)) {
      isSeen = true
      inTable = true
      rows = 0
      return 'used'
    }
    const printed = top.exec(text)?.[1]
    limit = printed ?? limit
    if (printed !== undefined || time.test(text)) {
      inTable = false
      return 'used'
    }
    return inTable ? readRow(text, line) : 'foreign'
  }

  function readRow(text: string, line: number): Verdict {
    const [, name, number, times] = row.exec(text) ?? []
    if (times === undefined) {
      inTable = false
      return 'foreign'
    }
    rows++
    isFull ||= rows === Number(limit)
    const call = name === undefined ? callNumbered(number ?? '') : callNamed(name, catalog)
    if (call === undefined) return 'unknown-name'
    sums.add(call, line, Number(times))
    return 'used'
  }

  function finish() {
    const { calls, warnings } = nameNumbers(sums.list(), catalog)
    const cut = isFull && limit !== undefined ? [{ code: 'only-top-listed', params: { limit } }] : []
    return { calls, warnings: [...warnings, ...cut] }
  }

  return textSession(
    { shortest: 5, longest: 400, marks: ['SYSCALL', 'printing top'] },
    { read, isOpen: () => isSeen, finish },
  )
}

/**
 * Tracepoints as ftrace, trace-cmd and perf script write them: https://docs.kernel.org/trace/ftrace.html
 *          small64-4146    [000] .....  3004.721775: sys_enter: NR 273 (7fb43c734a20, 18, 0, 7fb43c734a10, 0, 0)
 *              cat 21322 [001]  2855.173896:     syscalls:sys_enter_openat: dfd: 0xffffff9c, filename: 0x7f0c85d0c0b1
 * Entries are counted, exits are not. A raw number names no architecture, and 32-bit tasks share the event.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { callNamed, callNumbered, createCallSums } from '../evidence/call-sums.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { share } from '../lines/share.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

/** perf script -F may leave the time out. */
const time = String.raw`(?:\s\d+\.\d{3,9}: +|\s(?=(?:raw_)?syscalls:))`
const raw = new RegExp(`${time}(?:raw_syscalls:)?sys_enter: +NR (-?\\d+) `)
const named = new RegExp(`${time}(?:syscalls:)?(?:sys_enter_([a-z_]\\w*)(?::|\\()|(sys_[a-z]\\w*)\\()`)
const exit = new RegExp(`${time}(?:(?:raw_)?syscalls:)?(?:sys_exit\\w*: |sys_\\w+ -> )`)
const other = new RegExp(`(?:\\[\\d{3}\\]|-\\d+ ).*${time}\\w[\\w:]*: `)
const note = /^(?:#|cpus=\d+$|CPU \d+ is empty)/
const lost = /\[(?:LOST )?(\d+) EVENTS? (?:LOST|DROPPED)\]|\[LOST (\d+) EVENTS\]/i

export const tracepoints = logFormat({
  id: 'tracepoints',
  recognise: ({ lines }) => share(lines, new RegExp(`${raw.source}|${named.source}|${exit.source}`)),
  session: ({ catalog }) => createTracepointReader(catalog),
})

function createTracepointReader(catalog: Catalog): Session {
  const sums = createCallSums()
  let missing = 0
  let isSeen = false

  function read(text: string, line: number): Verdict {
    const verdict = readEvent(text, line)
    if (verdict !== 'foreign') {
      isSeen = true
      return verdict
    }
    const dropped = lost.exec(text)
    if (dropped) missing += Number(dropped[1] ?? dropped[2])
    if (dropped || (isSeen && note.test(text))) return 'used'
    return other.test(text) ? 'other-record' : 'foreign'
  }

  function readEvent(text: string, line: number): Verdict {
    const number = raw.exec(text)?.[1]
    if (number !== undefined) return add(callNumbered(number), line, 'no-call-number')
    const [, tracepoint, fromFtrace] = named.exec(text) ?? []
    const name = tracepoint === undefined ? fromFtrace : `sys_enter_${tracepoint}`
    if (name !== undefined) return add(callNamed(name, catalog, 'kernel'), line, 'unknown-name')
    return exit.test(text) ? 'used' : 'foreign'
  }

  function add(call: ReturnType<typeof callNumbered>, line: number, otherwise: Verdict): Verdict {
    if (call === undefined) return otherwise
    sums.add(call, line)
    return 'used'
  }

  function finish() {
    const { calls, warnings } = nameNumbers(sums.list(), catalog)
    const losses = missing > 0 ? [{ code: 'records-lost', params: { count: missing } }] : []
    return { calls, warnings: [...warnings, ...losses] }
  }

  return textSession(
    { shortest: 6, longest: 1024, marks: ['sys_', ' EVENTS'] },
    { read, isOpen: () => isSeen, finish, explain: () => 'other-record' },
  )
}

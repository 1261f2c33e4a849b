/**
 * ltrace -S: https://man7.org/linux/man-pages/man1/ltrace.1.html
 *     4238 19:20:08.666261 SYS_openat(0xffffff9c, 0x7f7caaa730b1, 0x80000, 0) = 3
 *     4238 19:20:08.709610 open("/dev/tty", 2050, 016014541454 <unfinished ...>
 * Only `SYS_` lines (`name@SYS` in old versions) are system calls; the library's look like strace and are not.
 */
import { errnoName } from '#core/base/errno.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { callNamed, callNumbered, createCallSums } from '../evidence/call-sums.ts'
import type { Context, Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const prefix = String.raw`^\s*(?:\[pid +\d+\] |\d+ +)?(?:[\d:]+(?:\.\d+)? +)?\s*`
const systemCall = new RegExp(`${prefix}(?:SYS_([a-z_]\\w*|\\d+)|([a-z_]\\w*)@SYS)\\(`)
const resumed = new RegExp(`${prefix}<\\.\\.\\. (?:SYS_)?[\\w@.]+ resumed>`)
const library = new RegExp(`${prefix}[A-Za-z_][\\w.:@~]*(?:->[\\w.:@~]+)?\\(`)
const note = new RegExp(`${prefix}(?:--- SIG|\\+\\+\\+ )`)
const failure = /= -(\d{1,3})(?: <[\d.]+>)?\s*$/

export const ltrace = logFormat({
  id: 'ltrace',
  // A few such lines are enough: beside them stand many more library calls.
  recognise: ({ lines }) => (lines.some((line) => systemCall.test(line) && !oldStrace.test(line)) ? 1 : 0),
  session: createLtraceReader,
})

/** strace before 4.7 wrote calls without a name so; it wrote the others bare. */
const oldStrace = new RegExp(`${prefix}SYS_\\d+\\(`)

function createLtraceReader({ catalog, sureness = 0 }: Context): Session {
  const sums = createCallSums()
  let isLtrace = sureness > 0

  function read(text: string, line: number): Verdict {
    const [, named, old] = systemCall.exec(text) ?? []
    const printed = named ?? old
    if (printed === undefined) return isLtrace ? readOther(text) : 'foreign'
    const isNumber = /^\d/.test(printed)
    if (isNumber && !isLtrace) return 'foreign'
    isLtrace = true
    const call = isNumber ? callNumbered(printed) : callNamed(printed, catalog)
    if (call === undefined) return 'unknown-name'
    sums.add(call, line)
    const errno = failure.exec(text)?.[1]
    if (errno !== undefined) sums.fail(call, errnoName(Number(errno)) ?? `errno ${errno}`)
    return 'used'
  }

  return textSession(
    { shortest: 6, longest: 4096, marks: ['SYS_', '@SYS('] },
    { read, isOpen: () => isLtrace, finish: () => nameNumbers(sums.list(), catalog) },
  )
}

function readOther(text: string): Verdict {
  if (resumed.test(text) || note.test(text)) return 'used'
  return library.test(text) ? 'library-call' : 'foreign'
}

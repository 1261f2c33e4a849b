/**
 * gVisor's strace log (`runsc --strace`): https://gvisor.dev/docs/user_guide/debugging/
 *     I0807 19:49:37.861294       1 strace.go:561] [   1:   1] python3 E brk(0x0)
 *     I0807 19:49:37.861314       1 strace.go:599] [   1:   1] python3 X brk(0x0) = 94889911021568 (0x564d47707000) (3.95µs)
 * `E` is the entry. These are the calls of the guest, which gVisor's own kernel answers.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { errnoName } from '#core/base/errno.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { callNamed, callNumbered } from '../evidence/call-sums.ts'
import { createEntryExit } from '../evidence/entry-exit.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { share } from '../lines/share.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const event = /\bstrace\.go:\d+\] \[[ \d:]*\] (?:\S.*? )?([EX]) (?:sys_(\d+)|([a-z_]\w*))\(/
const failure = /\berrno=(\d{1,3}) \(/

export const gvisor = logFormat({
  id: 'gvisor',
  recognise: ({ lines }) => {
    const part = share(lines, event)
    return part > 0 ? Math.max(part, 0.6) : 0
  },
  session: ({ catalog }) => createGvisorReader(catalog),
})

function createGvisorReader(catalog: Catalog): Session {
  const counts = createEntryExit()

  function read(text: string, line: number): Verdict {
    const [, direction, number, printed] = event.exec(text) ?? []
    if (direction === undefined) return 'foreign'
    const call = number === undefined ? callNamed(printed ?? '', catalog) : callNumbered(number)
    if (call === undefined) return 'unknown-name'
    if (direction === 'E') {
      counts.enter(call, line)
      return 'used'
    }
    counts.leave(call, line)
    const errno = failure.exec(text)?.[1]
    if (errno !== undefined) counts.fail(call, errnoName(Number(errno)) ?? `errno ${errno}`)
    return 'used'
  }

  function finish() {
    const counted = counts.list()
    const { calls, warnings } = nameNumbers(counted.calls, catalog)
    const guest = calls.length > 0 ? [{ code: 'guest-calls', params: { host: 'gVisor' } }] : []
    return { calls, warnings: [...counted.warnings, ...warnings, ...guest] }
  }

  return textSession(
    { shortest: 24, longest: 8192, marks: ['strace.go:'] },
    { read, finish, explain: () => 'other-record' },
  )
}

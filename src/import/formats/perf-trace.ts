/**
 * perf trace, one line a call: https://man7.org/linux/man-pages/man1/perf-trace.1.html
 *      0.395 ( 0.030 ms): small64/31061 mmap(len: 8192, prot: READ|WRITE, flags: PRIVATE|ANONYMOUS) = 0x7f3ad3119000
 * A call that others interrupted is written twice; `... [continued]:` is its end, not another call.
 */
import type { Catalog } from '#catalog/catalog.ts'
import type { CallTally } from '#core/base/tally.ts'
import { fitRather } from '../architecture/number-architecture.ts'
import { type CallIdentity, callNamed, createCallSums } from '../evidence/call-sums.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { share } from '../lines/share.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const event = /^ *(?:\?|\d+\.\d+) \( *(?:\d+\.\d+ ms|)\s*\): (.*)$/
const call = /^(?:(?:.*?\/)?\d+\s+)?(\.\.\. \[continued\]: )?([a-z_]\w*)\(/
const error = /= -1 (E[A-Z0-9]+) \(/
const lost = /\bLOST (\d+) events/

export const perfTrace = logFormat({
  id: 'perf-trace',
  // With -S the table counts what the lines show; the lines lack what had begun before.
  repeats: 'perf-trace-summary',
  recognise: ({ lines }) => {
    const part = share(lines, event)
    return part > 0 ? Math.max(part, 0.4) : 0
  },
  session: ({ catalog }) => createPerfTraceReader(catalog),
})

function createPerfTraceReader(catalog: Catalog): Session {
  const sums = createCallSums()
  const ended = new Map<string, CallIdentity>()
  let missing = 0

  function read(text: string, line: number): Verdict {
    const rest = event.exec(text)?.[1]
    if (rest === undefined) return readLoss(text)
    const found = call.exec(rest)
    if (!found) return 'other-record'
    const [, continued, printed = ''] = found
    const identity = callNamed(printed, catalog)
    if (identity === undefined) return 'unknown-name'
    if (continued === undefined) sums.add(identity, line)
    else ended.set(printed, identity)
    const errno = error.exec(rest)?.[1]
    if (errno !== undefined) sums.fail(identity, errno)
    return 'used'
  }

  function readLoss(text: string): Verdict {
    const events = lost.exec(text)?.[1]
    if (events === undefined) return 'foreign'
    missing += Number(events)
    return 'used'
  }

  function finish() {
    const begunBefore = [...ended.values()].filter((each) => !sums.has(each)).map(({ name }) => name)
    const calls = sums.list()
    return {
      calls,
      warnings: [
        ...(begunBefore.length > 0
          ? [{ code: 'begun-before', params: { names: begunBefore.join(', ') } }]
          : []),
        ...(missing > 0 ? [{ code: 'records-lost', params: { count: missing } }] : []),
        ...(looks32Bit(calls, catalog) ? [{ code: 'perf-names-32-bit', params: {} }] : []),
      ],
    }
  }

  return textSession(
    { shortest: 16, longest: 4096, first: ' 0123456789?L', marks: ['): ', 'LOST '] },
    { read, finish, explain: () => 'program-output' },
  )
}

/** perf 6.1 reads a 32-bit task's numbers in the 64-bit table: read the other way round they make a program. */
function looks32Bit(calls: readonly CallTally[], catalog: Catalog): boolean {
  const numbers = calls.flatMap(({ name }) => catalog.numberOf(name ?? '', 'SCMP_ARCH_X86_64') ?? [])
  return fitRather(numbers, 'SCMP_ARCH_X86', 'SCMP_ARCH_X86_64', catalog)
}

/**
 * sysdig: https://github.com/draios/sysdig/wiki/Sysdig-User-Guide
 *     2785 21:14:45.899613258 0 nginx (6232.6232) > openat dirfd=-100(AT_FDCWD) name=/usr/share/nginx/html/index.html
 *     2786 21:14:45.899784641 0 nginx (6232.6232) < openat fd=12(<f>/usr/share/nginx/html/index.html)
 * `>` is the entry. New versions write exits alone; those are counted where no entry was recorded.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { type CallIdentity, callNamed } from '../evidence/call-sums.ts'
import { createEntryExit } from '../evidence/entry-exit.ts'
import { jsonObjectIn, textAt } from '../lines/json-line.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { share } from '../lines/share.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const event = /^(?:\d+ )?(?:[\d:.]+ )?(?:\d+ )?\S.{0,31}? \(\d+(?:[.:]\d+)?\) ([<>]) ([a-z_]\w*)(?:\s|$)/
const json = /"evt\.dir"\s*:\s*"[<>]"/
const failure = /\b(?:res|fd)=-\d+\((E[A-Z0-9]+)\)/

/** Events of sysdig itself and of the kernel that are no calls. */
const others = new Set(
  (
    'switch procexit procinfo signaldeliver page_fault page_fault_user page_fault_kernel drop container ' +
    'sysdigevent tracer notification infra userevent user_added user_deleted group_added group_deleted ' +
    'pluginevent asyncevent k8s mesos cpu_hotplug scapevent syscall na'
  ).split(' '),
)

export const sysdig = logFormat({
  id: 'sysdig',
  recognise: ({ lines }) => Math.max(share(lines, event), share(lines, json)),
  session: ({ catalog }) => createSysdigReader(catalog),
})

function createSysdigReader(catalog: Catalog): Session {
  const counts = createEntryExit()
  let dropped = 0

  function read(text: string, line: number): Verdict {
    const [direction, printed, rest] = eventOf(text)
    if (direction === undefined || printed === undefined) return 'foreign'
    if (printed === 'drop') dropped++
    const call = others.has(printed) ? undefined : callNamed(printed, catalog)
    if (call === undefined) return others.has(printed) ? 'other-record' : 'unknown-name'
    count(call, direction, rest, line)
    return 'used'
  }

  function count(call: CallIdentity, direction: string, rest: string, line: number): void {
    if (direction === '>') {
      counts.enter(call, line)
      return
    }
    counts.leave(call, line)
    const errno = failure.exec(rest)?.[1]
    if (errno !== undefined) counts.fail(call, errno)
  }

  function finish() {
    const { calls, warnings } = counts.list()
    const losses = dropped > 0 ? [{ code: 'records-lost', params: { count: dropped } }] : []
    return { calls, warnings: [...warnings, ...losses] }
  }

  return textSession(
    { shortest: 12, longest: 4096, marks: [') > ', ') < ', '"evt.dir"'] },
    { read, finish, explain: () => 'other-record' },
  )
}

function eventOf(
  text: string,
): readonly [direction: string | undefined, name: string | undefined, rest: string] {
  const line = event.exec(text)
  if (line) return [line[1], line[2], text.slice(line[0].length, line[0].length + 64)]
  if (!text.startsWith('{') || !json.test(text)) return [undefined, undefined, '']
  const object = jsonObjectIn(text)
  return [textAt(object, 'evt.dir'), textAt(object, 'evt.type'), textAt(object, 'evt.info') ?? '']
}

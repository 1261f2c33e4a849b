/**
 * Maps that bpftrace prints, as text or with `-f json`: https://github.com/bpftrace/bpftrace/blob/master/man/adoc/bpftrace.adoc
 *     @sys[small64, 262]: 5
 *     @[tracepoint:syscalls:sys_enter_openat]: 2
 *     {"type": "map", "data": {"@": {"257": 2}}}
 * A map may count anything; which of its keys is a call, the keys of the whole map tell.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { jsonObjectIn, textAt, textOf, valueAt } from '../../lines/json-line.ts'
import type { Session, Verdict } from '../../lines/session.ts'
import { share } from '../../lines/share.ts'
import { textSession } from '../../lines/text-session.ts'
import { logFormat } from '../../reader.ts'
import { createMapKeys, type MapRow } from './map-keys.ts'

const row = /^@(\w*)\[(.*)\]: (\d+)$/
const plain = /^@\w*: -?\d+$/
const histogram = /^[[(](?:\.\.\.|-?\d+[KMGT]?)(?:, (?:\.\.\.|-?\d+[KMGT]?))?[\])]\s+\d+ \|/
const heading = /^@\w*(?:\[.*\])?:\s*$/
const note = /^Attach(?:ing|ed) \d+ probes?|^(?:ERROR|WARNING|HINT): /
const lost = /^Lost (\d+) events/
const json =
  /^\{\s*"type"\s*:\s*"(map|hist|lhist|printf|attached_probes|lost_events|stats|time|join|value|cat|syscall|helper_error)"/

export const bpftrace = logFormat({
  id: 'bpftrace',
  recognise: ({ lines }) =>
    lines.some((line) => row.test(line) || json.test(line))
      ? Math.max(0.5, share(lines, row), share(lines, json))
      : 0,
  session: ({ catalog }) => createBpftraceReader(catalog),
})

function createBpftraceReader(catalog: Catalog): Session {
  const maps = createMapKeys(catalog)
  let missing = 0

  function read(text: string, line: number): Verdict {
    const [, map, key, times] = row.exec(text) ?? []
    if (map !== undefined && key !== undefined) return add({ map, key, times: Number(times), line })
    if (json.test(text)) return readJson(text, line)
    const events = lost.exec(text)?.[1]
    missing += Number(events ?? 0)
    if (events !== undefined || note.test(text)) return 'used'
    return plain.test(text) || heading.test(text) || histogram.test(text) ? 'other-record' : 'foreign'
  }

  function add(found: MapRow): Verdict {
    return maps.add(found) ? 'used' : 'other-record'
  }

  function readJson(text: string, line: number): Verdict {
    const object = jsonObjectIn(text)
    const type = textAt(object, 'type')
    if (type === 'lost_events') missing += Number(textAt(object, 'data', 'events') ?? 0)
    if (type === 'lost_events' || type === 'attached_probes') return 'used'
    const data = valueAt(object, 'data')
    if (type !== 'map' || data?.kind !== 'object') return 'other-record'
    for (const { key: name, value } of data.members) {
      if (value.kind !== 'object') continue
      for (const member of value.members) {
        const times = Number(textOf(member.value))
        if (Number.isSafeInteger(times))
          add({ map: name.value.replace(/^@/, ''), key: member.key.value, times, line })
      }
    }
    return 'used'
  }

  function finish() {
    const { calls, warnings } = maps.finish()
    const losses = missing > 0 ? [{ code: 'records-lost', params: { count: missing } }] : []
    return { calls, warnings: [...warnings, ...losses] }
  }

  return textSession({ shortest: 5, longest: 1 << 18, first: '@{[(AELWH' }, { read, finish })
}

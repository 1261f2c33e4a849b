/**
 * Falco's alerts: https://falco.org/docs/concepts/outputs/formatting/
 *     {"hostname":"node","output":"…","output_fields":{"evt.type":"openat",…},"priority":"Warning","rule":"…"}
 *     16:19:46.441915591: Warning Sensitive file opened for reading (user=root command=cat /etc/shadow evt_type=openat)
 * An alert shows that a call was made, never how often.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { callNamed, createCallSums } from '../evidence/call-sums.ts'
import { jsonObjectIn, textAt, valueAt } from '../lines/json-line.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const alert =
  /^(?:\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d\.\d+(?:[+-]\d{4}|Z)?: (?:Emergency|Alert|Critical|Error|Warning|Notice|Informational|Debug) /
const json = /"output_fields"\s*:\s*\{/
const type = /\b(?:evt[._])?type=([a-z_]\w*)/

export const falco = logFormat({
  id: 'falco',
  recognise: ({ lines }) =>
    lines.some((line) => alert.test(line) || (line.startsWith('{') && json.test(line))) ? 0.85 : 0,
  session: ({ catalog }) => createFalcoReader(catalog),
})

function createFalcoReader(catalog: Catalog): Session {
  const sums = createCallSums()

  function read(text: string, line: number): Verdict {
    const isJson = text.startsWith('{') && json.test(text)
    if (!isJson && !alert.test(text)) return 'foreign'
    const printed = isJson ? typeIn(text) : type.exec(text)?.[1]
    if (printed === undefined) return 'no-call-number'
    const call = callNamed(printed, catalog)
    if (call === undefined) return 'unknown-name'
    if (!sums.has(call)) sums.add(call, line)
    return 'used'
  }

  function finish() {
    const calls = sums.list()
    return { calls, warnings: calls.length > 0 ? [{ code: 'alerts-are-no-trace', params: {} }] : [] }
  }

  return textSession(
    { shortest: 24, longest: 1 << 20, first: '{0123456789', marks: ['"output_fields"', ': '] },
    { read, finish },
  )
}

function typeIn(text: string): string | undefined {
  const object = jsonObjectIn(text)
  const fields = valueAt(object, 'output_fields')
  return textAt(fields, 'evt.type') ?? type.exec(textAt(object, 'output') ?? '')?.[1]
}

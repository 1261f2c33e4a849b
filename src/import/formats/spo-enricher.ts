/**
 * The log and JSON enrichers of the Kubernetes Security Profiles Operator:
 * https://github.com/kubernetes-sigs/security-profiles-operator/blob/main/installation-usage.md
 *     I0705 12:08:18.729660 1843190 enricher.go:136] log-enricher "msg"="audit"  "container"="redis" "syscallID"=232 "syscallName"="epoll_wait" "type"="seccomp"
 *     {"version":"spo/v1_alpha","auditID":"…","syscalls":["getpid","execve"],"timestamp":"2026-02-16T06:34:53.000Z"}
 */
import type { Catalog } from '#catalog/catalog.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { callNamed, callNumbered, createCallSums } from '../evidence/call-sums.ts'
import { itemsAt, jsonObjectIn, textOf } from '../lines/json-line.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const audit = /"msg"="audit"/
const seccomp = /"syscallID"=(\d+)(?: "syscallName"="(\w*)")?/
const json = /"version"\s*:\s*"spo\/v1/

export const spoEnricher = logFormat({
  id: 'spo-enricher',
  recognise: ({ lines }) => (lines.some((line) => audit.test(line) || json.test(line)) ? 0.9 : 0),
  session: ({ catalog }) => createEnricherReader(catalog),
})

function createEnricherReader(catalog: Catalog): Session {
  const sums = createCallSums()

  function read(text: string, line: number): Verdict {
    if (audit.test(text)) return readLine(text, line)
    return text.startsWith('{') && json.test(text) ? readJson(text, line) : 'foreign'
  }

  function readLine(text: string, line: number): Verdict {
    const [, number, name] = seccomp.exec(text) ?? []
    if (number === undefined) return 'other-record'
    // The operator names numbers by the table of its node; the number itself is kept where it has no name for it.
    const call = name ? callNamed(name, catalog) : callNumbered(number)
    if (call === undefined) return 'unknown-name'
    sums.add(call, line)
    return 'used'
  }

  function readJson(text: string, line: number): Verdict {
    const names = itemsAt(jsonObjectIn(text), 'syscalls').map(textOf)
    const calls = names.flatMap((name) => callNamed(name ?? '', catalog) ?? [])
    for (const call of calls) sums.add(call, line)
    if (names.length === 0) return 'no-call-number'
    return calls.length === names.length ? 'used' : 'unknown-name'
  }

  return textSession(
    { shortest: 24, longest: 1 << 20, marks: ['"msg"="audit"', '"spo/v1'] },
    { read, finish: () => nameNumbers(sums.list(), catalog), explain: () => 'other-record' },
  )
}

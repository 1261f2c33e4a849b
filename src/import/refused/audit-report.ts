import { failed } from '#core/base/result.ts'
import type { Reader } from '../reader.ts'

/** Reports made from audit logs that leave out the call. */
const reports: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^NODE,EVENT,DATE,TIME,SERIAL_NUM,EVENT_KIND,/m, 'ausearch --format csv'],
  [/^At \d\d:\d\d:\d\d \S+ .*, acting as .* using /m, 'ausearch --format text'],
  [/^[A-Z][\w ]* Report\r?\n={8,}\r?\n# date time (?!.*\bsyscall\b)/m, 'aureport'],
]

/** A report of an audit log that does not say which system calls were made. */
export const auditReport: Reader<'trace'> = {
  id: 'audit-report',
  kind: 'trace',
  recognise: ({ text }) => (makerOf(text) === undefined ? 0 : 1),
  open: async ({ name, head }) =>
    failed({ code: 'report-without-calls', params: { name, found: makerOf(head.text) ?? '' } }),
}

function makerOf(text: string): string | undefined {
  return reports.find(([pattern]) => pattern.test(text))?.[1]
}

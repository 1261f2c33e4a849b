/**
 * Counters of perf stat: https://man7.org/linux/man-pages/man1/perf-stat.1.html
 *                 31      syscalls:sys_enter_openat
 *     31,,syscalls:sys_enter_openat,1013260,100.00,,
 */
import type { Catalog } from '#catalog/catalog.ts'
import { callNamed, createCallSums } from '../evidence/call-sums.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const column = /^\s*(\d[\d.,'\u202f\u00a0]*|<not \w+>)\s+(?:raw_)?syscalls:(sys_enter_?\w*)/
const separated = /^(\d+|<not \w+>)[,;][^,;]*[,;](?:raw_)?syscalls:(sys_enter_?\w*)/

export const perfStat = logFormat({
  id: 'perf-stat',
  recognise: ({ lines }) => (lines.some((line) => column.test(line) || separated.test(line)) ? 0.9 : 0),
  session: ({ catalog }) => createStatReader(catalog),
})

function createStatReader(catalog: Catalog): Session {
  const sums = createCallSums()

  function read(text: string, line: number): Verdict {
    const found = separated.exec(text) ?? column.exec(text)
    if (!found) return 'foreign'
    const [, value = '', printed = ''] = found
    if (value.startsWith('<') || printed === 'sys_enter') return 'no-call-number'
    const call = callNamed(printed, catalog, 'kernel')
    if (call === undefined) return 'unknown-name'
    const times = Number(value.replaceAll(/\D/g, ''))
    if (times > 0) sums.add(call, line, times)
    return 'used'
  }

  return textSession(
    { shortest: 20, longest: 400, marks: ['syscalls:'] },
    { read, finish: () => ({ calls: sums.list(), warnings: [] }) },
  )
}

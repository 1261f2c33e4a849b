import type { Message } from '#core/base/message.ts'
import type { CallTally } from '#core/base/tally.ts'
import type { Inference } from '../../architecture/named-calls.ts'
import { multiplexerOf } from '../../evidence/positions.ts'
import type { Counted } from './counted.ts'

/** What every dynamic program does between its start and its end. */
const unavoidable = [['mmap', 'mmap2'], ['brk'], ['close'], ['exit_group', 'exit']]

/** Results of which some succeed and some fail in any whole trace. */
const manyResults = 50
const someFailures = 5
const manyCalls = 20

/** What must be said about the counts: guessed architectures, calls that the trace was told to leave out. */
export function warningsOf(
  calls: readonly CallTally[],
  { evidence, runs32 }: Inference,
  { catalog, results, isGuest }: Counted,
): readonly Message[] {
  const warnings: Message[] = []
  const names = new Set(calls.flatMap(({ name }) => name ?? []))
  if (evidence !== undefined) {
    const arches = [...new Set(calls.flatMap(({ arch }) => arch ?? []))]
    warnings.push({ code: 'architecture-inferred', params: { arch: arches.join(', '), evidence } })
  }
  const isOpen = calls.some(({ arch }) => arch === null)
  if (isOpen && runs32 === true) warnings.push({ code: 'architecture-32-bit', params: {} })
  if (isGuest) warnings.push({ code: 'guest-calls', params: { host: 'qemu' } })
  const missing = unavoidable.filter((any) => !any.some((name) => names.has(name)))
  const total = calls.reduce((sum, call) => sum + call.calls, 0)
  const isFiltered = names.has('execve') ? missing.length >= 2 : missing.length === unavoidable.length
  if (isFiltered && total >= manyCalls) {
    warnings.push({ code: 'trace-filtered', params: { missing: missing.map(([name]) => name).join(', ') } })
  }
  if (results.failed === 0 && results.returned >= manyResults) {
    warnings.push({ code: 'trace-only-successes', params: {} })
  }
  if (results.returned === 0 && results.failed >= someFailures) {
    warnings.push({ code: 'trace-only-failures', params: {} })
  }
  const through = new Set(
    calls.flatMap(({ name, arch }) =>
      name === null || arch === null ? [] : (multiplexerOf(name, arch, catalog) ?? []),
    ),
  )
  for (const name of [...through].filter((each) => !names.has(each))) {
    warnings.push({ code: 'call-multiplexed', params: { name } })
  }
  return warnings
}

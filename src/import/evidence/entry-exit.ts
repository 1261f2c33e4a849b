import type { Message } from '#core/base/message.ts'
import type { CallTally } from '#core/base/tally.ts'
import { type CallIdentity, createCallSums } from './call-sums.ts'

/** Counts for tools that write a line when a call begins and one when it ends. */
export interface EntryExit {
  enter(call: CallIdentity, line: number): void
  leave(call: CallIdentity, line: number): void
  fail(call: CallIdentity, error: string): void
  /** Entries; a call of which only ends were recorded counts those, or it would be missing from the profile. */
  list(): { readonly calls: readonly CallTally[]; readonly warnings: readonly Message[] }
}

export function createEntryExit(): EntryExit {
  const entries = createCallSums()
  const exits = createCallSums()
  const failures: (readonly [CallIdentity, string])[] = []

  function list() {
    const lone = exits.list().filter((call) => !entries.has(call))
    for (const call of lone) entries.add(call, call.firstLine, call.calls)
    for (const [call, error] of failures) entries.fail(call, error)
    const names = lone.map(({ name, nr }) => name ?? String(nr)).join(', ')
    const warnings = lone.length === 0 ? [] : [{ code: 'only-ends-recorded', params: { names } }]
    return { calls: entries.list(), warnings }
  }

  return {
    enter: entries.add,
    leave: exits.add,
    fail: (call, error) => void failures.push([call, error]),
    list,
  }
}

import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { CallTally } from '#core/base/tally.ts'
import { type ArgumentCounts, countRegister, createArgumentCounts, endCall } from './argument-counts.ts'
import { type Evidence, reportArguments } from './argument-report.ts'
import { registerPlanOf } from './plan.ts'

/** A call as its record names it. */
type Call = Pick<CallTally, 'arch' | 'name' | 'calls'>

export interface Registers<C extends Call> {
  /** Counts `a0=3 a1=7ffc50134a40 a2=3c a3=0`, the first four arguments in hexadecimal. */
  read(call: C, bytes: Uint8Array, start: number, end: number): void
  /** What is counted of the call's arguments. */
  countsOf(call: C): ArgumentCounts | 'none'
  evidenceOf(call: C): Evidence
}

const nothing: Evidence = { args: [] }
const space = 0x20

/** Argument values of audit's SYSCALL records. */
export function createRegisters<C extends Call>(catalog: Catalog, constants: Constants): Registers<C> {
  const all = new Map<C, ArgumentCounts | 'none'>()

  function countsOf(call: C): ArgumentCounts | 'none' {
    const known = all.get(call)
    if (known) return known
    const plan = call.name === null ? undefined : registerPlanOf(call.name, catalog)
    const counts = plan === undefined ? 'none' : createArgumentCounts(plan)
    all.set(call, counts)
    return counts
  }

  return {
    countsOf,
    read(call, bytes, start, end) {
      const counts = countsOf(call)
      if (counts === 'none') return
      let at = firstRegister(bytes, start, end)
      counts.ids.fill(-1)
      for (let index = 0; index < 4 && isRegister(bytes, at, end, index); index++) {
        let stop = at + 4
        while (stop < end && bytes[stop] !== space) stop++
        countRegister(counts, index, bytes, at + 4, stop)
        at = stop
      }
      endCall(counts)
    },
    evidenceOf(call) {
      const counts = all.get(call)
      if (counts === undefined || counts === 'none' || call.name === null) return nothing
      const { name, arch, calls } = call
      return reportArguments(counts, { name, arch, calls, isByNumber: true }, { catalog, constants })
    },
  }
}

/** ` a0=`, of which the blank is the answer; the end when there is none. */
function firstRegister(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + 4 < end; at++) if (isRegister(bytes, at, end, 0)) return at
  return end
}

function isRegister(bytes: Uint8Array, at: number, end: number, index: number): boolean {
  if (at + 4 >= end || bytes[at] !== space || bytes[at + 1] !== 0x61) return false
  return bytes[at + 2] === 0x30 + index && bytes[at + 3] === 0x3d
}

import type { CallTally } from '../../base/tally.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { isMultiplexed } from '../../filter/libseccomp/filter.ts'
import { subCallOf } from '../../filter/libseccomp/multiplexed.ts'
import type { ReplayNumbers } from './numbers.ts'
import { possibleAnswers, unknownArguments } from './possible-answers.ts'

/** How a call can reach the kernel: by its own number, or through `socketcall` or `ipc`. */
export interface Way {
  readonly arch: string
  readonly audit: number
  readonly endian: 'little' | 'big'
  readonly nr: number
  /** The call it goes through; its arguments lie in memory, where no filter sees them. */
  readonly gate: string | undefined
  /** The gate's first argument. */
  readonly sub: number | undefined
  /** Arguments of the call that the filter looks at on this way. */
  readonly looksAt: readonly number[]
  /** Where the filter comes by number alone. */
  readonly start: number
}

/** The ways that a logged call may have taken; logs name a call the same on all of them. */
export function waysOf(
  prepared: Prepared,
  call: CallTally,
  arch: string,
  numbers: ReplayNumbers,
): readonly Way[] {
  const { library, program } = prepared
  const known = numbers.architecture(arch)
  if (known === undefined) throw new RangeError(`no such architecture: ${arch}`)
  const { audit, endian } = known
  const common = { arch, audit, endian }
  const own = call.name === null ? call.nr : (numbers.numberOf(call.name, arch) ?? call.nr)
  const direct = own === null || own === undefined ? undefined : own >>> 0
  const sub = call.name !== null && isMultiplexed(library, arch) ? subCallOf(call.name) : undefined
  const gate = sub && numbers.numberOf(sub.through, arch)
  const ways: Way[] = []
  if (direct !== undefined) {
    const { looksAt, firstLook } = possibleAnswers(program, unknownArguments(audit, direct))
    ways.push({ ...common, nr: direct, gate: undefined, sub: undefined, looksAt, start: firstLook })
  }
  if (sub !== undefined && gate !== undefined) {
    ways.push({ ...common, nr: gate, gate: sub.through, sub: sub.number, looksAt: [], start: 0 })
  }
  return ways
}

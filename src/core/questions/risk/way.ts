import { answer, decide } from '../../enforce/evaluate/decide.ts'
import type { Call, Decision } from '../../enforce/evaluate/decision.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { meaningOf } from '../../filter/bpf/return-value.ts'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { subCallOf } from '../../filter/libseccomp/multiplexed.ts'
import type { ConditionSpec } from '../../profile/profile.ts'
import { hostAbis } from '../../target/host-abis.ts'
import { candidatesOf, demandsOf, hasRubbish, type ParameterFacts, strayCount } from './candidates.ts'
import { isRingOperation } from './ring.ts'
import type { Use } from './threat.ts'

export interface RiskFacts extends Numbers, ParameterFacts {}

/**
 * `open`: the call runs; `asked`: somebody outside decides (NOTIFY, TRACE), which is no barrier by itself;
 * `unsure`: the engine cannot tell; `closed`: it never runs.
 */
export type WayState = 'open' | 'asked' | 'unsure' | 'closed'

/** One road to a use: an ABI, and how the call is made there. */
export interface Way {
  readonly arch: string
  /** `socketcall` or `ipc`, which hide the arguments; `io_uring`, which the filter does not see. */
  readonly through: 'socketcall' | 'ipc' | 'io_uring' | undefined
  readonly state: WayState
  /** Open also for arguments that no condition was written for. */
  readonly isGeneral: boolean
  /** Open only with bits in a register's upper half, of which the kernel takes the lower half. */
  readonly needsRubbish: boolean
  /** The call that shows the state best, and what happens to it. */
  readonly call: Call
  readonly decision: Decision
}

const passing = new Set(['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'])
const asking = new Set(['SCMP_ACT_NOTIFY', 'SCMP_ACT_TRACE'])
const order: readonly WayState[] = ['open', 'unsure', 'asked', 'closed']

/** All roads to the use on the host, the host's own first; none where the call exists nowhere. */
export function waysTo(use: Use, prepared: Prepared, facts: RiskFacts): readonly Way[] {
  const abis = hostAbis(prepared.target.arch).filter((each) => use.only?.includes(each) ?? true)
  const direct = abis.flatMap((arch) => [
    ...directWay(use, arch, prepared, facts),
    ...multiplexedWay(use, arch, prepared, facts),
  ])
  const { kernel } = prepared.target
  return isRingOperation(use.call, kernel) ? [...direct, ...ringWays(abis, prepared, facts)] : direct
}

function directWay(use: Use, arch: string, prepared: Prepared, facts: RiskFacts): readonly Way[] {
  const nr = facts.numberOf(use.call, arch)
  const demands = demandsOf(use, arch, facts)
  if (nr === undefined || demands === undefined) return []
  const vectors = candidatesOf(demands, casesOf(prepared, use.call))
  const way = best(prepared, arch, nr, vectors)
  return [{ ...way, needsRubbish: way.state === 'open' && hasRubbish(way.call.args, demands) }]
}

/** Behind `socketcall` the arguments are in memory; only the sub-call's number can be asked for. */
function multiplexedWay(use: Use, arch: string, prepared: Prepared, facts: RiskFacts): readonly Way[] {
  const sub = subCallOf(use.call)
  const nr = sub && facts.numberOf(sub.through, arch)
  if (sub === undefined || nr === undefined) return []
  const number = BigInt(sub.number)
  // The kernel takes the upper half of ipc's number as a version and looks at the lower alone.
  const numbers = sub.through === 'ipc' ? [number, number | 0x1_0000n] : [number]
  const cases = [...casesOf(prepared, sub.through), ...casesOf(prepared, use.call)]
  const vectors = candidatesOf([], cases).flatMap((vector) =>
    numbers.map((each) => [each, ...vector.slice(1)]),
  )
  return [{ ...best(prepared, arch, nr, vectors), through: sub.through }]
}

/**
 * A ring only has to be set up: with IORING_SETUP_SQPOLL a thread of the kernel takes what lies in it, without
 * io_uring_enter. What a ring does passes no filter.
 */
function ringWays(abis: readonly string[], prepared: Prepared, facts: RiskFacts): readonly Way[] {
  const setUp = { call: 'io_uring_setup', args: [] }
  return abis
    .flatMap((arch) => directWay(setUp, arch, prepared, facts))
    .map((way) => ({ ...way, through: 'io_uring' }))
}

function casesOf({ rules }: Prepared, name: string): readonly (readonly ConditionSpec[])[] {
  return rules
    .filter((each) => each.name === name && each.conditions.length > 0)
    .map(({ conditions }) => conditions)
}

/** The most open answer among the arguments. */
function best(prepared: Prepared, arch: string, nr: number, vectors: readonly (readonly bigint[])[]): Way {
  const audit = prepared.library.numbers.architecture(arch)?.audit ?? 0
  const isFixed = prepared.answers.isFixed(audit, nr)
  const asked = isFixed ? vectors.slice(0, 1) : vectors
  let found: { readonly state: WayState; readonly call: Call } | undefined
  let isGeneral = true
  for (const [at, args] of asked.entries()) {
    const call = { arch, nr, args }
    const state = stateOf(answer(prepared, call))
    if (at < strayCount && state !== 'open') isGeneral = false
    if (found === undefined || order.indexOf(state) < order.indexOf(found.state)) found = { state, call }
    if (state === 'open' && at >= strayCount - 1) break
  }
  if (found === undefined) throw new RangeError('no arguments to ask about')
  const decision = decide(prepared, found.call)
  return { arch, through: undefined, ...found, isGeneral, needsRubbish: false, decision }
}

/** What an answer of the filter means for whoever wants the call to run. */
export function stateOf({ ret, certain }: Pick<Decision, 'ret' | 'certain'>): WayState {
  const { action } = meaningOf(ret)
  if (!certain) return 'unsure'
  if (passing.has(action)) return 'open'
  return asking.has(action) ? 'asked' : 'closed'
}

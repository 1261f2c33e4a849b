import { comparedCalls } from '../../enforce/evaluate/compared-calls.ts'
import { answer } from '../../enforce/evaluate/decide.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { loadOfLooseText } from '../../enforce/evaluate/strictness.ts'
import { loadWithoutRules } from '../../enforce/evaluate/without-rules.ts'
import { laterVerdict } from '../../enforce/startup/every-start.ts'
import { type StartVerdict, startVerdict } from '../../enforce/startup/verdict.ts'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { readDocument } from '../../profile/document.ts'
import type { Target } from '../../target/target.ts'

/** How much a profile keeps from a container, which no check of Docker Bench looks at. */
export type Strength =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'filters'
      readonly denied: number
      readonly calls: number
      readonly isAllowList: boolean
      /** Whether a container starts under it. */
      readonly start: StartVerdict
      /** Whether health checks and other commands start in it later. */
      readonly later: StartVerdict
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown' }

export interface Known {
  readonly numbers: Numbers
  readonly names: readonly string[]
  /** The profile at work, which may be one of the files that the documents name. */
  readonly draft?: Draft
}

interface Draft {
  readonly name: string
  readonly text: string
}

const [runs, runsLogged] = [0x7fff, 0x7ffc]

/** Asks the target's filter about every call of the host's architecture, with the arguments that rules name. */
export function strengthOf(text: string, target: Target, { numbers, names }: Known): Strength {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') {
    return loadWithoutRules(reading.problems, target)?.kind === 'unconfined'
      ? { kind: 'open' }
      : { kind: 'unreadable' }
  }
  if (loadOfLooseText(reading.extras, target) !== undefined) return { kind: 'refused' }
  const prepared = prepare(reading.profile, target, numbers, reading)
  if (prepared.kind === 'unconfined') return { kind: 'open' }
  if (prepared.kind !== 'ready') return { kind: prepared.kind === 'unknown' ? 'unknown' : 'refused' }
  const calls = comparedCalls([reading.profile], target.arch, numbers, names)
  const denied = new Set<string>()
  for (const call of calls) {
    const verdict = answer(prepared, call).ret >>> 16
    if (verdict !== runs && verdict !== runsLogged) denied.add(call.name)
  }
  if (denied.size === 0) return { kind: 'open' }
  const isAllowList = !['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'].includes(reading.profile.defaultAction)
  return {
    kind: 'filters',
    denied: denied.size,
    calls: new Set(calls.map(({ name }) => name)).size,
    isAllowList,
    start: startVerdict(prepared),
    later: laterVerdict(prepared),
  }
}

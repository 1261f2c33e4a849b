import { meaningOf } from '../../filter/bpf/return-value.ts'
import { isMultiplexed } from '../../filter/libseccomp/filter.ts'
import { subCallOf } from '../../filter/libseccomp/multiplexed.ts'
import { isMet, widthMask } from '../../profile/alternatives.ts'
import { isSameEffect } from '../../profile/effect.ts'
import type { Outcome } from '../../profile/outcome.ts'
import type { Effect, Rule } from '../../profile/profile.ts'
import { answer, decide } from './decide.ts'
import type { Prepared } from './prepare.ts'
import { sampleArguments } from './sample-arguments.ts'

/** What one architecture of the filter does with a call, beside the host's own. */
export interface Elsewhere {
  /** SCMP_ARCH token. */
  readonly arch: string
  /**
   * `absent`: no such call there; `same`: as on the host; `fixed`: another effect, whatever the arguments;
   * `differs`: another answer for some arguments.
   */
  readonly kind: 'absent' | 'same' | 'fixed' | 'differs'
  /** With `fixed`. */
  readonly effect: Effect | undefined
  /** `socketcall` or `ipc`, through which the call may come as well. */
  readonly through: string | undefined
  /** Values of the conditions are cut to 32 bits. */
  readonly isCut: boolean
}

/** The call on every other architecture of the filter. */
export function elsewhere(prepared: Prepared, name: string, { cases }: Outcome): readonly Elsewhere[] {
  const { target, filter, library } = prepared
  const samples = sampleArguments(cases.map(({ conditions }) => conditions))
  const rets = (arch: string, nr: number) => samples.map((args) => answer(prepared, { arch, nr, args }).ret)
  const home = library.numbers.numberOf(name, target.arch)
  const own = home === undefined ? undefined : rets(target.arch, home)
  const others = filter.architectures.filter(({ token }) => token !== target.arch)
  return others.map(({ token: arch }) => {
    const nr = library.numbers.numberOf(name, arch)
    const through = isMultiplexed(library, arch) ? subCallOf(name)?.through : undefined
    const width = widthMask(arch)
    const isCut = cases.some(({ conditions }) =>
      conditions.some(({ value, valueTwo }) => value > width || valueTwo > width),
    )
    const common = { arch, through, isCut, effect: undefined }
    if (nr === undefined) return { ...common, kind: 'absent' }
    const there = rets(arch, nr)
    if (own !== undefined && there.every((ret, at) => ret === own[at])) return { ...common, kind: 'same' }
    const [first = 0] = there
    if (there.some((ret) => ret !== first)) return { ...common, kind: 'differs' }
    return { ...common, kind: 'fixed', effect: effectOf(first) }
  })
}

/** Cases of different effects that hold together, and which rule libseccomp lets decide. */
export interface Overlap {
  readonly rules: readonly Rule[]
  readonly args: readonly bigint[]
  readonly winner: Rule | undefined
  readonly effect: Effect
}

/** One example for each set of rules that contradict each other. */
export function overlaps(prepared: Prepared, name: string, { cases }: Outcome): readonly Overlap[] {
  const { target, library } = prepared
  const nr = library.numbers.numberOf(name, target.arch)
  if (nr === undefined) return []
  const width = widthMask(target.arch)
  const found = new Map<string, Overlap>()
  for (const args of sampleArguments(cases.map(({ conditions }) => conditions))) {
    const met = cases.filter(({ conditions }) =>
      conditions.every((each) => isMet(each, args[each.index] ?? 0n, width)),
    )
    const [first] = met
    if (first === undefined || met.every(({ effect }) => isSameEffect(effect, first.effect))) continue
    const rules = [...new Set(met.map(({ rule }) => rule))]
    const decision = decide(prepared, { arch: target.arch, nr, args })
    const key = [...rules, decision.rule].map((rule) => rule?.position).join()
    if (found.has(key)) continue
    found.set(key, { rules, args, winner: decision.rule, effect: effectOf(decision.ret) })
  }
  return [...found.values()]
}

function effectOf(ret: number): Effect {
  const { action, data } = meaningOf(ret)
  const isNumbered = action === 'SCMP_ACT_ERRNO' || action === 'SCMP_ACT_TRACE'
  return { action, errnoRet: isNumbered ? data : undefined }
}

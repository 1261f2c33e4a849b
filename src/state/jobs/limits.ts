import type { RiskLevel, SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { loadConstants } from '#catalog/load.ts'
import { type LearnedArgument, proposeLimits } from '#core/questions/learn/restrict.ts'
import type { LimitsWant } from '../slices/answers.ts'
import type { Limits, Unlimited } from '../slices/limits.ts'
import type { Source } from '../slices/observations.ts'
import type { Store } from '../store.ts'
import { selectUnlimited } from '../views/limits.ts'
import type { Job } from './job.ts'

/** Limits learned from the logs while the dialog is open, the riskiest first. */
export const limits: Job<Store, LimitsWant, Limits> = {
  wants: (store) =>
    store.dialog === 'restrict' ? [{ calls: selectUnlimited(store), sources: store.sources }] : [],
  isSame: (a, b) => a.calls === b.calls && a.sources === b.sources,
  async run({ calls, sources }) {
    const constants = await loadConstants()
    const found = calls.map((call) => limitsOf(call, sources, constants))
    return {
      limits: found
        .flatMap((each) => each.limits)
        .toSorted((a, b) => riskOrder.indexOf(a.risk) - riskOrder.indexOf(b.risk)),
      refusals: found.flatMap(({ refusals }) => refusals),
    }
  },
}

const riskOrder: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low']

function limitsOf(call: Unlimited, sources: readonly Source[], constants: Constants): Limits {
  const { name, args, risk, startup } = call
  const tallies = sources.flatMap(({ on, tally }) => (on ? tally.calls : []))
  const own = tallies.filter((each) => each.name === name)
  const learnable = args.map((arg) => learned(arg, constants))
  const { proposals, refusals } = proposeLimits(name, own, learnable)
  return {
    limits: proposals.flatMap((proposal) => {
      const argument = args[proposal.index]
      return argument === undefined ? [] : [{ ...proposal, argument, risk, startup }]
    }),
    refusals: refusals.map((each) => ({ ...each, argument: args[each.index]?.name ?? '' })),
  }
}

function learned(
  { name, width, filterable, set, kind }: SyscallArgument,
  constants: Constants,
): LearnedArgument {
  const sort = set === undefined ? undefined : constants.kindOf(set)
  return { name, width, filterable, set, flags: kind === 'flags' || sort === 'flags' || sort === 'mixed' }
}

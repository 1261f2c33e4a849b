import type { RiskLevel } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { loadConstants } from '#catalog/load.ts'
import { proposeLimits } from '#core/questions/learn/restrict.ts'
import { inSlices } from '#workers/slices.ts'
import type { LimitsWant } from '../slices/answers.ts'
import type { Limits, Unlimited } from '../slices/limits.ts'
import type { Source } from '../slices/observations.ts'
import type { Store } from '../store.ts'
import { learned } from '../views/learned.ts'
import { selectUnlimited } from '../views/limits.ts'
import type { Job } from './job.ts'

/** Limits learned from the logs, the riskiest first: their number stands on the path, they themselves in a dialog. */
export const limits: Job<Store, LimitsWant, Limits> = {
  pause: 200,
  wants: (store) =>
    store.sources.some(({ on }) => on) && store.readable !== undefined
      ? [{ calls: selectUnlimited(store), sources: store.sources }]
      : [],
  isSame: (a, b) => a.calls === b.calls && a.sources === b.sources,
  run: async (want, signal) => {
    const constants = await loadConstants()
    return inSlices(steps(want, constants), () => !signal.aborted)
  },
}

/** A pause after each call. */
function* steps({ calls, sources }: LimitsWant, constants: Constants): Generator<undefined, Limits> {
  const found: Limits[] = []
  for (const call of calls) {
    found.push(limitsOf(call, sources, constants))
    yield undefined
  }
  return {
    limits: found
      .flatMap((each) => each.limits)
      .toSorted((a, b) => riskOrder.indexOf(a.risk) - riskOrder.indexOf(b.risk)),
    refusals: found.flatMap(({ refusals }) => refusals),
  }
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
